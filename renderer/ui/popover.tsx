import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import styles from './popover.module.css'

type Props = {
  /** What it belongs to: it appears beside it, and closing gives it the focus back. */
  anchor: HTMLElement
  title: string
  /** The title's language, if not that of the interface. */
  titleLanguage?: { lang: string; dir: 'ltr' | 'rtl' | 'auto' } | undefined
  /** For text to read. */
  isWide?: boolean
  onClose: () => void
  children: ReactNode
}

/** Whether what was chosen in the popover has moved the focus on. */
function hasLeft({ activeElement, body }: Document): boolean {
  return (
    activeElement !== null && activeElement !== body && !activeElement.closest('[data-popover]')
  )
}

/** A small non-modal dialog at an element; closes by Escape, a click outside or on the element. */
export function Popover({ anchor, title, titleLanguage, isWide, onClose, children }: Props) {
  return (
    <Base.Root
      open
      onOpenChange={(open, { reason, event, cancel }) => {
        if (open) return
        // The click that follows on the anchor closes it; otherwise it would open it again.
        const isOnAnchor = event.target instanceof Node && anchor.contains(event.target)
        if (reason === 'outside-press' && isOnAnchor) return cancel()
        onClose()
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className={styles['positioner']}
        >
          <Base.Popup
            className={styles['popup']}
            data-popover=""
            data-wide={isWide ? '' : undefined}
            finalFocus={() => (hasLeft(anchor.ownerDocument) ? false : anchor)}
          >
            <Base.Title className={styles['title']} {...titleLanguage}>
              {title}
            </Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
