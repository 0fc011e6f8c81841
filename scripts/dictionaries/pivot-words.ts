import type { PivotEntry } from './pivot-entry.ts'

/** EM iterations; more change little. */
const ITERATIONS = 6

/** Less likely pairs are of different senses; for words that share a single headword, and several. */
const MIN_LIKELIHOOD = { once: 0.12, again: 0.06 }

/** Translations per word. */
const MAX_WORDS = 6

/**
 * Word list lines `word TAB English words` from two dictionaries with common headwords in a third (pivot) language. The two
 * translations of a headword are treated as parallel texts; IBM model 1 (Brown et al. 1993) is trained on all headwords in both
 * directions, and pairs likely in both are kept.
 * @param stemOf stemmer that merges English word forms; the shortest form represents them.
 */
export function pivotLines(
  english: readonly PivotEntry[],
  other: readonly PivotEntry[],
  stemOf: (word: string) => string,
): string[] {
  const shortest = new Map<string, string>()
  const byForms = new Map<string, string[]>()
  for (const { forms, words } of english) {
    const stems = words.map((word) => {
      const stem = stemOf(word)
      const known = shortest.get(stem)
      if (known === undefined || word.length < known.length) shortest.set(stem, word)
      return stem
    })
    const key = forms.join(',')
    byForms.set(key, [...(byForms.get(key) ?? []), ...stems])
  }
  const pairs = other.flatMap(({ forms, words }) => {
    const stems = byForms.get(forms.join(','))
    return stems ? [{ english: [...new Set(stems)], other: [...new Set(words)] }] : []
  })
  const forward = likelihoods(pairs.map((pair) => ({ from: pair.english, to: pair.other })))
  const backward = likelihoods(pairs.map((pair) => ({ from: pair.other, to: pair.english })))
  const together = new Map<string, number>()
  for (const pair of pairs)
    for (const word of pair.other)
      for (const stem of pair.english)
        together.set(`${word}\t${stem}`, (together.get(`${word}\t${stem}`) ?? 0) + 1)
  return [...backward]
    .flatMap(([word, stems]) => {
      const kept = [...stems]
        .map(([stem, likelihood]) => ({
          stem,
          both: Math.sqrt(likelihood * (forward.get(stem)?.get(word) ?? 0)),
        }))
        .filter(({ stem, both }) => {
          const isAgain = (together.get(`${word}\t${stem}`) ?? 0) > 1
          return both >= (isAgain ? MIN_LIKELIHOOD.again : MIN_LIKELIHOOD.once)
        })
        .toSorted((one, two) => two.both - one.both)
        .slice(0, MAX_WORDS)
      const words = kept.map(({ stem }) => shortest.get(stem) ?? stem)
      return kept.length > 0 && /^\p{L}[\p{L}\p{M}]*$/u.test(word)
        ? [`${word}\t${words.join(' ')}`]
        : []
    })
    .toSorted()
}

type Words = Map<string, Map<string, number>>

/** Translation probabilities of each word of one side into those of the other. */
function likelihoods(pairs: readonly { from: readonly string[]; to: readonly string[] }[]): Words {
  let known: Words | null = null
  for (let round = 0; round < ITERATIONS; round += 1) {
    const counts: Words = new Map()
    for (const { from, to } of pairs)
      for (const word of to) {
        const shares = from.map((one) => (known ? (known.get(one)?.get(word) ?? 0) : 1))
        const sum = shares.reduce((all, one) => all + one, 0)
        if (sum === 0) continue
        for (const [at, one] of from.entries()) {
          const row = counts.get(one) ?? new Map<string, number>()
          counts.set(one, row)
          row.set(word, (row.get(word) ?? 0) + (shares[at] ?? 0) / sum)
        }
      }
    for (const row of counts.values()) {
      const sum = [...row.values()].reduce((all, one) => all + one, 0)
      for (const [word, count] of row) row.set(word, count / sum)
    }
    known = counts
  }
  return known ?? new Map()
}
