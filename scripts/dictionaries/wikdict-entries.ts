import { contentWords, type PivotEntry } from './pivot-entry.ts'

/** Translations of more words are explanations. */
const MOST_WORDS = 2

/** A dictionary of WikDict: the languages (ISO 639-1) of its headwords and of what they are translated to, and its entries. */
export type Wikdict = {
  readonly from: string
  readonly to: string
  readonly entries: readonly (readonly [string, readonly string[]])[]
}

/**
 * What dictionaries say in a language of the headwords of others, which are `pivots`, for pivotLines(). A dictionary from the language
 * is turned round; one with English itself is a pivot whose headwords stand for themselves.
 */
export function wikdictEntries(
  dictionaries: readonly Wikdict[],
  language: string,
  pivots: readonly string[],
): PivotEntry[] {
  const words = new Map<string, Set<string>>()
  const add = (pivot: string, head: string, found: readonly string[]) => {
    const key = `${pivot}:${head}`
    const own = words.get(key) ?? new Set()
    words.set(key, own)
    for (const word of found) own.add(word)
  }
  for (const { from, to, entries } of dictionaries)
    for (const [head, translations] of entries)
      for (const translation of translations) {
        const found = contentWords(translation, to, MOST_WORDS)
        if (found.length === 0) continue
        if (to === language && pivots.includes(from)) add(from, head, found)
        const isWord = !head.includes(' ')
        if (from === language && isWord && pivots.includes(to))
          add(to, translation.trim().toLowerCase(), [head])
      }
  return [...words].map(([form, own]) => ({ forms: [form], words: [...own] }))
}
