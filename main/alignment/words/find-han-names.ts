import { wadeGiles } from './wade-giles.ts'

/** Limit for names, in characters. */
const MAX_NAME_CHARS = 3

/** How many readings of a character are tried. */
const MAX_READINGS = 3

/**
 * Finds names in a Chinese text that the other text transcribes: every run of up to three characters whose concatenated
 * readings equal one of `names`. Readings are pinyin without tones; Wade-Giles spellings are derived.
 */
export function findHanNames(
  sentences: readonly string[],
  readings: ReadonlyMap<string, readonly string[]>,
  names: ReadonlySet<string>,
): Map<string, Set<string>> {
  const beginnings = new Set<string>()
  for (const name of names)
    for (let length = 1; length < name.length; length += 1) beginnings.add(name.slice(0, length))
  const spellings = new Map<string, string[]>()
  for (const [character, sounds] of readings)
    spellings.set(character, [
      ...new Set(sounds.slice(0, MAX_READINGS).flatMap((sound) => [sound, ...wadeGiles(sound)])),
    ])
  const found = new Map<string, Set<string>>()
  const extend = (sentence: string, from: number, to: number, spelled: string) => {
    for (const sound of spellings.get(sentence[to] ?? '') ?? []) {
      const longer = spelled + sound
      if (names.has(longer)) {
        const run = sentence.slice(from, to + 1)
        found.set(run, (found.get(run) ?? new Set()).add(longer))
      }
      if (to - from + 1 < MAX_NAME_CHARS && beginnings.has(longer))
        extend(sentence, from, to + 1, longer)
    }
  }
  for (const sentence of sentences)
    for (let at = 0; at < sentence.length; at += 1) extend(sentence, at, at, '')
  return found
}
