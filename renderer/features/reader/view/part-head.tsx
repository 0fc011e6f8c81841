import { ChevronLeft, ChevronRight, TableOfContents } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../../contract/article.ts'
import { textDirectionOf } from '../../../../contract/languages.ts'
import styles from './part-head.module.css'
import { partTitle, shareBefore } from '../rows/part-title.ts'

type Props = {
  article: Article
  onPart: (part: number) => void
  onContents: () => void
}

const iconProps = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Above a part of a book: its chapter, the progress in the book, and buttons to the chapters and contents. */
export function PartHead({ article, onPart, onContents }: Props) {
  const { t, i18n } = useTranslation()
  const { part, parts, language } = article
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  return (
    <nav className={styles['head']} aria-label={t('contents.title')}>
      <button
        type="button"
        className={styles['turn']}
        aria-label={t('command.previousChapter')}
        disabled={part === 0}
        onClick={() => onPart(part - 1)}
      >
        <ChevronLeft {...iconProps} />
      </button>
      <button type="button" className={styles['contents']} onClick={onContents}>
        <TableOfContents {...iconProps} />
        <span className={styles['title']}>
          <bdi lang={language} dir={textDirectionOf(language)}>
            {partTitle(article, part, t)}
          </bdi>
        </span>
        <span className={styles['place']}>
          {t('contents.place', {
            number: part + 1,
            total: parts.length,
            percent: percent.format(shareBefore(article, part)),
          })}
        </span>
      </button>
      <button
        type="button"
        className={styles['turn']}
        aria-label={t('command.nextChapter')}
        disabled={part >= parts.length - 1}
        onClick={() => onPart(part + 1)}
      >
        <ChevronRight {...iconProps} />
      </button>
    </nav>
  )
}
