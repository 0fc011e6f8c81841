import { LONGEST_SIDE } from './explain.ts'
import type { EndScores } from './score-ends.ts'

/** Beads of more sentences than this on both sides together are left to `widenBeads`. */
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

/** Source and target sentences of two-sided beads. */
export type Shapes = readonly (readonly [number, number])[]

/** The shapes of two-sided beads that are searched for everywhere. */
export const SHAPES: Shapes = allShapes()

/** Sentences of the longer side of a wide bead at most, and of its shorter side. */
const WIDEST = { more: 24, few: 2 }

/** Those shapes, and wide ones: a long sentence against many short ones. */
export const WIDE_SHAPES: Shapes = [...SHAPES, ...wideShapes()]

/** How much rarer a bead of one sentence more is, beyond the longest side: a sentence that was cut six times may well be cut once more. */
const EACH_MORE = Math.log(0.5)

/** What is believed of a shape: a logarithm. */
export function shapeScore({ shapes }: BeadModel, a: number, b: number): number {
  const [row, column] = [Math.min(a, LONGEST_SIDE), Math.min(b, LONGEST_SIDE)]
  return (shapes[shapeAt(row, column)] ?? 0) + EACH_MORE * (a + b - row - column)
}

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

function wideShapes(): Shapes {
  const shapes: (readonly [number, number])[] = []
  for (let few = 1; few <= WIDEST.few; few += 1)
    for (let more = LONGEST_SIDE + 1; more <= WIDEST.more; more += 1)
      shapes.push([few, more], [more, few])
  return shapes
}

function allShapes(): (readonly [number, number])[] {
  const shapes: (readonly [number, number])[] = []
  for (let a = 1; a <= LONGEST_SIDE; a += 1)
    for (let b = 1; b <= LONGEST_SIDE; b += 1) if (a + b <= MOST_SENTENCES) shapes.push([a, b])
  return shapes
}
