import { bodyLikelihood, chromeProof } from './body-likelihood.ts'
import type { Sign } from './line-signs.ts'

export type Edges = { first: number; end: number }

/** Log odds that an edge must weigh in all, and what its lines must prove, before anything is taken off. */
const WEIGHT = 5
const PROOF = 3

/**
 * Where the body begins and ends: a page saved as text has its head and its foot before and behind the article, never
 * in the middle, so one place on each side is looked for that parts lines of the page from lines of the article best
 * (the lowest sum of log odds from the edge inwards). Nothing is taken off where the lines beyond that place do not
 * show what they are: many articles end in a short list, and a clean text must stay as it is.
 * @param skip lines that are decided already (title, repeats); they weigh nothing.
 */
export function findEdges(signs: readonly ReadonlySet<Sign>[], skip: readonly boolean[]): Edges {
  const count = signs.length
  const order = signs.map((_, index) => index)
  const foot = edge(order.toReversed(), signs, skip)
  const end = foot === null ? count : count - foot
  const head = edge(order.slice(0, end), signs, skip)
  return { first: head ?? 0, end }
}

/** How many lines of `order` belong to the edge, or null for none. */
function edge(
  order: readonly number[],
  signs: readonly ReadonlySet<Sign>[],
  skip: readonly boolean[],
): number | null {
  let sum = 0
  let proof = 0
  let lowest = -WEIGHT
  let best: number | null = null
  for (const [place, index] of order.entries()) {
    if (skip[index]) continue
    const line = signs[index]
    if (line === undefined) continue
    sum += bodyLikelihood(line)
    proof += chromeProof(line)
    if (sum < lowest && proof >= PROOF) {
      lowest = sum
      best = place + 1
    }
    // Far inside a long text no edge can follow.
    if (sum > 60) break
  }
  return best
}
