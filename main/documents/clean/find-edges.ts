import { bodyLikelihood, chromeProof } from './signs/body-likelihood.ts'
import type { Sign } from './signs/line-signs.ts'

/** The body's first line and the line behind its last. */
export type Edges = { first: number; end: number }

/** Log odds that an edge must weigh in all, and what its lines must prove, before anything is taken off. */
const WEIGHT = 5
const PROOF = 3
/**
 * Lines that prove that much must come to PROOF by themselves (one copyright line, two menu entries; "Staff" alone is also
 * a heading of a programme), or else all lines to MANY.
 */
const STRONG = 2
const MANY = 9
/** What the shape of a line weighs that shows no sign of the page: the end of a list or a poem has the same shape. */
const SHAPE = 0.5
/** What a run of such lines weighs at most, however long it is: a table or a list within an article is no reason to leave out what stands before it. */
const LONGEST_RUN = 5

/**
 * Where the body begins and ends: a page saved as text has its head before the article and its foot behind it, so the
 * one stretch of lines is looked for that speaks most for being the article (the greatest sum of log odds; Kadane's
 * algorithm, linear). What is before or behind it is taken off only where its lines show what they are: many articles
 * end in a short list, and a clean text must stay as it is.
 * @param skip lines that are decided already (title, repeats); they weigh nothing.
 */
export function findEdges(signs: readonly ReadonlySet<Sign>[], skip: readonly boolean[]): Edges {
  const proofs = signs.map((line, index) => (skip[index] ? 0 : chromeProof(line)))
  let run = 0
  const odds = signs.map((line, index) => {
    if (skip[index]) return 0
    const value = bodyLikelihood(line)
    if (value >= 0 || proofs[index] !== 0) {
      run = 0
      return value
    }
    const before = run
    run = Math.max(run + value * SHAPE, -LONGEST_RUN)
    return run - before
  })
  const { first, end } = bestStretch(odds)
  return {
    first: isEdge(odds, proofs, 0, first) ? first : 0,
    end: isEdge(odds, proofs, end, odds.length) ? end : odds.length,
  }
}

function bestStretch(odds: readonly number[]): Edges {
  let best = { first: 0, end: odds.length }
  let greatest = 0
  let sum = 0
  let from = 0
  for (const [index, value] of odds.entries()) {
    sum += value
    if (sum <= 0) {
      sum = 0
      from = index + 1
    } else if (sum > greatest) {
      greatest = sum
      best = { first: from, end: index + 1 }
    }
  }
  return best
}

function isEdge(
  odds: readonly number[],
  proofs: readonly number[],
  from: number,
  to: number,
): boolean {
  let sum = 0
  let proof = 0
  let strong = 0
  for (let index = from; index < to; index++) {
    sum += odds[index] ?? 0
    proof += proofs[index] ?? 0
    if ((proofs[index] ?? 0) >= STRONG) strong += proofs[index] ?? 0
  }
  return sum <= -WEIGHT && proof >= PROOF && (strong >= PROOF || proof >= MANY)
}
