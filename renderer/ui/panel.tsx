import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { MessageSlot } from './messages/message-slot.tsx'
import styles from './panel.module.css'
import { useScrollbarGap } from './use-scrollbar-gap.ts'

type Props = {
  title: string
  closeLabel: string
  /** `start` and `end` leave the article in view; `center` covers it; `top` is for the command palette. */
  place: 'start' | 'end' | 'center' | 'top'
  /** Shows the title to screen readers only. */
  hideTitle?: boolean
  /** Initial focus; the close button by default. */
  firstFocus?: RefObject<HTMLElement | null>
  onClose: () => void
  children: ReactNode
}

/** A modal dialog with a title; closes by Escape, its button or a click outside, and restores the focus. */
export function Panel({
  title,
  closeLabel,
  place,
  hideTitle,
  firstFocus,
  onClose,
  children,
}: Props) {
  useScrollbarGap()
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} data-place={place} />
        <Dialog.Popup
          className={styles['popup']}
          data-place={place}
          {...(firstFocus ? { initialFocus: firstFocus } : {})}
        >
          <header className={hideTitle ? 'visually-hidden' : styles['head']}>
            <Dialog.Title className={styles['title']}>{title}</Dialog.Title>
            {hideTitle ? null : (
              <Dialog.Close className={styles['close']} aria-label={closeLabel}>
                <X aria-hidden size={18} />
              </Dialog.Close>
            )}
          </header>
          {/* A panel of text has no focusable element, so the body itself scrolls by keyboard (axe,
   scrollable-region-focusable). */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={styles['body']} tabIndex={place === 'center' ? 0 : undefined}>
            {children}
          </div>
          <MessageSlot />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
