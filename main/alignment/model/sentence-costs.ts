import { type BeadModel, WEIGHTS } from './bead-model.ts'
import type { Corridor } from './corridor.ts'
import { countWords, type Texts, type TokenText } from '../texts/token-text.ts'

/** Log costs of each sentence: as unaligned, and as part of a passage missing on the other side. */
export type SentenceCosts = {
  readonly source: Float64Array
  readonly target: Float64Array
  readonly missingSource: Float64Array
  readonly missingTarget: Float64Array
}

/** Words beyond this many do not add to a sentence's cost. */
const MAX_COUNTED_WORDS = 40

/**
 * Minimum cost factor of repeated text. The second copy of a passage usually has no translation, so leaving it unaligned costs
 * less, the longer it is; unless the other side repeats as well, as songs do in both languages.
 */
const MIN_REPEATED_FACTOR = 0.1

/** Returns the costs of a corridor's sentences, starting at its first row and column. */
export function sentenceCosts(
  { source, target }: Texts,
  model: BeadModel,
  corridor: Corridor,
): SentenceCosts {
  const rows = corridor.low.length
  const first = corridor.low[0] ?? 0
  const last = corridor.high[rows - 1] ?? 0
  const repeated = { source: countRepeated(source), target: countRepeated(target) }
  const costsOf = (text: TokenText, from: number, count: number, isSource: boolean) => {
    const [own, other] = isSource
      ? [repeated.source, repeated.target]
      : [repeated.target, repeated.source]
    const mirrored = Math.min(1, other / Math.max(1, own))
    const alone = new Float64Array(count)
    const missing = new Float64Array(count)
    for (let at = 0; at < count; at += 1) {
      const sentence = from + at
      const length = countWords(text, sentence, 1)
      const run = text.repeats[sentence] ?? 0
      const share = run === 0 ? 1 : Math.max(MIN_REPEATED_FACTOR, 1 / run, mirrored)
      const words = Math.min(MAX_COUNTED_WORDS, length) * share
      alone[at] = (isSource ? model.alone.source : model.alone.target) + model.aloneWord * words
      missing[at] = WEIGHTS.missing * share + model.missingWord * words
    }
    return { alone, missing }
  }
  const ofSource = costsOf(source, corridor.firstRow, rows - 1, true)
  const ofTarget = costsOf(target, first, last - first, false)
  return {
    source: ofSource.alone,
    target: ofTarget.alone,
    missingSource: ofSource.missing,
    missingTarget: ofTarget.missing,
  }
}

function countRepeated({ repeats }: TokenText): number {
  return repeats.reduce((all, run) => all + (run > 0 ? 1 : 0), 0)
}
