import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import styles from './panel.module.css'
import { useScrollRoom } from './use-scroll-room.ts'

type Props = {
  title: string
  closeLabel: string
  /** `side` leaves the article in view; `center` stands over it; `top` is for the palette. */
  place: 'side' | 'center' | 'top'
  /** Keeps the title for screen readers only. */
  hideTitle?: boolean
  /** What has the focus first, where that is not the button that closes. */
  firstFocus?: RefObject<HTMLElement | null>
  onClose: () => void
  children: ReactNode
}

/** A dialog: named, closed by Escape, its button or a click beside it; the focus goes back where it was. */
export function Panel({
  title,
  closeLabel,
  place,
  hideTitle,
  firstFocus,
  onClose,
  children,
}: Props) {
  useScrollRoom()
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
          {/* Text alone has nothing to focus: the keyboard scrolls the panel itself (axe, scrollable-region-focusable). */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={styles['body']} tabIndex={place === 'center' ? 0 : undefined}>
            {children}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
