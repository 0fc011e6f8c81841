import { SHAPES, type Shapes } from './bead-model.ts'
import type { Corridor } from './corridor.ts'

/** Where the blocks of both sides begin, and the weight given to it. */
export type BlockStructure = {
  /** 1 for a sentence that begins a block and for the end of the text; one longer than the sentences. */
  readonly source: Uint8Array
  readonly target: Uint8Array
  /** Log score that a bead gains if a block ends with it on both sides, and loses if on one side only. */
  readonly weight: number
}

/** The weight of a structure that agrees completely. */
const MAX_WEIGHT = 3
/** Below this agreement the translation has paragraphs of its own, and structure is ignored. */
const MIN_AGREEMENT = 0.35
/** Trust in equal block counts before the first pass, since they may be equal by chance. */
const PRIOR_TRUST = 0.6

/**
 * Returns the block structure before the first pass. Gale and Church (1993) align paragraphs first; here structure is one
 * feature among others, since it can mislead. Null if a side is one block or has as many blocks as sentences.
 */
export function firstStructure(
  source: readonly boolean[],
  target: readonly boolean[],
): BlockStructure | null {
  const [a, b] = [count(source), count(target)]
  const isPlain = (blocks: number, sentences: number) => blocks < 2 || blocks === sentences
  if (isPlain(a, source.length) && isPlain(b, target.length)) return null
  const alike = Math.min(a, b) / Math.max(a, b)
  return {
    source: marksOf(source),
    target: marksOf(target),
    weight: MAX_WEIGHT * PRIOR_TRUST * alike ** 4,
  }
}

/** Reweights a structure by how often the blocks of both sides end together in the beads of a pass. */
export function weighStructure(
  structure: BlockStructure,
  beads: readonly { source: number; a: number; target: number; b: number }[],
): BlockStructure {
  let [both, one] = [0, 0]
  for (const { source, a, target, b } of beads) {
    const [s, t] = [structure.source[source + a] ?? 0, structure.target[target + b] ?? 0]
    if (a > 0 && b > 0) {
      both += s & t
      one += s ^ t
    }
    one += inside(structure.source, source, a) + inside(structure.target, target, b)
  }
  const agreement = both === 0 ? 0 : (2 * both) / (2 * both + one)
  const weight = agreement < MIN_AGREEMENT ? 0 : MAX_WEIGHT * agreement
  return { ...structure, weight }
}

/** Adds the structure's scores to the scores of a corridor's beads, in place. */
export function addStructure(
  scores: Float32Array,
  { firstRow, low, high, offsets }: Corridor,
  { source, target, weight }: BlockStructure,
  shapes: Shapes = SHAPES,
): void {
  if (weight === 0) return
  for (let at = 0; at < low.length; at += 1)
    for (let column = low[at] ?? 0; column <= (high[at] ?? 0); column += 1) {
      const cell = ((offsets[at] ?? 0) + column - (low[at] ?? 0)) * shapes.length
      for (const [shape, [a, b]] of shapes.entries()) {
        const score = scores[cell + shape] ?? Number.NEGATIVE_INFINITY
        if (score === Number.NEGATIVE_INFINITY) continue
        const row = firstRow + at
        const [s, t] = [source[row + a] ?? 0, target[column + b] ?? 0]
        const across = inside(source, row, a) + inside(target, column, b)
        scores[cell + shape] = score + weight * ((s & t) - (s ^ t) - across)
      }
    }
}

/** Counts the blocks that begin within a run of sentences, after its first. */
function inside(marks: Uint8Array, from: number, length: number): number {
  let found = 0
  for (let at = from + 1; at < from + length; at += 1) found += marks[at] ?? 0
  return found
}

function count(starts: readonly boolean[]): number {
  return starts.filter(Boolean).length
}

function marksOf(starts: readonly boolean[]): Uint8Array {
  return Uint8Array.from([...starts.map(Number), 1])
}
