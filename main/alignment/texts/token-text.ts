import { endOf } from './sentence-end.ts'

/** One side as numbers: sentence `i` has the tokens `tokens[starts[i]]` to `tokens[starts[i + 1]]`, indexes into `types`. */
export type TokenText = {
  readonly count: number
  readonly starts: Int32Array
  readonly tokens: Int32Array
  /** Each different token once. */
  readonly types: readonly string[]
  /** How often each stands in the text. */
  readonly frequencies: Int32Array
  /** Letters and digits of each sentence: the length that lengths are compared by (Gale and Church 1993). */
  readonly lengths: Float64Array
  /** How long a run of sentences each stands in that repeats earlier ones word for word, as a page saved twice has it; 0 outside. */
  readonly repeats: Int32Array
  /** How each sentence ends, as `endOf` tells it. */
  readonly ends: Uint8Array
  /** Up to each sentence, how many may not be in a bead with the one before it; one longer than the sentences. */
  readonly breaksBefore: Int32Array
}

/** Both sides. */
export type Texts = { readonly source: TokenText; readonly target: TokenText }

/** Of a sentence that is none, as of a whole book without a full stop, so many tokens are compared. */
const MOST_TOKENS = 1000

const SILENT = /[^\p{L}\p{N}]+/gu

/** Splits every sentence and numbers what came out. */
export function makeTokenText(
  sentences: readonly string[],
  breaks: readonly boolean[],
  split: (sentence: string) => readonly string[],
): TokenText {
  const ids = new Map<string, number>()
  const starts = new Int32Array(sentences.length + 1)
  const lengths = new Float64Array(sentences.length)
  const tokens: number[] = []
  for (const [at, sentence] of sentences.entries()) {
    for (const token of split(sentence).slice(0, MOST_TOKENS)) {
      let id = ids.get(token)
      if (id === undefined) ids.set(token, (id = ids.size))
      tokens.push(id)
    }
    starts[at + 1] = tokens.length
    lengths[at] = sentence.replace(SILENT, '').length
  }
  const breaksBefore = new Int32Array(sentences.length + 1)
  for (let at = 0; at < sentences.length; at += 1)
    breaksBefore[at + 1] = (breaksBefore[at] ?? 0) + (breaks[at] === true ? 1 : 0)
  const frequencies = new Int32Array(ids.size)
  for (const id of tokens) frequencies[id] = (frequencies[id] ?? 0) + 1
  return {
    count: sentences.length,
    starts,
    tokens: Int32Array.from(tokens),
    types: [...ids.keys()],
    frequencies,
    lengths,
    repeats: findRepeats(sentences),
    ends: Uint8Array.from(sentences, endOf),
    breaksBefore,
  }
}

/** How many tokens `count` sentences have, from one on. */
export function countWords(text: TokenText, from: number, count: number): number {
  return (text.starts[from + count] ?? 0) - (text.starts[from] ?? 0)
}

function findRepeats(sentences: readonly string[]): Int32Array {
  const first = new Map<string, number>()
  const earlier = sentences.map((sentence, at) => {
    const found = first.get(sentence)
    if (found === undefined) first.set(sentence, at)
    return found ?? -1
  })
  const repeats = new Int32Array(sentences.length)
  for (let from = 0, to = 0; from < sentences.length; from = to) {
    to = from + 1
    if ((earlier[from] ?? -1) < 0) continue
    while (to < sentences.length && earlier[to] === (earlier[to - 1] ?? -1) + 1) to += 1
    // One sentence alone may well come again; two in the same order are a copy.
    if (to - from > 1) repeats.fill(to - from, from, to)
  }
  return repeats
}
