import { bodyLikelihood, boilerplateEvidence } from './signs/body-likelihood.ts'
import type { Sign } from './signs/line-signs.ts'

/** First line of the body, and the line after its last. */
export type Edges = { first: number; end: number }

/** Minimum total log odds, and minimum evidence, for removing an edge. */
const MIN_LOG_ODDS = 5
const MIN_EVIDENCE = 3
/**
 * Lines with at least STRONG_EVIDENCE must reach MIN_EVIDENCE by themselves (one copyright line, two menu entries;
 * "Staff" alone may also be a heading), or else all lines together MIN_TOTAL_EVIDENCE.
 */
const STRONG_EVIDENCE = 2
const MIN_TOTAL_EVIDENCE = 9
/** Weight of lines that look like boilerplate only by their shape, which lists and poems share. */
const SHAPE_WEIGHT = 0.5
/**
 * Limit on the total weight of a run of such lines, so that a table or list within an article does not cut off what
 * precedes it.
 */
const MAX_RUN_LOG_ODDS = 5

/**
 * Finds where the body begins and ends. A page saved as text has boilerplate before and after the article, so this
 * finds the contiguous run of lines most likely to be the article (maximum sum of log odds, Kadane's algorithm,
 * linear time). Lines before or after it are removed only with evidence of their own: many articles end in a short
 * list, and clean text must not change.
 * @param skip lines that are already decided (title, repeats); they weigh nothing.
 */
export function findEdges(signs: readonly ReadonlySet<Sign>[], skip: readonly boolean[]): Edges {
  const evidence = signs.map((line, index) => (skip[index] ? 0 : boilerplateEvidence(line)))
  let run = 0
  const odds = signs.map((line, index) => {
    if (skip[index]) return 0
    const value = bodyLikelihood(line)
    if (value >= 0 || evidence[index] !== 0) {
      run = 0
      return value
    }
    const before = run
    run = Math.max(run + value * SHAPE_WEIGHT, -MAX_RUN_LOG_ODDS)
    return run - before
  })
  const { first, end } = bestStretch(odds)
  return {
    first: isEdge(odds, evidence, 0, first) ? first : 0,
    end: isEdge(odds, evidence, end, odds.length) ? end : odds.length,
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
  evidence: readonly number[],
  from: number,
  to: number,
): boolean {
  let sum = 0
  let total = 0
  let strong = 0
  for (let index = from; index < to; index++) {
    sum += odds[index] ?? 0
    total += evidence[index] ?? 0
    if ((evidence[index] ?? 0) >= STRONG_EVIDENCE) strong += evidence[index] ?? 0
  }
  return (
    sum <= -MIN_LOG_ODDS &&
    total >= MIN_EVIDENCE &&
    (strong >= MIN_EVIDENCE || total >= MIN_TOTAL_EVIDENCE)
  )
}
