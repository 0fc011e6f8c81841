import { Scissors, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trimmed } from '../../../contract/article.ts'
import { textDirectionOf } from '../../../contract/languages.ts'
import { pictureAddress } from '../../client/picture-address.ts'
import styles from './passage.module.css'

type Props = {
  articleId: string
  language: string
  passage: Trimmed
  /** Whether it was asked for. */
  isCurrent: boolean
  onGo: (passage: Trimmed) => void
  onPut: (key: string, restored: boolean) => void
}

/** A passage in the list: its beginning, which leads to its place, the reason, and a button that restores it. */
export function Passage({ articleId, language, passage, isCurrent, onGo, onPut }: Props) {
  const { t } = useTranslation()
  const { key, text, picture, reason, restored } = passage
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'center' })
  }, [isCurrent])
  return (
    <li ref={item} className={styles['passage']} data-restored={restored ? '' : undefined}>
      <button
        type="button"
        className={styles['go']}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onGo(passage)}
      >
        {picture ? (
          <img src={pictureAddress(articleId, picture.name)} alt="" loading="lazy" />
        ) : null}
        <bdi lang={language} dir={textDirectionOf(language)} className={styles['text']}>
          {text}
        </bdi>
      </button>
      <div className={styles['foot']}>
        <span>{restored ? t('reader.restored') : t(`reason.${reason}`)}</span>
        <button type="button" className={styles['put']} onClick={() => onPut(key, !restored)}>
          {restored ? <Scissors aria-hidden size={14} /> : <Undo2 aria-hidden size={14} />}
          {restored ? t('reader.takeOut') : t('reader.putBack')}
        </button>
      </div>
    </li>
  )
}
