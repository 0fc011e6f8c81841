const COMPOUND = /\p{L}[\p{L}\p{M}'’]*(?:-[\p{L}\p{M}'’]+)*/gu

/** A word that is written with a capital letter in at least this share of its places is a name. */
const CAPITAL_SHARE = 0.6

/**
 * Lower-case words that a text writes with a capital letter where no sentence begins; of `Bao-yu` both parts. Empty for scripts
 * without capitals.
 */
export function properWords(sentences: readonly string[]): Set<string> {
  const seen = new Map<string, { all: number; capital: number }>()
  for (const sentence of sentences) {
    let isFirst = true
    for (const [compound] of sentence.matchAll(COMPOUND)) {
      const isCapital = /^\p{Lu}/u.test(compound)
      // A first word may be a name or not; it says half as much.
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
    if (capital / all >= CAPITAL_SHARE && word.length > 1) names.add(word)
  return names
}
