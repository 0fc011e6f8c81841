import type { TFunction } from 'i18next'
import type { Command } from '../../commands/command.ts'
import type { CommandId } from '../../../contract/commands.ts'
import type { MenuGroup } from '../../ui/menu.tsx'

/** The commands of the last menu, in groups. */
const MORE: readonly (readonly CommandId[])[] = [
  ['palette', 'full-screen'],
  ['open', 'add-translation', 'print'],
  ['settings', 'shortcuts', 'show-log', 'about'],
]

/** Returns the menu of the commands that have no button, with their keys; those that are not available are left out. */
export function moreCommands(
  commands: readonly Command[],
  t: TFunction,
  hint: (id: string) => string | undefined,
): MenuGroup[] {
  const available = new Map(
    commands.filter(({ when }) => when?.() ?? true).map((one) => [one.id, one]),
  )
  return MORE.map((ids) =>
    ids.flatMap((id) => {
      const command = available.get(id)
      return command ? [{ id, label: t(`command.${command.label}`), hint: hint(id) }] : []
    }),
  ).filter((group) => group.length > 0)
}
