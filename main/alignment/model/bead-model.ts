import { LONGEST_SIDE } from './explain.ts'
import type { EndScores } from './score-ends.ts'

/** Limit for the sentences of both sides of a bead; larger ones are found by `widenBeads`. */
const MAX_BEAD_SENTENCES = 8

/** Parameters of the bead model besides the lexicon. All logarithms are natural. */
export type BeadModel = {
  /** Log probability of a bead of `a` source and `b` target sentences, at `shapeAt(a, b)`. */
  readonly shapes: Float64Array
  /** Target letters per source letter. */
  readonly ratio: number
  /** Cost per word of an unaligned sentence, and of a sentence in a passage that is missing on the other side. */
  readonly aloneWord: number
  readonly missingWord: number
  /** Cost per unaligned sentence; lower in texts that leave many unaligned. */
  readonly alone: { readonly source: number; readonly target: number }
  readonly ends: EndScores
}

/**
 * Weights of the parts of a score. Words are not independent, so each counts less than one. A run of unaligned sentences costs
 * its words, a constant (`aloneOpen`) and an amount per sentence (`alone`), and much if both sides leave sentences at one
 * position (`aloneBoth`), which is usually a free translation. A missing passage costs more to open and less per word.
 */
export const WEIGHTS = {
  words: 0.42,
  aloneOpen: -3.5,
  alone: -0.5,
  aloneBoth: -6,
  missingOpen: -8,
  missing: -0.5,
}

/** How far below the usual score of an aligned word an unaligned or missing word scores. */
export const BELOW_USUAL = { alone: 0.3, missing: 0.3 }

/** Returns the index of a shape in a model's `shapes`. */
export function shapeAt(a: number, b: number): number {
  return a * (LONGEST_SIDE + 1) + b
}

/** Shapes of two-sided beads: numbers of source and target sentences. */
export type Shapes = readonly (readonly [number, number])[]

/** The shapes that are searched everywhere. */
export const SHAPES: Shapes = allShapes()

/** Limits for the longer and the shorter side of a wide bead, in sentences. */
const MAX_WIDE_SENTENCES = { more: 24, few: 2 }

/** SHAPES and wide shapes: one long sentence against many short ones. */
export const WIDE_SHAPES: Shapes = [...SHAPES, ...wideShapes()]

/** Log probability of each sentence beyond LONGEST_SIDE: a sentence split into six may well be split into seven. */
const LOG_EXTRA_SENTENCE = Math.log(0.5)

/** Returns the log probability of a shape. */
export function shapeScore({ shapes }: BeadModel, a: number, b: number): number {
  const [row, column] = [Math.min(a, LONGEST_SIDE), Math.min(b, LONGEST_SIDE)]
  return (shapes[shapeAt(row, column)] ?? 0) + LOG_EXTRA_SENTENCE * (a + b - row - column)
}

/** Returns the prior model for a length ratio (target letters per source letter). */
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

/** Prior share of unaligned runs per bead, and its weight in beads. */
const UNALIGNED_PRIOR = { usual: 0.02, belief: 20 }

/** Returns the log cost of an unaligned sentence in a text with `runs` unaligned runs and `beads` beads. */
export function learnAlone(runs: number, beads: number): number {
  const share =
    (runs + UNALIGNED_PRIOR.usual * UNALIGNED_PRIOR.belief) / (beads + UNALIGNED_PRIOR.belief)
  return WEIGHTS.alone + Math.log(share / UNALIGNED_PRIOR.usual)
}

/** Returns log probabilities of the shapes: the prior updated by the `counts` of a text. */
export function learnShapes(counts: Float64Array): Float64Array {
  return normalised(usualShapes().map((share, at) => share * PRIOR_BEADS + (counts[at] ?? 0)))
}

/** Weight of the prior, in beads. */
const PRIOR_BEADS = 40

/** Variance of the log length ratio: of long sentences, added for short ones (per letter), and of unrelated sentences. */
const LENGTH_VARIANCE = { long: 0.06, short: 1.2, unrelated: 0.7 }

/**
 * Returns the log-likelihood ratio of two lengths (in letters) under translation against unrelated texts, after Gale and
 * Church 1993, with a normal distribution over the log ratio.
 */
export function lengthScore(model: BeadModel, source: number, target: number): number {
  const s = source * model.ratio
  const deviation = Math.log((target + 3) / (s + 3))
  const variance = LENGTH_VARIANCE.long + LENGTH_VARIANCE.short / ((s + target) / 2 + 4)
  const square = (deviation * deviation) / 2
  return (
    square / LENGTH_VARIANCE.unrelated -
    square / variance -
    Math.log(variance / LENGTH_VARIANCE.unrelated) / 2
  )
}

/** Returns prior shares of the shapes, measured on human alignments of many kinds of text. */
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
  for (let few = 1; few <= MAX_WIDE_SENTENCES.few; few += 1)
    for (let more = LONGEST_SIDE + 1; more <= MAX_WIDE_SENTENCES.more; more += 1)
      shapes.push([few, more], [more, few])
  return shapes
}

function allShapes(): (readonly [number, number])[] {
  const shapes: (readonly [number, number])[] = []
  for (let a = 1; a <= LONGEST_SIDE; a += 1)
    for (let b = 1; b <= LONGEST_SIDE; b += 1) if (a + b <= MAX_BEAD_SENTENCES) shapes.push([a, b])
  return shapes
}
