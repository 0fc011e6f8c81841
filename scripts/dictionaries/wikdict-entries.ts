import { contentWords, type PivotEntry } from './pivot-entry.ts'

/** Translations with more words are explanations. */
const MAX_WORDS = 2

/** A WikDict dictionary: source and target language (ISO 639-1), and its entries. */
export type Wikdict = {
  readonly from: string
  readonly to: string
  readonly entries: readonly (readonly [string, readonly string[]])[]
}

/**
 * The pivot entries of a language for pivotLines(): translations of headwords in the `pivots` languages. A dictionary from the language
 * is inverted; in one from the language to English the headwords are their own translations.
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
        const found = contentWords(translation, to, MAX_WORDS)
        if (found.length === 0) continue
        if (to === language && pivots.includes(from)) add(from, head, found)
        const isWord = !head.includes(' ')
        if (from === language && isWord && pivots.includes(to))
          add(to, translation.trim().toLowerCase(), [head])
      }
  return [...words].map(([form, own]) => ({ forms: [form], words: [...own] }))
}
