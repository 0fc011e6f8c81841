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

/** Beads less probable than this tell nothing of lengths and words. */
const LEAST_PROBABLE = 0.5

/** However well words fit, leaving one alone never pays. */
const BEST_USUAL = 0.15

/** Fewer beads than this are no basis. */
const FEWEST = 20

/** What is believed before anything was compared: the texts' lengths have the ratio of their sentences'. */
export function modelOfLengths(texts: Texts): BeadModel {
  const ratio = (sum(texts.target.lengths) + 1) / (sum(texts.source.lengths) + 1)
  return firstModel(ratio, scoreEnds(texts, []))
}

/**
 * What the beads of a pass tell of the texts at hand: how often each shape comes, the ratio of lengths, how often either side leaves
 * sentences alone, how beads end, and how well the words of true beads usually fit, below which a sentence is rather left alone.
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
    if (bead.probability < LEAST_PROBABLE) continue
    letters.source += sum(source.lengths.subarray(bead.source, bead.source + bead.a))
    letters.target += sum(target.lengths.subarray(bead.target, bead.target + bead.b))
    const words = countWords(source, bead.source, bead.a) + countWords(target, bead.target, bead.b)
    fits.push(bead.score / (words + 1))
  }
  if (fits.length < FEWEST) return { ...before, shapes: learnShapes(counts) }
  const middle = fits.toSorted((x, y) => x - y)[Math.floor(fits.length / 2)] ?? 0
  const usual = Math.min(middle, BEST_USUAL)
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
