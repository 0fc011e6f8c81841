import { useEffect } from 'react'
import type { CommandId } from '../../contract/commands.ts'
import { useLatest } from '../ui/use-latest.ts'
import { belongsToControl } from './belongs-to-control.ts'
import type { Command } from './command.ts'
import { findPressed, type KeyPlatform } from './pressed-key.ts'

/** A text can be opened whatever is open. */
const IN_DIALOGS: ReadonlySet<CommandId> = new Set(['open'])

/**
 * Runs commands by their keys. A dialog handles its own keys; while one is open, only `IN_DIALOGS` are active.
 * Enter is left to the focused sentence.
 */
export function useCommandKeys(
  commands: readonly Command[],
  isDialogOpen: boolean,
  platform: KeyPlatform,
): void {
  const latest = useLatest({ commands, isDialogOpen })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const { commands, isDialogOpen } = latest.current
      const target = event.target instanceof HTMLElement ? event.target : null
      const active = commands.filter(
        ({ id }) => id !== 'reveal' && (!isDialogOpen || IN_DIALOGS.has(id)),
      )
      const key = findPressed(
        event,
        active.flatMap(({ keys }) => keys),
        platform,
      )
      if (key === null || belongsToControl(target, key)) return
      const command = active.find(({ keys }) => keys.includes(key))
      if (!command || (command.when && !command.when())) return
      event.preventDefault()
      command.run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [latest, platform])
}
