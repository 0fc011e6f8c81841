import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useState } from 'react'
import { IsolatedText } from '../isolated-text.tsx'
import type { Notice } from '../notice.ts'
import styles from './notices.module.css'

/** Messages at a time; the rest is counted. */
export const MAX_VISIBLE_NOTICES = 2

type Labels = {
  region: string
  dismiss: string
  /** "+3 more" */
  more: (count: number) => string
  fewer: string
  showDetails: string
  hideDetails: string
}

type Props = {
  /** Newest first. */
  notices: readonly Notice[]
  labels: Labels
  onDismiss: (id: number) => void
  /** Timed messages stay while the pointer or the focus is among them. */
  onHold: (held: boolean) => void
  /** A message that stays, above the others. */
  lasting?: ReactNode
  regionRef?: RefObject<HTMLElement | null>
}

/** Messages at the bottom end of the window, the newest first; problems stay until dismissed. */
export function Notices({ notices, labels, onDismiss, onHold, lasting, regionRef }: Props) {
  const [isLong, setLong] = useState(false)
  const most = MAX_VISIBLE_NOTICES - (lasting ? 1 : 0)
  const shown = isLong ? notices : notices.slice(0, most)
  const hidden = notices.length - most
  const release = (): void => onHold(false)
  return (
    // Only holds the timers; every control in it is a button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={regionRef}
      className={styles['region']}
      aria-label={labels.region}
      aria-live="polite"
      tabIndex={-1}
      onMouseEnter={() => onHold(true)}
      onMouseLeave={({ currentTarget }) => {
        if (!currentTarget.contains(document.activeElement)) release()
      }}
      onFocus={() => onHold(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) release()
      }}
    >
      {lasting}
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} labels={labels} onDismiss={onDismiss} />
      ))}
      {hidden > 0 ? (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={isLong}
          onClick={() => setLong(!isLong)}
        >
          {isLong ? labels.fewer : labels.more(hidden)}
        </button>
      ) : null}
    </section>
  )
}

type CardProps = { notice: Notice; labels: Labels; onDismiss: (id: number) => void }

function NoticeCard({ notice, labels, onDismiss }: CardProps) {
  const { id, text, tone, action, details = [], language, direction } = notice
  const [isOpen, setOpen] = useState(false)
  return (
    <div
      className={styles['notice']}
      data-tone={tone}
      // Problems interrupt a screen reader.
      role={tone === 'problem' ? 'alert' : undefined}
    >
      <span lang={language} dir={direction}>
        <IsolatedText text={text} />
      </span>
      <div className={styles['buttons']}>
        {details.length > 0 ? (
          <button
            type="button"
            className={styles['action']}
            lang={language}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? labels.hideDetails : labels.showDetails}
          </button>
        ) : null}
        {action ? (
          <button
            type="button"
            className={styles['action']}
            lang={language}
            onClick={() => {
              onDismiss(id)
              action.run()
            }}
          >
            {action.label}
          </button>
        ) : null}
        <button type="button" aria-label={labels.dismiss} onClick={() => onDismiss(id)}>
          <X aria-hidden size={16} />
        </button>
      </div>
      {isOpen ? (
        <ul className={styles['details']} lang={language} dir={direction}>
          {details.map((line) => (
            <li key={line}>
              <IsolatedText text={line} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
