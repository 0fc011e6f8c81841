import type { LucideIcon } from 'lucide-react'
import { lazy, Suspense, useId, useRef, useState } from 'react'
import { IconButton } from './icon-button.tsx'
import type { MenuGroup } from './menu.tsx'

type Props = {
  icon: LucideIcon
  label: string
  hint?: string | undefined
  /** Returns the groups when the menu opens. */
  groups: () => readonly MenuGroup[]
  onChoose: (id: string) => void
  /** Called when the menu closes that was opened by pointer, so that the focus can move elsewhere. */
  onPointerUse?: (() => void) | undefined
}

/** A button with a menu, whose code is loaded when it is first opened. */
export function MenuButton({ icon, label, hint, groups, onChoose, onPointerUse }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState<'pointer' | 'keyboard' | null>(null)
  const [Menu] = useState(() => lazy(async () => ({ default: (await import('./menu.tsx')).Menu })))
  const id = useId()
  const close = (): void => {
    setOpened(null)
    if (opened === 'pointer') onPointerUse?.()
    else button.current?.focus()
  }
  return (
    <>
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        hint={hint}
        popup="menu"
        expanded={opened !== null}
        controls={id}
        onPress={(isPointer) => {
          if (opened === null) setOpened(isPointer ? 'pointer' : 'keyboard')
          else close()
        }}
      />
      {opened === null ? null : (
        <Suspense fallback={null}>
          <Menu
            id={id}
            label={label}
            anchor={button}
            isByKey={opened === 'keyboard'}
            groups={groups()}
            onClose={close}
            onChoose={(choice) => {
              close()
              onChoose(choice)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
