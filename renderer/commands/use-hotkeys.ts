import { useHotkeys } from '@tanstack/react-hotkeys'
import { belongsToControl } from './belongs-to-control.ts'
import type { Command } from './command.ts'

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
            const target = event.target instanceof HTMLElement ? event.target : null
            if (!enabled || event.defaultPrevented || belongsToControl(target, key)) return
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
