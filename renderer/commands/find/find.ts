import { fold, hasNoSpaces, wordsOf } from './fold.ts'
import { isMistyped } from './typing-errors.ts'

/** Something that is found by its label, and by other words for it. */
export type Findable = {
  label: string
  words?: readonly string[] | undefined
}

/** How well something is matched, best first. */
export const RANKS = [
  'exact',
  'prefix',
  'word-prefix',
  'synonym',
  'synonym-prefix',
  'inside',
  'mistyped',
] as const
export type Rank = (typeof RANKS)[number]

type Folded = {
  label: string
  labelWords: readonly string[]
  synonyms: readonly string[]
  synonymWords: readonly string[]
}

function folded({ label, words = [] }: Findable): Folded {
  const name = fold(label)
  const synonyms = words.map(fold)
  return {
    label: name,
    labelWords: wordsOf(name),
    synonyms,
    // A key is one word: `Ctrl+P` is not "Ctrl" and "P".
    synonymWords: synonyms.filter((one) => !one.includes('+')).flatMap(wordsOf),
  }
}

/** Returns how well a folded query with words matches, or null if it does not. */
function rankOf(query: string, item: Folded): Rank | null {
  const { label, labelWords, synonyms, synonymWords } = item
  const typed = query.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const begins = (words: readonly string[]) => (one: string) =>
    words.some((word) => word.startsWith(one))
  const isAll = (test: (one: string) => boolean): boolean => typed.length > 0 && typed.every(test)
  const isSyllabic = hasNoSpaces(query)
  const all = [...labelWords, ...synonymWords]

  if (label === query || (labelWords.join(' ') === typed.join(' ') && typed.length > 0))
    return 'exact'
  if (label.startsWith(query)) return 'prefix'
  if (isAll(begins(labelWords)) || (isSyllabic && label.includes(query))) return 'word-prefix'
  if (synonyms.includes(query)) return 'synonym'
  if (
    isAll(begins(all)) ||
    begins(synonyms)(query) ||
    (isSyllabic && synonyms.some((one) => one.includes(query)))
  )
    return 'synonym-prefix'
  if (query.length > 1 && label.includes(query)) return 'inside'
  const isNear = (one: string): boolean =>
    begins(all)(one) || (!hasNoSpaces(one) && all.some((word) => isMistyped(one, word)))
  return isAll(isNear) ? 'mistyped' : null
}

/**
 * Returns a function that finds items by a query, best first, in their order where they match equally well. Mistyped
 * matches are returned only if there is no other.
 */
export function finder<Item extends Findable>(
  items: readonly Item[],
): (query: string) => { item: Item; rank: Rank }[] {
  const known = items.map((item) => ({ item, folded: folded(item) }))
  return (query) => {
    const wanted = fold(query)
    if (wanted === '') return []
    const found = known.flatMap(({ item, folded }) => {
      const rank = rankOf(wanted, folded)
      return rank === null ? [] : [{ item, rank }]
    })
    const sure = found.filter(({ rank }) => rank !== 'mistyped')
    return (sure.length > 0 ? sure : found).toSorted(
      (one, other) => RANKS.indexOf(one.rank) - RANKS.indexOf(other.rank),
    )
  }
}
