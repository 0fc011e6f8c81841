import { LONGEST_SIDE } from './explain.ts'
import type { EndScores } from './sentence-ends.ts'

/** Beads of more sentences than this on both sides together are left to merging. */
const MOST_SENTENCES = 8

/** What is believed of a pair of texts besides their words. All logarithms are natural. */
export type BeadModel = {
  /** Log probability of a bead of `a` source and `b` target sentences, at `shapeAt(a, b)`. */
  readonly shapes: Float64Array
  /** Letters of the target for each of the source. */
  readonly ratio: number
  /** What every word costs of a sentence that is left alone, and of one in a part that is missing across. */
  readonly aloneWord: number
  readonly missingWord: number
  /** What every sentence that is left alone costs besides: cheaper in texts that leave many. */
  readonly alone: { readonly source: number; readonly target: number }
  readonly ends: EndScores
}

/**
 * How much the parts of a bead's score weigh. Words are not independent of each other, so each counts for less than one. Besides
 * what its words cost, a run of sentences left alone costs something once (`aloneOpen`) and for each (`alone`), and much where both
 * sides leave some at one place (`aloneBoth`): these are mostly a translation that is free. A part that is missing as a whole costs
 * more at once and less for each word.
 */
export const WEIGHTS = {
  words: 0.42,
  aloneOpen: -3.5,
  alone: -0.5,
  aloneBoth: -6,
  missingOpen: -8,
  missing: -0.5,
}

/** How far below the usual score of a word in a bead a word has to stand that is left alone, or missing. */
export const BELOW_USUAL = { alone: 0.3, missing: 0.3 }

/** Where a shape's log probability stands in a model's `shapes`. */
export function shapeAt(a: number, b: number): number {
  return a * (LONGEST_SIDE + 1) + b
}

/** The shapes of two-sided beads that are searched for. */
export const SHAPES: readonly (readonly [number, number])[] = allShapes()

/** What is believed before anything was compared, for `ratio` letters of the target to each of the source. */
export function firstModel(ratio: number, ends: EndScores): BeadModel {
  return {
    shapes: normalised(usualShapes()),
    ratio,
    aloneWord: -0.35,
    missingWord: -0.4,
    alone: { source: WEIGHTS.alone, target: WEIGHTS.alone },
    ends,
  }
}

/** Runs of sentences that are left alone, to each bead: what is usual, and how many beads of a text weigh as much. */
const ALONE = { usual: 0.02, belief: 20 }

/** What a sentence left alone costs in a text that leaves `runs` beside `beads`: a logarithm. */
export function learnAlone(runs: number, beads: number): number {
  const share = (runs + ALONE.usual * ALONE.belief) / (beads + ALONE.belief)
  return WEIGHTS.alone + Math.log(share / ALONE.usual)
}

/** How often each shape is expected: as usual, moved towards `counts` of the text at hand. Log probabilities. */
export function learnShapes(counts: Float64Array): Float64Array {
  return normalised(usualShapes().map((share, at) => share * BELIEF + (counts[at] ?? 0)))
}

/** So many beads of a text weigh as much as what is usual. */
const BELIEF = 40

/** Variance of the logarithm of two lengths' ratio: of long sentences, what a letter less adds, of sentences that are unrelated. */
const VARIANCE = { long: 0.06, short: 1.2, unrelated: 0.7 }

/**
 * The logarithm of how many times likelier the lengths are for a translation than for two texts that have nothing to do with each
 * other (after Gale and Church 1993, with the normal distribution over the logarithm of the ratio).
 */
export function lengthScore(model: BeadModel, source: number, target: number): number {
  const s = source * model.ratio
  const deviation = Math.log((target + 3) / (s + 3))
  const variance = VARIANCE.long + VARIANCE.short / ((s + target) / 2 + 4)
  const square = (deviation * deviation) / 2
  return (
    square / VARIANCE.unrelated - square / variance - Math.log(variance / VARIANCE.unrelated) / 2
  )
}

/** Shares of shapes as people make beads, over many kinds of texts. */
function usualShapes(): Float64Array {
  const shapes = new Float64Array((LONGEST_SIDE + 1) ** 2)
  for (const [a, b] of SHAPES) shapes[shapeAt(a, b)] = usualShare(Math.min(a, b), Math.max(a, b))
  return shapes
}

function usualShare(few: number, more: number): number {
  if (more === 1) return 0.7
  return few === 1 ? 0.24 * 0.25 ** (more - 2) : 0.05 * 0.35 ** (few + more - 4)
}

function normalised(shares: Float64Array): Float64Array {
  const sum = shares.reduce((all, one) => all + one, 0)
  return shares.map((share) => Math.log(share / sum))
}

function allShapes(): (readonly [number, number])[] {
  const shapes: (readonly [number, number])[] = []
  for (let a = 1; a <= LONGEST_SIDE; a += 1)
    for (let b = 1; b <= LONGEST_SIDE; b += 1) if (a + b <= MOST_SENTENCES) shapes.push([a, b])
  return shapes
}
