import type { LinkedPairs } from '../texts/link-set.ts'
import type { TokenText } from '../texts/token-text.ts'

/** For each type of one side its partners on the other: those of `id` stand from `starts[id]` to `starts[id + 1]`. */
export type Partners = {
  readonly starts: Int32Array
  readonly ids: Int32Array
  /** How many times likelier the type is where the partner stands across than anywhere, per token of the other side. */
  readonly ratios: Float64Array
}

/** What words are taken for translations of each other, seen from both sides. */
export type Lexicon = { readonly ofTarget: Partners; readonly ofSource: Partners }

/** So many partners of one type at most: the strongest. */
const MOST_PARTNERS = 48

/** Partners hardly likelier than chance cost time and tell nothing. */
const LEAST_RATIO = 2

/** Sorts pairs into a lexicon; a pair's ratio is its joint probability over the product of its types' own. */
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
    if ((base[at] ?? 0) * tokenCount >= LEAST_RATIO) order.push(at)
  order.sort((a, b) => (own[a] ?? 0) - (own[b] ?? 0) || (base[b] ?? 0) - (base[a] ?? 0))
  const ids: number[] = []
  const ratios: number[] = []
  const starts = new Int32Array(typeCount + 1)
  let next = 0
  for (let id = 0; id < typeCount; id += 1) {
    starts[id] = ids.length
    for (let kept = 0; own[order[next] ?? -1] === id; next += 1, kept += 1) {
      if (kept >= MOST_PARTNERS) continue
      const at = order[next] ?? 0
      ids.push(others[at] ?? 0)
      ratios.push((base[at] ?? 0) * tokenCount)
    }
  }
  starts[typeCount] = ids.length
  return { starts, ids: Int32Array.from(ids), ratios: Float64Array.from(ratios) }
}
