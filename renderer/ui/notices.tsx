import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IsolatedText } from './isolated-text.tsx'
import type { Notice } from './notice.ts'
import styles from './notices.module.css'

/** More lines than these may have to be scrolled. */
const FEW_LINES = 3

type Props = {
  /** The newest first: it stands lowest. */
  notices: readonly Notice[]
  label: string
  dismissLabel: string
  onDismiss: (id: number) => void
  /** What goes on, above them. */
  children?: ReactNode
}

/** Messages at the foot of the window: read out when they come; a problem stays until it is dismissed. */
export function Notices({ notices, label, dismissLabel, onDismiss, children }: Props) {
  return (
    <section className={styles['region']} aria-label={label} aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className={styles['notice']} data-tone={notice.tone}>
          {/* A list of many is scrolled, by keyboard too (axe, scrollable-region-focusable). */}
          <span
            lang={notice.language}
            dir={notice.direction}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={notice.text.split('\n').length > FEW_LINES ? 0 : undefined}
          >
            <IsolatedText text={notice.text} />
          </span>
          <button type="button" aria-label={dismissLabel} onClick={() => onDismiss(notice.id)}>
            <X aria-hidden size={16} />
          </button>
        </div>
      ))}
      {children}
    </section>
  )
}
