import {
  COMMANDS,
  type CommandId,
  type CommandInfo,
  type CommandKey,
  type CommandLabel,
} from '../../contract/commands.ts'

/** What a command does, and when it can be done. */
export type CommandAction = {
  run: () => void
  /** Absent means always. */
  when?: (() => boolean) | undefined
}

/** One command: id, label key, keys, when, run. Menu, palette and shortcuts derive from the list of these. */
export type Command = Pick<CommandInfo, 'menu'> &
  CommandAction & {
    readonly id: CommandId
    readonly label: CommandLabel
    readonly keys: readonly CommandKey[]
  }

/** Arrows point: where the interface runs from right to left, onwards is to the left. */
function mirrored(key: CommandKey): CommandKey {
  if (key === 'ArrowRight') return 'ArrowLeft'
  return key === 'ArrowLeft' ? 'ArrowRight' : key
}

/** Joins the table of commands with what this window does for each; a command without an action does not compile. */
export function bindCommands(
  actions: Readonly<Record<CommandId, CommandAction>>,
  direction: 'ltr' | 'rtl',
): Command[] {
  return COMMANDS.map((info) => ({
    ...info,
    ...actions[info.id],
    keys: direction === 'rtl' ? info.keys.map(mirrored) : info.keys,
  }))
}
