import { Undo2 } from 'lucide-react'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trimmed } from '../../../../contract/article.ts'
import { blockDirectionOf } from '../rows/block-direction.ts'
import { PictureOf } from './picture-of.tsx'
import styles from './trimmed-row.module.css'

type Props = {
  articleId: string
  trimmed: Trimmed
  language: string
  onRestore: (key: string, restored: boolean) => void
}

/** A text that cleaning removed, at its original position, with the reason and a button that restores it. */
export const TrimmedRow = memo(function TrimmedRow(props: Props) {
  const { articleId, trimmed, language, onRestore } = props
  const { t } = useTranslation()
  const id = useId()
  const reason = t(`reason.${trimmed.reason}`)
  return (
    <aside className={styles['trimmed']} aria-labelledby={id}>
      <header className={styles['head']}>
        <span id={id} className={styles['reason']}>
          {t('reader.leftOut')} · {reason}
        </span>
        <button
          type="button"
          className={styles['putBack']}
          onClick={() => onRestore(trimmed.key, true)}
        >
          <Undo2 aria-hidden size={14} />
          {t('reader.putBack')}
        </button>
      </header>
      {trimmed.picture ? (
        <PictureOf
          articleId={articleId}
          at={trimmed.key}
          picture={trimmed.picture}
          caption={trimmed.text}
        />
      ) : null}
      <p
        lang={language}
        dir={blockDirectionOf(language, [trimmed.text])}
        className={styles['text']}
      >
        {trimmed.text}
      </p>
    </aside>
  )
})
