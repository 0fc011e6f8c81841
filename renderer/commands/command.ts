import {
  COMMANDS,
  type CommandId,
  type CommandInfo,
  type CommandKey,
  type CommandLabel,
  type PanelCommandId,
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

/** What this window does for each command that opens no panel; one without an action does not compile. */
export type CommandActions = Readonly<Record<Exclude<CommandId, PanelCommandId>, CommandAction>>

/** Joins the table of commands with what this window does for each; `open` gives the action of a panel's command. */
export function bindCommands(
  actions: CommandActions,
  open: (id: PanelCommandId) => CommandAction,
  direction: 'ltr' | 'rtl',
): Command[] {
  return COMMANDS.map((info) => ({
    ...info,
    ...('panel' in info ? open(info.id) : actions[info.id]),
    keys: direction === 'rtl' ? info.keys.map(mirrored) : info.keys,
  }))
}
