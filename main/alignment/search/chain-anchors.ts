import type { Anchor } from './find-anchors.ts'

/** Anchors in so small a distance, in sentences, speak for each other where they lie on one line. */
const NEIGHBOURHOOD = 12

/** How far off the line of its neighbour an anchor may lie, as a share of the distance, and in sentences. */
const SLACK = { share: 0.5, sentences: 3 }

/** The weight that an anchor without a neighbour on its line keeps. */
const ALONE = 0.15

/** What one anchor counts for at most. */
const MOST_WEIGHT = 16

/** What leaving the line costs: for each sentence off it, and at most; a part that is missing is one such jump. */
const TURN = { sentence: 0.35, most: 14 }

/** So many anchors back a neighbour in the chain is looked for one by one; what is further away is a jump. */
const NEAR = 48

/** Where two texts of a certain number of sentences meet at their ends. */
export type Ends = { readonly source: number; readonly target: number }

/**
 * The best chain of anchors that rises on both sides. Chance pairs lie anywhere, true ones on a line (Melamed 1999), so that each
 * counts by its neighbours, and a turn off the line costs. O(n log n).
 */
export function chainAnchors(anchors: readonly Anchor[], ends: Ends): Anchor[] {
  const ratio = (ends.target + 1) / (ends.source + 1)
  const order = supportAnchors(anchors, ratio).toSorted(
    (a, b) => a.source - b.source || b.target - a.target,
  )
  const turn = (i: number, j: number) =>
    Math.min(TURN.most, Math.max(0, Math.abs(j - i * ratio) - SLACK.sentences) * TURN.sentence)
  const sums = new Float64Array(order.length)
  const before = new Int32Array(order.length).fill(-1)
  const best = makeBestBefore(ends.target + 2, sums)
  let pending = 0
  let end = -1
  let endSum = -Infinity
  for (const [at, { source, target, weight }] of order.entries()) {
    // Only anchors of earlier sentences may come before.
    for (; (order[pending]?.source ?? source) < source; pending += 1)
      best.add(order[pending]?.target ?? 0, pending)
    const jump = best.before(target)
    let from = -turn(source, target)
    let previous = -1
    if (jump >= 0 && (sums[jump] ?? 0) - TURN.most > from) {
      from = (sums[jump] ?? 0) - TURN.most
      previous = jump
    }
    for (let near = pending - 1; near >= 0 && near >= pending - NEAR; near -= 1) {
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

/** Each anchor with its own weight, as far as others near it lie on the same line. */
export function supportAnchors(anchors: readonly Anchor[], ratio: number): Anchor[] {
  const order = anchors.toSorted((a, b) => a.source - b.source || a.target - b.target)
  let first = 0
  return order.map((anchor) => {
    while ((order[first]?.source ?? 0) < anchor.source - NEIGHBOURHOOD) first += 1
    let support = 0
    for (let at = first; at < order.length; at += 1) {
      const other = order[at]
      if (!other || other.source > anchor.source + NEIGHBOURHOOD) break
      if (other.source === anchor.source) continue
      const expected = (other.source - anchor.source) * ratio
      const off = Math.abs(other.target - anchor.target - expected)
      if (off <= SLACK.sentences + SLACK.share * Math.abs(expected))
        support += Math.min(other.weight, MOST_WEIGHT)
    }
    const own = Math.min(anchor.weight, MOST_WEIGHT)
    return { ...anchor, weight: own * (ALONE + Math.min(1, support / (4 * MOST_WEIGHT))) }
  })
}

/** A Fenwick tree over targets: the best chain that ends before a target. */
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
