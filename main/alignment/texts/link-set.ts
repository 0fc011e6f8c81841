import type { TokenText } from './token-text.ts'

/** Prior translation probabilities between the word types of two texts, before the texts themselves are compared. */
export type LinkSet = {
  /** Adds a pair; of a pair added twice the higher probability is kept. */
  readonly add: (source: number, target: number, likelihood: number) => void
  /** Returns every pair with its expected number of co-occurrences. */
  readonly pairs: () => LinkedPairs
}

/** Pairs of types, stored as columns. */
export type LinkedPairs = {
  readonly sources: Int32Array
  readonly targets: Int32Array
  /** Expected co-occurrences in the text. */
  readonly counts: Float64Array
}

/** Returns an empty set of links between the types of two texts. */
export function makeLinkSet(source: TokenText, target: TokenText): LinkSet {
  const width = target.types.length
  const likelihoods = new Map<number, number>()
  return {
    add: (s, t, likelihood) => {
      const key = s * width + t
      if (likelihood > (likelihoods.get(key) ?? 0)) likelihoods.set(key, likelihood)
    },
    pairs: () => {
      const keys = Float64Array.from(likelihoods.keys())
      const sources = Int32Array.from(keys, (key) => Math.floor(key / width))
      const targets = Int32Array.from(keys, (key) => key % width)
      const counts = Float64Array.from(
        likelihoods.values(),
        (likelihood, at) => likelihood * (source.frequencies[sources[at] ?? 0] ?? 0),
      )
      capCounts(counts, sources, source.frequencies)
      capCounts(counts, targets, target.frequencies)
      return { sources, targets, counts }
    },
  }
}

/** Scales counts down so that no type is linked more often than it occurs. */
function capCounts(counts: Float64Array, ids: Int32Array, frequencies: Int32Array): void {
  const sums = new Float64Array(frequencies.length)
  for (const [at, id] of ids.entries()) sums[id] = (sums[id] ?? 0) + (counts[at] ?? 0)
  for (const [at, id] of ids.entries()) {
    const over = (sums[id] ?? 0) / (frequencies[id] ?? 1)
    if (over > 1) counts[at] = (counts[at] ?? 0) / over
  }
}
