import { type RegisterableHotkey, useHotkeys } from '@tanstack/react-hotkeys'
import { splitKey } from '../../contract/keys/command-keys.ts'
import type { CommandId } from '../../contract/commands.ts'
import { belongsToControl } from './belongs-to-control.ts'
import type { Command } from './command.ts'

/** A text can be opened whatever is open. */
const IN_DIALOGS: ReadonlySet<CommandId> = new Set(['open'])

function hotkeyOf(combination: string): RegisterableHotkey {
  const { modifiers, key } = splitKey(combination)
  return {
    key,
    mod: modifiers.includes('Mod'),
    ctrl: modifiers.includes('Control'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
    meta: modifiers.includes('Meta'),
  }
}

/**
 * Registers the keys of all commands. A dialog handles its own keys; while one is open, only `IN_DIALOGS` are active.
 * Enter is left to the focused sentence.
 */
export function useCommandKeys(commands: readonly Command[], isDialogOpen: boolean): void {
  useHotkeys(
    commands
      .filter((command) => command.id !== 'reveal')
      .flatMap((command) =>
        command.keys.map((key) => ({
          hotkey: hotkeyOf(key),
          callback: (event: KeyboardEvent) => {
            const target = event.target instanceof HTMLElement ? event.target : null
            if (isDialogOpen && !IN_DIALOGS.has(command.id)) return
            if (event.defaultPrevented || belongsToControl(target, key)) return
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
