import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../../contract/article.ts'
import { textDirectionOf } from '../../../../contract/languages.ts'
import styles from './part-foot.module.css'
import { partTitle } from '../rows/part-title.ts'

type Props = { article: Article; onPart: (part: number) => void }

const iconProps = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Below a part of a book: buttons to the previous and next chapter, with their titles. */
export function PartFoot({ article, onPart }: Props) {
  const { t } = useTranslation()
  const { part, parts, language } = article
  const name = (at: number) => (
    <bdi lang={language} dir={textDirectionOf(language)}>
      {partTitle(article, at, t)}
    </bdi>
  )
  return (
    <nav className={styles['foot']} aria-label={t('contents.turn')}>
      {part > 0 ? (
        <button type="button" data-way="back" onClick={() => onPart(part - 1)}>
          <ArrowLeft {...iconProps} />
          <span>
            <small>{t('command.previousChapter')}</small>
            {name(part - 1)}
          </span>
        </button>
      ) : null}
      {part < parts.length - 1 ? (
        <button type="button" data-way="on" onClick={() => onPart(part + 1)}>
          <span>
            <small>{t('command.nextChapter')}</small>
            {name(part + 1)}
          </span>
          <ArrowRight {...iconProps} />
        </button>
      ) : null}
    </nav>
  )
}
