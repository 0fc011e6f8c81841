import { useHotkeys } from '@tanstack/react-hotkeys'
import { belongsToControl } from './belongs-to-control.ts'
import type { Command } from './command.ts'

/**
 * Registers the keys of all commands. `enabled` is false while a dialog is open, which handles its own keys. Enter is
 * left to the focused sentence.
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
            // The library does not distinguish radio buttons from text fields; see belongsToControl().
            ignoreInputs: false,
          },
        })),
      ),
  )
}
