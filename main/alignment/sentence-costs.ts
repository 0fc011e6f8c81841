import { type BeadModel, WEIGHTS } from './bead-model.ts'
import type { Corridor } from './corridor.ts'
import type { Texts, TokenText } from './token-text.ts'

/** What leaving each sentence of either side alone costs, and each as one of a part that is missing across; logarithms. */
export type SentenceCosts = {
  readonly source: Float64Array
  readonly target: Float64Array
  readonly missingSource: Float64Array
  readonly missingTarget: Float64Array
}

/** Words of a sentence beyond these are not counted. */
const MOST_WORDS = 40

/** The second copy of a part is the one without a translation: its words cost less to leave. */
const REPEATED = 0.5

/** The costs of a corridor's sentences, from its first row and column on. */
export function sentenceCosts(
  { source, target }: Texts,
  model: BeadModel,
  corridor: Corridor,
): SentenceCosts {
  const rows = corridor.low.length
  const first = corridor.low[0] ?? 0
  const last = corridor.high[rows - 1] ?? 0
  const words = (text: TokenText, from: number, count: number) =>
    Float64Array.from(
      { length: count },
      (_, at) =>
        Math.min(MOST_WORDS, (text.starts[from + at + 1] ?? 0) - (text.starts[from + at] ?? 0)) *
        (text.repeats[from + at] === 1 ? REPEATED : 1),
    )
  const ofSource = words(source, corridor.firstRow, rows - 1)
  const ofTarget = words(target, first, last - first)
  const alone = (open: number) => (count: number) => open + model.aloneWord * count
  const missing = (count: number) => WEIGHTS.missing + model.missingWord * count
  return {
    source: ofSource.map(alone(model.alone.source)),
    target: ofTarget.map(alone(model.alone.target)),
    missingSource: ofSource.map(missing),
    missingTarget: ofTarget.map(missing),
  }
}
