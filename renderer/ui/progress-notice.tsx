import { IsolatedText } from './isolated-text.tsx'
import styles from './notices.module.css'

type Props = {
  /** May hold a name that isolate() gave. */
  text: string
  /** 0 to 1. */
  fraction: number
  cancelLabel: string
  onCancel: () => void
}

/** Work that goes on, among the messages at the foot of the window. It shows itself only when the work takes a while. */
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
