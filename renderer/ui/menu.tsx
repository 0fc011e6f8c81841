import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import styles from './menu.module.css'

export type MenuItem = {
  id: string
  label: string
  icon?: ReactNode
  /** Its keyboard shortcut. */
  hint?: string | undefined
  /** Set for one of several choices: whether it is the chosen one. */
  checked?: boolean
}

export type MenuGroup = readonly MenuItem[]

type Props = {
  id: string
  label: string
  anchor: RefObject<HTMLButtonElement | null>
  /** Opened by a key: its first item has the focus at once. */
  isByKey: boolean
  groups: readonly MenuGroup[]
  onChoose: (id: string) => void
  onClose: () => void
}

/** An open menu below a button, with lines between its groups. The page behind it stays as it is. */
export function Menu({ id, label, anchor, isByKey, groups, onChoose, onClose }: Props) {
  const isFresh = useRef(isByKey)
  return (
    <BaseMenu.Root
      open
      modal={false}
      onOpenChange={(open, { event }) => {
        // A press on the button closes it by its click.
        const isButton = event.target instanceof Node && anchor.current?.contains(event.target)
        if (!open && !isButton) onClose()
      }}
    >
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          className={styles['positioner']}
          anchor={anchor}
          align="end"
          sideOffset={6}
          collisionPadding={8}
        >
          <BaseMenu.Popup
            id={id}
            className={styles['popup']}
            aria-label={label}
            onFocus={({ target, currentTarget }) => {
              if (!isFresh.current || target !== currentTarget) return
              isFresh.current = false
              currentTarget.querySelector<HTMLElement>('[role^="menuitem"]')?.focus()
            }}
            // The button moves the focus.
            finalFocus={false}
          >
            {groups.map((items, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- groups have no other name
              <BaseMenu.Group key={index} className={styles['group']}>
                {items.map((item) => (
                  <Item key={item.id} item={item} onChoose={onChoose} />
                ))}
              </BaseMenu.Group>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

function Item({ item, onChoose }: { item: MenuItem; onChoose: (id: string) => void }) {
  const { id, label, icon, hint, checked } = item
  return (
    <BaseMenu.Item
      className={styles['item']}
      label={label}
      closeOnClick={false}
      onClick={() => onChoose(id)}
      {...(checked === undefined ? {} : { role: 'menuitemradio', 'aria-checked': checked })}
    >
      {icon}
      <span className={styles['label']}>{label}</span>
      {checked ? <Check aria-hidden size={16} /> : null}
      {hint ? (
        <kbd dir="ltr" className={styles['hint']}>
          {hint}
        </kbd>
      ) : null}
    </BaseMenu.Item>
  )
}
