import { COMMANDS, type CommandId } from '../commands.ts'

/** What a person has chosen about the keys of commands. */
export type KeyChoices = {
  /** Whether keys without Control, Command or Alt run commands (WCAG 2.1.4). */
  singleKeys: boolean
  /** The keys of the commands whose keys were changed, by id. Ids of other versions are kept. */
  changed: Readonly<Record<string, readonly string[]>>
}

export const DEFAULT_KEYS: KeyChoices = { singleKeys: true, changed: {} }

/** Returns the modifiers and the key of a combination. The key itself may be a plus sign: `Mod++`. */
export function splitKey(combination: string): { modifiers: readonly string[]; key: string } {
  const [, before = '', key = ''] = /^(?:(.*)\+)?(.+)$/s.exec(combination) ?? []
  return { modifiers: before === '' ? [] : before.split('+'), key }
}

/** Whether a key types one character. */
export function isCharacter(key: string): boolean {
  return /^.$/su.test(key)
}

/** Whether a combination only types a character: a letter, digit or sign, perhaps with Shift. */
export function isSingleKey(combination: string): boolean {
  const { modifiers, key } = splitKey(combination)
  return isCharacter(key) && modifiers.every((modifier) => modifier === 'Shift')
}

const MIRRORED: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowLeft',
  ArrowLeft: 'ArrowRight',
}

/** Horizontal arrow keys are mirrored in a right-to-left interface. */
export function mirrorKey(combination: string): string {
  const { modifiers, key } = splitKey(combination)
  return [...modifiers, MIRRORED[key] ?? key].join('+')
}

const FORM = /^(?:(?:Mod|Control|Alt|Shift|Meta)\+)*(?:[^\s[\]]|[A-Z][A-Za-z0-9]+)$/u

/** Whether a combination has the form that the table of commands uses; other programs may write anything. */
export function isCombination(text: string): boolean {
  return FORM.test(text)
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Whether one of the keys is the combination; letters have no case. */
export function includesKey(keys: readonly string[], combination: string): boolean {
  return keys.some((key) => isSame(key, combination))
}

/** Returns the keys of every command as chosen, whether single keys are on or not. A chosen key is taken from the command that has it by default. */
export function chosenKeys({
  changed,
}: Pick<KeyChoices, 'changed'>): ReadonlyMap<CommandId, readonly string[]> {
  const own = (id: string): readonly string[] | undefined => changed[id]?.filter(isCombination)
  const taken = COMMANDS.flatMap(({ id }) => own(id) ?? [])
  return new Map(
    COMMANDS.map(({ id, keys }) => [id, own(id) ?? keys.filter((key) => !includesKey(taken, key))]),
  )
}

/** Commands whose horizontal arrow keys turn pages where the text is read by pages. */
const TURNS: ReadonlyMap<CommandId, CommandId> = new Map([
  ['next-screen', 'next-sentence'],
  ['previous-screen', 'previous-sentence'],
])

/** Gives the arrow keys of walking sentences, unless they were chosen for that, to turning pages. */
function withPageKeys(
  keys: ReadonlyMap<CommandId, readonly string[]>,
  changed: KeyChoices['changed'],
): ReadonlyMap<CommandId, readonly string[]> {
  const paged = new Map(keys)
  for (const [turn, walk] of TURNS) {
    const walking = keys.get(walk) ?? []
    const arrows = changed[walk] ? [] : walking.filter((key) => Object.hasOwn(MIRRORED, key))
    paged.set(turn, [...arrows, ...(keys.get(turn) ?? [])])
    paged.set(
      walk,
      walking.filter((key) => !arrows.includes(key)),
    )
  }
  return paged
}

/** Returns the keys of every command that work now, as they are pressed in an interface of this direction. */
export function activeKeys(
  choices: KeyChoices,
  direction: 'ltr' | 'rtl',
  isPaged = false,
): ReadonlyMap<CommandId, readonly string[]> {
  const pressed = direction === 'rtl' ? mirrorKey : (key: string) => key
  const isActive = (key: string) => choices.singleKeys || !isSingleKey(key)
  const chosen = chosenKeys(choices)
  return new Map(
    [...(isPaged ? withPageKeys(chosen, choices.changed) : chosen)].map(([id, keys]) => [
      id,
      keys.filter(isActive).map(pressed),
    ]),
  )
}
