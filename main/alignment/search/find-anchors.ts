import type { Lexicon } from '../model/lexicon.ts'
import { countWords, type Texts } from '../texts/token-text.ts'

/** A source and a target sentence that share rare words. */
export type Anchor = { readonly source: number; readonly target: number; readonly weight: number }

/** Words in more sentences of the other side than this are too frequent to locate one. */
const MAX_SENTENCES_PER_WORD = 24

/** How many candidates are kept for each source sentence. */
const MAX_CANDIDATES = 3

/** Minimum log-likelihood ratio of a shared word, and of all shared words of a pair together. */
const MIN_WORD_SCORE = 0.3
const MIN_PAIR_SCORE = 2.5

/** For each source sentence, the range of target sentences searched for its partner; `to` is exclusive. */
export type Near = { readonly from: Int32Array; readonly to: Int32Array }

/**
 * Looks up every source sentence in an index of the target's rarer words, anywhere in the text, so that moved, repeated and
 * omitted passages show too. With `near` only within that range, where more words are rare enough. Linear in the texts.
 */
export function findAnchors({ source, target }: Texts, lexicon: Lexicon, near?: Near): Anchor[] {
  const places = placesOfTypes(target)
  const scores = new Float64Array(target.count)
  const touched: number[] = []
  const anchors: Anchor[] = []
  const { starts, ids, ratios } = lexicon.ofSource
  const seen = new Int32Array(source.types.length).fill(-1)
  for (let i = 0; i < source.count; i += 1) {
    // A second copy would compete with the first, which is the one that was translated.
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
        if (to - from > MAX_SENTENCES_PER_WORD) continue
        const shared = Math.log((0.65 * (ratios[k] ?? 0)) / length)
        if (shared < MIN_WORD_SCORE) continue
        for (let p = from; p < to; p += 1) {
          const j = places.sentences[p] ?? 0
          if (scores[j] === 0) touched.push(j)
          scores[j] = (scores[j] ?? 0) + shared
        }
      }
    }
    touched.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
    for (const j of touched.slice(0, MAX_CANDIDATES))
      if ((scores[j] ?? 0) >= MIN_PAIR_SCORE && target.repeats[j] === 0)
        anchors.push({ source: i, target: j, weight: scores[j] ?? 0 })
    for (const j of touched) scores[j] = 0
    touched.length = 0
  }
  return anchors
}

/** Returns the first index in `from` to `to` whose sentence is not before the given one. */
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

/** Returns an inverted index: the sentences of each type. */
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
