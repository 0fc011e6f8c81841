const COMPOUND = /\p{L}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+)*/gu

/** Minimum share of capitalized occurrences for a word to count as a name. */
const MIN_CAPITAL_SHARE = 0.6

/**
 * Returns, in lower case, the words that a text capitalizes within sentences; `Bao-yu` gives both parts. Empty for scripts
 * without capitals.
 */
export function properWords(sentences: readonly string[]): Set<string> {
  const seen = new Map<string, { all: number; capital: number }>()
  for (const sentence of sentences) {
    let isFirst = true
    for (const [compound] of sentence.matchAll(COMPOUND)) {
      const isCapital = /^\p{Lu}/u.test(compound)
      // The first word of a sentence is capitalized anyway and counts less.
      const weight = isFirst ? 0.4 : 1
      isFirst = false
      for (const part of compound.toLowerCase().split('-')) {
        const word = part.replace(/['’]s?$/, '').replace(/['’]/g, '')
        const count = seen.get(word) ?? { all: 0, capital: 0 }
        count.all += isCapital ? weight : 1
        if (isCapital) count.capital += weight
        seen.set(word, count)
      }
    }
  }
  const names = new Set<string>()
  for (const [word, { all, capital }] of seen)
    if (capital / all >= MIN_CAPITAL_SHARE && word.length > 1) names.add(word)
  return names
}
