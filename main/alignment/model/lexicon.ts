import type { LinkedPairs } from '../texts/link-set.ts'
import type { TokenText } from '../texts/token-text.ts'

/** Translation partners by type: those of type `id` are at `starts[id]` up to `starts[id + 1]`. */
export type Partners = {
  readonly starts: Int32Array
  readonly ids: Int32Array
  /** Likelihood ratio of the type given its partner on the other side, against its overall frequency. */
  readonly ratios: Float64Array
}

/** A probabilistic bilingual lexicon, indexed from both sides. */
export type Lexicon = { readonly ofTarget: Partners; readonly ofSource: Partners }

/** How many partners of a type are kept, strongest first. */
const MAX_PARTNERS = 48

/** Minimum likelihood ratio of a partner; weaker ones cost time without information. */
const MIN_PARTNER_RATIO = 2

/** Builds a lexicon from pairs; a pair's ratio is its joint probability over the product of its marginals. */
export function makeLexicon(pairs: LinkedPairs, source: TokenText, target: TokenText): Lexicon {
  const { sources, targets, counts } = pairs
  const base = Float64Array.from(counts, (count, at) => {
    const s = source.frequencies[sources[at] ?? 0] ?? 1
    const t = target.frequencies[targets[at] ?? 0] ?? 1
    return count / (s * t)
  })
  return {
    ofTarget: partnersOf(targets, sources, base, target.tokens.length, target.types.length),
    ofSource: partnersOf(sources, targets, base, source.tokens.length, source.types.length),
  }
}

function partnersOf(
  own: Int32Array,
  others: Int32Array,
  base: Float64Array,
  tokenCount: number,
  typeCount: number,
): Partners {
  const order: number[] = []
  for (let at = 0; at < base.length; at += 1)
    if ((base[at] ?? 0) * tokenCount >= MIN_PARTNER_RATIO) order.push(at)
  order.sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0) || (base[b] ?? 0) - (base[a] ?? 0))
  const ids: number[] = []
  const ratios: number[] = []
  const starts = new Int32Array(typeCount + 1)
  let next = 0
  for (let id = 0; id < typeCount; id += 1) {
    starts[id] = ids.length
    for (let kept = 0; own[order[next] ?? -1] === id; next += 1, kept += 1) {
      if (kept >= MAX_PARTNERS) continue
      const at = order[next] ?? 0
      ids.push(others[at] ?? 0)
      ratios.push((base[at] ?? 0) * tokenCount)
    }
  }
  starts[typeCount] = ids.length
  return { starts, ids: Int32Array.from(ids), ratios: Float64Array.from(ratios) }
}
