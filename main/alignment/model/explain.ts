import type { Partners } from './lexicon.ts'
import type { TokenText } from '../texts/token-text.ts'

/** Limit for the sentences on one side of a bead that is searched everywhere. */
export const LONGEST_SIDE = 6

/** Cap on a word's likelihood ratio, so that one rare coincidence does not decide. */
const MAX_WORD_RATIO = 400

/** A range of sentences; `to` is exclusive. */
export type Window = { readonly from: number; readonly to: number }

/** Input of `explain`: `text` is explained by the sentences of `by`, through the partners of its types. */
export type Explained = {
  readonly text: TokenText
  readonly by: TokenText
  readonly partners: Partners
}

/** Share of words that are not translated or that no lexicon has. */
const UNTRANSLATED_SHARE = 0.45

/** Log score of an unexplained word. */
export const LOG_UNTRANSLATED = Math.log(UNTRANSLATED_SHARE)

/**
 * For each sentence `j` of a text and every group of 1 to `longest` sentences of the other text that starts at `i` within the
 * window, writes the log-likelihood ratio of the sentence as a translation of the group to
 * `out[cell(i, j) * longest + size - 1]`, by IBM model 1 (Brown et al. 1993) with a share of untranslated words.
 *
 * A larger group explains more words, each with less probability, so that superfluous sentences cost.
 */
export function explain(
  { text, by, partners }: Explained,
  sentences: Window,
  windowOf: (j: number) => Window,
  cell: (i: number, j: number) => number,
  out: Float32Array,
  longest = LONGEST_SIDE,
): void {
  const heads = new Int32Array(by.types.length).fill(-1)
  const stamps = new Int32Array(by.types.length).fill(-1)
  const nodes = { next: [] as number[], place: [] as number[], ratio: [] as number[] }
  let rows = new Float64Array(0)
  let sums = new Float64Array(0)
  for (let j = sentences.from; j < sentences.to; j += 1) {
    const begin = text.starts[j] ?? 0
    const length = (text.starts[j + 1] ?? 0) - begin
    markPartners(text, begin, length, partners, j, heads, stamps, nodes)
    const { from, to } = windowOf(j)
    const size = (to - from) * length
    if (rows.length < size) rows = new Float64Array(size * 2)
    else rows.fill(0, 0, size)
    if (sums.length < length) sums = new Float64Array(length * 2)
    for (let i = from; i < to; i += 1) {
      const row = (i - from) * length
      for (let at = by.starts[i] ?? 0; at < (by.starts[i + 1] ?? 0); at += 1) {
        const type = by.tokens[at] ?? 0
        if (stamps[type] !== j) continue
        for (let node = heads[type] ?? -1; node >= 0; node = nodes.next[node] ?? -1) {
          const place = row + (nodes.place[node] ?? 0)
          rows[place] = (rows[place] ?? 0) + (nodes.ratio[node] ?? 0)
        }
      }
    }
    for (let i = from; i < to; i += 1) {
      const place = cell(i, j) * longest
      if (place < 0) continue
      sums.fill(0, 0, length)
      let tokens = 0
      for (let group = 0; group < longest && i + group < to; group += 1) {
        const row = (i + group - from) * length
        tokens += (by.starts[i + group + 1] ?? 0) - (by.starts[i + group] ?? 0)
        out[place + group] = likelihood(sums, rows, row, length, tokens)
      }
    }
    nodes.next.length = 0
    nodes.place.length = 0
    nodes.ratio.length = 0
    rows.fill(0, 0, size)
  }
}

/** Adds one sentence's row to the running sums and returns the log product over all words. */
function likelihood(
  sums: Float64Array,
  rows: Float64Array,
  row: number,
  length: number,
  tokens: number,
): number {
  const share = (1 - UNTRANSLATED_SHARE) / Math.max(1, tokens)
  let product = 1
  let logarithm = 0
  let unexplained = 0
  for (let place = 0; place < length; place += 1) {
    const sum = (sums[place] ?? 0) + (rows[row + place] ?? 0)
    sums[place] = sum
    if (sum === 0) unexplained += 1
    else {
      const ratio = share * sum
      product *= UNTRANSLATED_SHARE + (ratio < MAX_WORD_RATIO ? ratio : MAX_WORD_RATIO)
      if (product > 1e200) {
        logarithm += Math.log(product)
        product = 1
      }
    }
  }
  return logarithm + Math.log(product) + unexplained * LOG_UNTRANSLATED
}

/** Indexes the positions of the sentence's words by the types of the other side that explain them. */
function markPartners(
  text: TokenText,
  begin: number,
  length: number,
  partners: Partners,
  stamp: number,
  heads: Int32Array,
  stamps: Int32Array,
  nodes: { next: number[]; place: number[]; ratio: number[] },
): void {
  for (let place = 0; place < length; place += 1) {
    const id = text.tokens[begin + place] ?? 0
    for (let at = partners.starts[id] ?? 0; at < (partners.starts[id + 1] ?? 0); at += 1) {
      const type = partners.ids[at] ?? 0
      nodes.next.push(stamps[type] === stamp ? (heads[type] ?? -1) : -1)
      nodes.place.push(place)
      nodes.ratio.push(partners.ratios[at] ?? 0)
      heads[type] = nodes.next.length - 1
      stamps[type] = stamp
    }
  }
}
