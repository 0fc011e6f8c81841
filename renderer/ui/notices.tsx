import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IsolatedText } from './isolated-text.tsx'
import type { Notice } from './notice.ts'
import styles from './notices.module.css'

/** Lines that fit without scrolling. */
const MAX_FIXED_LINES = 3

type Props = {
  /** Newest first; it is shown at the bottom. */
  notices: readonly Notice[]
  label: string
  dismissLabel: string
  onDismiss: (id: number) => void
  /** A message that stays at the bottom, so that it is in view however many there are. */
  lasting?: ReactNode
  /** Progress notices, above the messages. */
  children?: ReactNode
}

/** Toast messages at the bottom of the window, in a live region; problems stay until dismissed. */
export function Notices({ notices, label, dismissLabel, onDismiss, lasting, children }: Props) {
  return (
    <section className={styles['region']} aria-label={label} aria-live="polite">
      {lasting}
      {notices.map((notice) => (
        <div key={notice.id} className={styles['notice']} data-tone={notice.tone}>
          {/* A long list scrolls, also by keyboard (axe, scrollable-region-focusable). */}
          <span
            lang={notice.language}
            dir={notice.direction}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={notice.text.split('\n').length > MAX_FIXED_LINES ? 0 : undefined}
          >
            <IsolatedText text={notice.text} />
          </span>
          {notice.action ? (
            <button
              type="button"
              className={styles['action']}
              lang={notice.language}
              onClick={() => {
                onDismiss(notice.id)
                notice.action?.run()
              }}
            >
              {notice.action.label}
            </button>
          ) : null}
          <button type="button" aria-label={dismissLabel} onClick={() => onDismiss(notice.id)}>
            <X aria-hidden size={16} />
          </button>
        </div>
      ))}
      {children}
    </section>
  )
}
