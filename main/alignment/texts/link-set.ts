import type { TokenText } from './token-text.ts'

/** What is believed of words before the texts were compared: how likely an occurrence of a source type becomes a target type. */
export type LinkSet = {
  /** Keeps the likelier where a pair is added twice. */
  readonly add: (source: number, target: number, likelihood: number) => void
  /** Every pair with its expected number of joint occurrences. */
  readonly pairs: () => LinkedPairs
}

/** Pairs of types as columns of one table. */
export type LinkedPairs = {
  readonly sources: Int32Array
  readonly targets: Int32Array
  /** Expected joint occurrences of a pair in the text. */
  readonly counts: Float64Array
}

/** An empty set of links between the types of two texts. */
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
      fitTo(counts, sources, source.frequencies)
      fitTo(counts, targets, target.frequencies)
      return { sources, targets, counts }
    },
  }
}

/** No type can be linked more often than it stands in its text. */
function fitTo(counts: Float64Array, ids: Int32Array, frequencies: Int32Array): void {
  const sums = new Float64Array(frequencies.length)
  for (const [at, id] of ids.entries()) sums[id] = (sums[id] ?? 0) + (counts[at] ?? 0)
  for (const [at, id] of ids.entries()) {
    const over = (sums[id] ?? 0) / (frequencies[id] ?? 1)
    if (over > 1) counts[at] = (counts[at] ?? 0) / over
  }
}
