import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import styles from './floating-panel.module.css'

type Props = {
  id: string
  title: string
  closeLabel: string
  /** What does not count as outside, by a selector: the button that opens it, messages. */
  inside: string
  onClose: () => void
  children: ReactNode
}

/** What Base UI puts before and after a panel, where the focus would stay, unseen: it knows no button that opened the panel. */
const LIMIT = '[data-base-ui-focus-guard][data-type="outside"]'

/** Tab leads on from the button that opens the panel, or again into the panel if there is none. */
const openerOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[aria-controls="${id}"]`) ??
  document.querySelector<HTMLElement>(`#${id} button`)

/**
 * A dialog under the toolbar, beside the text or, in a narrow window, below it, that leaves the text usable. Closes by
 * Escape, its button or a click outside, and restores the focus.
 */
export function FloatingPanel({ id, title, closeLabel, inside, onClose, children }: Props) {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.matches(LIMIT)) openerOf(id)?.focus()
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [id])
  return (
    <Dialog.Root
      open
      modal={false}
      onOpenChange={(open, { reason, event }) => {
        const { target } = event
        const isInside = target instanceof Element && target.closest(inside) !== null
        if (open || reason === 'focus-out' || (reason === 'outside-press' && isInside)) return
        onClose()
      }}
    >
      <Dialog.Portal>
        <Dialog.Popup id={id} className={styles['panel']} data-floating="">
          <header className={styles['head']}>
            <Dialog.Title className={styles['title']}>{title}</Dialog.Title>
            <Dialog.Close className={styles['close']} aria-label={closeLabel}>
              <X aria-hidden size={18} />
            </Dialog.Close>
          </header>
          <div className={styles['body']}>{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
