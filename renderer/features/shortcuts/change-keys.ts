import { chosenKeys, includesKey, type KeyChoices } from '../../../contract/keys/command-keys.ts'
import { type CommandId, COMMANDS } from '../../../contract/commands.ts'

type Changed = KeyChoices['changed']

const defaultKeys = (id: CommandId): readonly string[] =>
  COMMANDS.find((command) => command.id === id)?.keys ?? []

const without = (keys: readonly string[], taken: readonly string[]): readonly string[] =>
  keys.filter((key) => !includesKey(taken, key))

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((key, at) => key === other[at])

/** Returns the other command that has a key, whether or not single keys are on; null if none has. */
export function ownerOf(changed: Changed, key: string, id: CommandId): CommandId | null {
  const owner = [...chosenKeys({ changed })].find(
    ([other, keys]) => other !== id && includesKey(keys, key),
  )
  return owner?.[0] ?? null
}

/** Gives a command other keys, which no other command keeps. What is as in the table of commands is not kept as changed. */
export function withKeys(changed: Changed, id: CommandId, keys: readonly string[]): Changed {
  const now = chosenKeys({ changed })
  const next: Record<string, readonly string[]> = { ...changed, [id]: keys }
  for (const [other, others] of now)
    if (other !== id && without(others, keys).length < others.length)
      next[other] = without(others, keys)
  return Object.fromEntries(
    Object.entries(next).filter(([one, kept]) => {
      const command = COMMANDS.find((known) => known.id === one)
      return command === undefined || !isEqual(kept, command.keys)
    }),
  )
}

/** Gives a command the keys of the table of commands again. */
export function withDefaultKeys(changed: Changed, id: CommandId): Changed {
  return withKeys(changed, id, defaultKeys(id))
}

/** Whether a command's keys are not those of the table. */
export function isChanged(changed: Changed, id: CommandId): boolean {
  return !isEqual(chosenKeys({ changed }).get(id) ?? [], defaultKeys(id))
}
