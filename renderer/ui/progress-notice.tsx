import { IsolatedText } from './isolated-text.tsx'
import styles from './notices.module.css'

type Props = {
  /** May contain names wrapped by isolate(). */
  text: string
  /** 0 to 1. */
  fraction: number
  cancelLabel: string
  onCancel: () => void
}

/** A running task with progress and a cancel button, among the notices. It appears after a delay. */
export function ProgressNotice({ text, fraction, cancelLabel, onCancel }: Props) {
  return (
    <div className={styles['notice']} data-tone="progress">
      <label>
        <span>
          <IsolatedText text={text} />
        </span>
        <progress value={fraction} max={1} />
      </label>
      <button type="button" onClick={onCancel}>
        {cancelLabel}
      </button>
    </div>
  )
}
