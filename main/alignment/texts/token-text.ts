import { endOf } from './sentence-end.ts'
import { isSeparator } from './separator.ts'

/** One side as token ids: sentence `i` has the tokens from `tokens[starts[i]]` up to `tokens[starts[i + 1]]`, which index `types`. */
export type TokenText = {
  readonly count: number
  readonly starts: Int32Array
  readonly tokens: Int32Array
  /** The distinct tokens. */
  readonly types: readonly string[]
  /** Occurrences of each type in the text. */
  readonly frequencies: Int32Array
  /** Length of each sentence in letters and digits (Gale and Church 1993). */
  readonly lengths: Float64Array
  /** For each sentence, the length of the run of verbatim repeats that it belongs to (a page saved twice has such runs), else 0. */
  readonly repeats: Int32Array
  /** The kind of each sentence's end; see `endOf`. */
  readonly ends: Uint8Array
  /** Running count of separators between sections; one longer than the sentences. */
  readonly separatorsBefore: Int32Array
  /** Running count of sentences that may not share a bead with the one before; one longer than the sentences. */
  readonly breaksBefore: Int32Array
}

/** Both sides. */
export type Texts = { readonly source: TokenText; readonly target: TokenText }

/** Token limit per sentence; text without full stops arrives as one. */
const MAX_SENTENCE_TOKENS = 1000

const NOT_LETTERS = /[^\p{L}\p{N}]+/gu

/** Tokenizes every sentence and assigns ids to its tokens. */
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
    for (const token of split(sentence).slice(0, MAX_SENTENCE_TOKENS)) {
      let id = ids.get(token)
      if (id === undefined) ids.set(token, (id = ids.size))
      tokens.push(id)
    }
    starts[at + 1] = tokens.length
    lengths[at] = sentence.replace(NOT_LETTERS, '').length
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
    separatorsBefore: countSeparators(sentences),
    breaksBefore,
  }
}

/** Returns the number of separators among `count` sentences, starting at `from`. */
export function separatorsIn({ separatorsBefore }: TokenText, from: number, count: number): number {
  return (separatorsBefore[from + count] ?? 0) - (separatorsBefore[from] ?? 0)
}

function countSeparators(sentences: readonly string[]): Int32Array {
  const before = new Int32Array(sentences.length + 1)
  for (const [at, sentence] of sentences.entries())
    before[at + 1] = (before[at] ?? 0) + (isSeparator(sentence) ? 1 : 0)
  return before
}

/** Returns the number of tokens in `count` sentences, starting at `from`. */
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
    // A single repeated sentence may be intended; two in the same order are a copy.
    if (to - from > 1) repeats.fill(to - from, from, to)
  }
  return repeats
}
