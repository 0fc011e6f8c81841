import { useHotkeys } from '@tanstack/react-hotkeys'
import type { Command } from './command.ts'

/** Controls that use arrows, Enter or letters themselves. */
const CONTROLS =
  'input, textarea, select, button, a[href], summary, [role="slider"], [role="listbox"], [role="menu"], [role="dialog"]'

/** A key without Control or Command belongs to the control that has the focus; one with it is the app's everywhere. */
function belongsToControl(event: KeyboardEvent, key: string): boolean {
  if (key.startsWith('Mod+')) return false
  const target = event.target
  if (!(target instanceof Element)) return false
  const control = target.closest(CONTROLS)
  if (!control) return false
  // A letter does nothing on a button or link: there the app may have it.
  const takesLetters = control.matches(
    'input:not([type="radio"]), textarea, select, [role="dialog"]',
  )
  return takesLetters || key.length > 1
}

/**
 * Gives every command its keys. `enabled` is false while a dialog is open: then only the dialog's own keys work.
 * Enter is left to the sentence that has the focus.
 */
export function useCommandKeys(commands: readonly Command[], enabled: boolean): void {
  useHotkeys(
    commands
      .filter((command) => command.id !== 'reveal')
      .flatMap((command) =>
        command.keys.map((key) => ({
          hotkey: key,
          callback: (event: KeyboardEvent) => {
            if (!enabled || event.defaultPrevented || belongsToControl(event, key)) return
            if (command.when && !command.when()) return
            event.preventDefault()
            command.run()
          },
          options: {
            preventDefault: false,
            stopPropagation: false,
            // The library knows no radio button from a text field.
            ignoreInputs: false,
          },
        })),
      ),
  )
}
