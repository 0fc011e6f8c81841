import type { Anchor } from './find-anchors.ts'

/** Distance, in sentences, within which anchors on one line support each other. */
const NEIGHBOURHOOD_SENTENCES = 12

/** Tolerated deviation from a neighbour's line, as a share of the distance plus sentences. */
const SLACK = { share: 0.5, sentences: 3 }

/** Weight factor of an anchor without support. */
const UNSUPPORTED_FACTOR = 0.15

/** Cap on the weight of one anchor. */
const MAX_ANCHOR_WEIGHT = 16

/** Cost of leaving the line, per sentence of deviation, and its cap; a missing passage is one such jump. */
const TURN_COST = { sentence: 0.35, most: 14 }

/** How many preceding anchors are compared one by one; links to earlier ones count as jumps. */
const NEAR_ANCHORS = 48

/** Numbers of sentences of both texts: the end of the path. */
export type Ends = { readonly source: number; readonly target: number }

/**
 * Returns the best chain of anchors that increases on both sides. True pairs lie on a line, chance pairs anywhere (Melamed
 * 1999), so anchors are weighted by their neighbours and deviations cost. O(n log n).
 */
export function chainAnchors(anchors: readonly Anchor[], ends: Ends): Anchor[] {
  const ratio = (ends.target + 1) / (ends.source + 1)
  const order = supportAnchors(anchors, ratio).toSorted(
    (a, b) => a.source - b.source || b.target - a.target,
  )
  const turn = (i: number, j: number) =>
    Math.min(
      TURN_COST.most,
      Math.max(0, Math.abs(j - i * ratio) - SLACK.sentences) * TURN_COST.sentence,
    )
  const sums = new Float64Array(order.length)
  const before = new Int32Array(order.length).fill(-1)
  const best = makeBestBefore(ends.target + 2, sums)
  let pending = 0
  let end = -1
  let endSum = -Infinity
  for (const [at, { source, target, weight }] of order.entries()) {
    // Only anchors of earlier sentences may precede.
    for (; (order[pending]?.source ?? source) < source; pending += 1)
      best.add(order[pending]?.target ?? 0, pending)
    const jump = best.before(target)
    let from = -turn(source, target)
    let previous = -1
    if (jump >= 0 && (sums[jump] ?? 0) - TURN_COST.most > from) {
      from = (sums[jump] ?? 0) - TURN_COST.most
      previous = jump
    }
    for (let near = pending - 1; near >= 0 && near >= pending - NEAR_ANCHORS; near -= 1) {
      const other = order[near]
      if (!other || other.target >= target) continue
      const sum = (sums[near] ?? 0) - turn(source - other.source, target - other.target)
      if (sum <= from) continue
      from = sum
      previous = near
    }
    before[at] = previous
    sums[at] = from + weight
    const closed = from + weight - turn(ends.source - source, ends.target - target)
    if (closed <= endSum) continue
    endSum = closed
    end = at
  }
  const chain: Anchor[] = []
  for (let at = end; at >= 0; at = before[at] ?? -1) {
    const anchor = order[at]
    if (anchor) chain.push(anchor)
  }
  return chain.reverse()
}

/** Reweights each anchor by the support of near anchors on the same line. */
export function supportAnchors(anchors: readonly Anchor[], ratio: number): Anchor[] {
  const order = anchors.toSorted((a, b) => a.source - b.source || a.target - b.target)
  let first = 0
  return order.map((anchor) => {
    while ((order[first]?.source ?? 0) < anchor.source - NEIGHBOURHOOD_SENTENCES) first += 1
    let support = 0
    for (let at = first; at < order.length; at += 1) {
      const other = order[at]
      if (!other || other.source > anchor.source + NEIGHBOURHOOD_SENTENCES) break
      if (other.source === anchor.source) continue
      const expected = (other.source - anchor.source) * ratio
      const off = Math.abs(other.target - anchor.target - expected)
      if (off <= SLACK.sentences + SLACK.share * Math.abs(expected))
        support += Math.min(other.weight, MAX_ANCHOR_WEIGHT)
    }
    const own = Math.min(anchor.weight, MAX_ANCHOR_WEIGHT)
    return {
      ...anchor,
      weight: own * (UNSUPPORTED_FACTOR + Math.min(1, support / (4 * MAX_ANCHOR_WEIGHT))),
    }
  })
}

/** A Fenwick tree over targets that finds the best chain ending before a target. */
function makeBestBefore(size: number, sums: Float64Array) {
  const tree = new Int32Array(size + 1).fill(-1)
  const isBetter = (one: number, other: number) =>
    one >= 0 && (other < 0 || (sums[one] ?? 0) > (sums[other] ?? 0))
  return {
    add: (target: number, chain: number) => {
      for (let node = target + 1; node <= size; node += node & -node)
        if (isBetter(chain, tree[node] ?? -1)) tree[node] = chain
    },
    before: (target: number): number => {
      let best = -1
      for (let node = target; node > 0; node -= node & -node)
        if (isBetter(tree[node] ?? -1, best)) best = tree[node] ?? -1
      return best
    },
  }
}
