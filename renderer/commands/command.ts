import {
  COMMANDS,
  type CommandId,
  type CommandInfo,
  type CommandLabel,
  type PanelCommandId,
} from '../../contract/commands.ts'
import { activeKeys, type KeyChoices } from '../../contract/keys/command-keys.ts'

/** A command's action, and when it is available. */
export type CommandAction = {
  run: () => void
  /** Always available if absent. */
  when?: (() => boolean) | undefined
}

/** A command with its action. Menu, palette and shortcuts are derived from the list of commands. */
export type Command = Pick<CommandInfo, 'menu'> &
  CommandAction & {
    readonly id: CommandId
    readonly label: CommandLabel
    /** The keys that work now, as they are pressed. */
    readonly keys: readonly string[]
  }

/** The actions of all commands that open no panel; a missing one is a type error. */
export type CommandActions = Readonly<Record<Exclude<CommandId, PanelCommandId>, CommandAction>>

/** Returns the table of commands bound to their actions; `open` returns the action of a panel's command. */
export function bindCommands(
  actions: CommandActions,
  open: (id: PanelCommandId) => CommandAction,
  { direction, keys, isPaged }: { direction: 'ltr' | 'rtl'; keys: KeyChoices; isPaged: boolean },
): Command[] {
  const active = activeKeys(keys, direction, isPaged)
  return COMMANDS.map((info) => ({
    ...info,
    ...('panel' in info ? open(info.id) : actions[info.id]),
    keys: active.get(info.id) ?? [],
  }))
}
