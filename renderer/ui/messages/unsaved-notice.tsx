import { IsolatedText } from '../isolated-text.tsx'
import styles from './notices.module.css'

type Props = {
  /** May contain names wrapped by isolate(). */
  text: string
  retryLabel: string
  onRetry: () => void
}

/** What is not saved yet and why, above the messages; it stays until all is saved. */
export function UnsavedNotice({ text, retryLabel, onRetry }: Props) {
  return (
    <div className={styles['notice']} data-tone="problem" data-unsaved="">
      <span>
        <IsolatedText text={text} />
      </span>
      <div className={styles['buttons']}>
        <button type="button" className={styles['action']} onClick={onRetry}>
          {retryLabel}
        </button>
      </div>
    </div>
  )
}
