import type { Lexicon } from '../model/lexicon.ts'
import { countWords, type Texts } from '../texts/token-text.ts'

/** A source and a target sentence that share words which few others have. */
export type Anchor = { readonly source: number; readonly target: number; readonly weight: number }

/** Words that stand in more sentences of the other side than this are no help in finding one. */
const MOST_PLACES = 24

/** For each source sentence so many candidates are kept. */
const MOST_CANDIDATES = 3

/** Logarithm of how many times likelier than chance a shared word has to be, and all shared words of a pair together. */
const LEAST_SHARED = 0.3
const LEAST_TOGETHER = 2.5

/** Target sentences `from` to `to` (exclusive) among which the partner of each source sentence is looked for. */
export type Near = { readonly from: Int32Array; readonly to: Int32Array }

/**
 * Looks every source sentence up in an index of the target's rarer words, wherever it may stand: what moved, was repeated or
 * left out is found as well; with `near` only there, which makes commoner words rare enough. Linear in the length of the texts.
 */
export function findAnchors({ source, target }: Texts, lexicon: Lexicon, near?: Near): Anchor[] {
  const places = placesOfTypes(target)
  const scores = new Float64Array(target.count)
  const touched: number[] = []
  const anchors: Anchor[] = []
  const { starts, ids, ratios } = lexicon.ofSource
  const seen = new Int32Array(source.types.length).fill(-1)
  for (let i = 0; i < source.count; i += 1) {
    // The second copy of a part would mark the way as well as the first, which is the one that was translated.
    if ((source.repeats[i] ?? 0) > 0) continue
    const length = Math.max(8, countWords(source, i, 1))
    for (let at = source.starts[i] ?? 0; at < (source.starts[i + 1] ?? 0); at += 1) {
      const type = source.tokens[at] ?? 0
      if (seen[type] === i) continue
      seen[type] = i
      for (let k = starts[type] ?? 0; k < (starts[type + 1] ?? 0); k += 1) {
        const other = ids[k] ?? 0
        const first = places.starts[other] ?? 0
        const end = places.starts[other + 1] ?? 0
        const from = near ? lowerBound(places.sentences, first, end, near.from[i] ?? 0) : first
        const to = near ? lowerBound(places.sentences, from, end, near.to[i] ?? 0) : end
        if (to - from > MOST_PLACES) continue
        const shared = Math.log((0.65 * (ratios[k] ?? 0)) / length)
        if (shared < LEAST_SHARED) continue
        for (let p = from; p < to; p += 1) {
          const j = places.sentences[p] ?? 0
          if (scores[j] === 0) touched.push(j)
          scores[j] = (scores[j] ?? 0) + shared
        }
      }
    }
    touched.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    for (const j of touched.slice(0, MOST_CANDIDATES))
      if ((scores[j] ?? 0) >= LEAST_TOGETHER && target.repeats[j] === 0)
        anchors.push({ source: i, target: j, weight: scores[j] ?? 0 })
    for (const j of touched) scores[j] = 0
    touched.length = 0
  }
  return anchors
}

/** The first place from `from` to `to` whose sentence is not before the given one. */
function lowerBound(sentences: Int32Array, from: number, to: number, sentence: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] ?? 0) < sentence) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentences that each type stands in. */
function placesOfTypes(text: Texts['target']): { starts: Int32Array; sentences: Int32Array } {
  const starts = new Int32Array(text.types.length + 1)
  for (const [id, frequency] of text.frequencies.entries())
    starts[id + 1] = (starts[id] ?? 0) + frequency
  const next = starts.slice()
  const sentences = new Int32Array(text.tokens.length)
  for (let i = 0; i < text.count; i += 1)
    for (let at = text.starts[i] ?? 0; at < (text.starts[i + 1] ?? 0); at += 1) {
      const id = text.tokens[at] ?? 0
      const place = next[id] ?? 0
      sentences[place] = i
      next[id] = place + 1
    }
  return { starts, sentences }
}
