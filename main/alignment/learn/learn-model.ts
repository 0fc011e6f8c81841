import {
  BELOW_USUAL,
  type BeadModel,
  firstModel,
  learnAlone,
  learnShapes,
  shapeAt,
} from '../model/bead-model.ts'
import { LONGEST_SIDE } from '../model/explain.ts'
import { scoreEnds } from '../model/score-ends.ts'
import type { AloneRuns, ScoredBead } from '../model/scored-bead.ts'
import { countWords, type Texts } from '../texts/token-text.ts'

/** Beads less probable than this are not learned from. */
const MIN_PROBABILITY = 0.5

/** Upper bound for the usual word score, so that leaving a word unaligned never pays. */
const MAX_USUAL_SCORE = 0.15

/** Minimum number of beads to learn from. */
const MIN_BEADS = 20

/** Returns the prior model, with the length ratio of the whole texts. */
export function modelOfLengths(texts: Texts): BeadModel {
  const ratio = (sum(texts.target.lengths) + 1) / (sum(texts.source.lengths) + 1)
  return firstModel(ratio, scoreEnds(texts, []))
}

/**
 * Learns the bead model from the beads of a pass: shape frequencies, length ratio, rates of unaligned sentences, sentence ends,
 * and the usual word score of correct beads, below which a sentence is rather left unaligned.
 */
export function learnModel(
  texts: Texts,
  beads: readonly ScoredBead[],
  runs: AloneRuns,
  before: BeadModel,
): BeadModel {
  const { source, target } = texts
  const counts = new Float64Array((LONGEST_SIDE + 1) ** 2)
  const letters = { source: 1, target: before.ratio }
  const fits: number[] = []
  let twoSided = 0
  for (const bead of beads) {
    if (bead.a === 0 || bead.b === 0) continue
    twoSided += 1
    const at = shapeAt(bead.a, bead.b)
    counts[at] = (counts[at] ?? 0) + bead.probability
    if (bead.probability < MIN_PROBABILITY) continue
    letters.source += sum(source.lengths.subarray(bead.source, bead.source + bead.a))
    letters.target += sum(target.lengths.subarray(bead.target, bead.target + bead.b))
    const words = countWords(source, bead.source, bead.a) + countWords(target, bead.target, bead.b)
    fits.push(bead.score / (words + 1))
  }
  if (fits.length < MIN_BEADS) return { ...before, shapes: learnShapes(counts) }
  const middle = fits.toSorted((x, y) => x - y)[Math.floor(fits.length / 2)] ?? 0
  const usual = Math.min(middle, MAX_USUAL_SCORE)
  return {
    shapes: learnShapes(counts),
    ratio: letters.target / letters.source,
    aloneWord: usual - BELOW_USUAL.alone,
    missingWord: usual - BELOW_USUAL.missing,
    alone: {
      source: learnAlone(runs.source, twoSided),
      target: learnAlone(runs.target, twoSided),
    },
    ends: scoreEnds(texts, beads),
  }
}

function sum(values: Float64Array): number {
  return values.reduce((all, one) => all + one, 0)
}
