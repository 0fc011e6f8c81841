import type { MovedRange } from './alignment.ts'
import { supportAnchors } from './chain-anchors.ts'
import type { Anchor } from './find-anchors.ts'
import type { ScoredBead } from './solve.ts'
import type { Texts } from './token-text.ts'

/** Beads less probable than this hold sentences that may belong elsewhere. */
const DOUBTFUL = 0.5

/** Sentences that a moved part has at least, and anchors in it. */
const SHORTEST = 3

/** Two anchors further apart, in sentences, are not of one part. */
const REACH = 6

/** What the supported anchors of a part weigh together at least. */
const LEAST_WEIGHT = 12

/**
 * Parts that stand out of order: sentences that found no sure partner where the order leads, and share rare words with such sentences
 * elsewhere, line after line. The alignment itself stays monotone; this says what it could not.
 */
export function findMoved(
  texts: Texts,
  beads: readonly ScoredBead[],
  anchors: readonly Anchor[],
): MovedRange[] {
  const free = {
    source: new Uint8Array(texts.source.count),
    target: new Uint8Array(texts.target.count),
  }
  for (const { a, b, source, target, probability } of beads) {
    if (a > 0 && b > 0 && probability >= DOUBTFUL) continue
    free.source.fill(1, source, source + a)
    free.target.fill(1, target, target + b)
  }
  const open = anchors.filter(
    ({ source, target }) => free.source[source] === 1 && free.target[target] === 1,
  )
  const ratio = (texts.target.count + 1) / (texts.source.count + 1)
  const strong = strongest(supportAnchors(open, ratio))
  const moved: MovedRange[] = []
  let run: Anchor[] = []
  const close = () => {
    const [first] = run
    const last = run.at(-1)
    const weight = run.reduce((all, one) => all + one.weight, 0)
    if (first && last && run.length >= SHORTEST && weight >= LEAST_WEIGHT) {
      const source = widen(free.source, first.source, last.source)
      const target = widen(free.target, first.target, last.target)
      moved.push({ source, target, confidence: 1 - Math.exp(-weight / LEAST_WEIGHT) })
    }
    run = []
  }
  for (const anchor of strong) {
    const last = run.at(-1)
    const follows =
      last !== undefined &&
      anchor.source - last.source <= REACH &&
      anchor.target > last.target &&
      anchor.target - last.target <= REACH * Math.max(1, ratio)
    if (!follows) close()
    run.push(anchor)
  }
  close()
  return moved
}

/** Of each source sentence the anchor that its neighbours speak for most. */
function strongest(anchors: readonly Anchor[]): Anchor[] {
  const best = new Map<number, Anchor>()
  for (const anchor of anchors)
    if (anchor.weight > (best.get(anchor.source)?.weight ?? 0)) best.set(anchor.source, anchor)
  return [...best.values()].toSorted((a, b) => a.source - b.source)
}

/** A range with the free sentences right before and after it, at most as many as one bead has. */
function widen(free: Uint8Array, first: number, last: number): { from: number; to: number } {
  let from = first
  let to = last + 1
  while (from > 0 && first - from < 2 && free[from - 1] === 1) from -= 1
  while (to - last <= 2 && free[to] === 1) to += 1
  return { from, to }
}
