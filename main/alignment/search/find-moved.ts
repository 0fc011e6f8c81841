import type { Moved } from '../../../contract/alignment.ts'
import { isLoose, surenessOf } from '../model/scored-bead.ts'
import { supportAnchors } from './chain-anchors.ts'
import type { Anchor } from './find-anchors.ts'
import { type Aligned, findShortParts } from './find-short-parts.ts'
import type { Prepared } from '../texts/prepare-texts.ts'

/** Beads less probable than this on average are those of texts that hardly belong together: nothing can be out of an order that is none. */
const TRUSTED = 0.6

/** Sentences that a moved part has at least, and anchors in it. */
const SHORTEST = 3

/** Two anchors further apart, in sentences, are not of one part. */
const REACH = 6

/** What the supported anchors of a part weigh together at least. */
const LEAST_WEIGHT = 12

/** A part that fits by its beads weighs so many times its score: as much as anchors where it scores as little as a part may. */
const WEIGHT_OF_SCORE = 2

/**
 * Parts that stand out of order: sentences that found no sure partner where the order leads, and share rare words with such sentences
 * elsewhere, line after line; or that fit others elsewhere, bead after bead. The alignment itself stays monotone; this says what it could not.
 * @param anchors finds them; it is asked only where something may have moved.
 */
export function findMoved(
  texts: Prepared,
  aligned: Aligned,
  anchors: () => readonly Anchor[],
): Moved[] {
  const loose = aligned.beads.filter(isLoose)
  if (loose.length === 0 || surenessOf(aligned.beads) < TRUSTED) return []
  const free = {
    source: new Uint8Array(texts.source.count),
    target: new Uint8Array(texts.target.count),
  }
  for (const { a, b, source, target } of loose) {
    free.source.fill(1, source, source + a)
    free.target.fill(1, target, target + b)
  }
  const open = anchors().filter(
    ({ source, target }) => free.source[source] === 1 && free.target[target] === 1,
  )
  const ratio = (texts.target.count + 1) / (texts.source.count + 1)
  const reach = { source: REACH, target: REACH * Math.max(1, ratio) }
  const parts: Part[] = []
  for (const run of collectRuns(strongest(supportAnchors(open, ratio)), reach)) {
    const weight = run.reduce((all, one) => all + one.weight, 0)
    const [first] = run
    const last = run.at(-1)
    if (!first || !last || run.length < SHORTEST || weight < LEAST_WEIGHT) continue
    const source = widen(free.source, first.source, last.source)
    const target = widen(free.target, first.target, last.target)
    parts.push({ source, target, weight })
  }
  for (const { source, target, score } of findShortParts(texts, aligned, free))
    parts.push({
      source: widen(free.source, source.from, source.to - 1),
      target: widen(free.target, target.from, target.to - 1),
      weight: WEIGHT_OF_SCORE * score,
    })
  return withoutRivals(joinParts(parts, reach)).map(({ source, target, weight }) => ({
    source,
    target,
    confidence: 1 - Math.exp(-weight / LEAST_WEIGHT),
  }))
}

type Part = Pick<Moved, 'source' | 'target'> & { readonly weight: number }
type Reach = { readonly source: number; readonly target: number }

/** Runs of anchors that rise on both sides. A chance pair between two of a run begins one of its own, and breaks none. */
function collectRuns(anchors: readonly Anchor[], reach: Reach): Anchor[][] {
  const runs: Anchor[][] = []
  let open: Anchor[][] = []
  for (const anchor of anchors) {
    const { source, target } = anchor
    open = open.filter((run) => source - (run.at(-1)?.source ?? 0) <= reach.source)
    let nearest: Anchor[] | null = null
    let distance = reach.target
    for (const run of open) {
      const off = target - (run.at(-1)?.target ?? 0)
      if (off <= 0 || off > distance) continue
      distance = off
      nearest = run
    }
    if (nearest) nearest.push(anchor)
    else {
      const run = [anchor]
      runs.push(run)
      open.push(run)
    }
  }
  return runs
}

/** Parts that go on where another ends, on both sides, are one. */
function joinParts(parts: readonly Part[], reach: Reach): Part[] {
  const joined: Part[] = []
  for (const part of parts.toSorted((a, b) => a.source.from - b.source.from)) {
    const at = joined.findLastIndex(
      ({ source, target }) =>
        part.source.from - source.to <= reach.source &&
        part.target.from >= target.from &&
        part.target.from - target.to <= reach.target,
    )
    const before = joined[at]
    if (!before) joined.push(part)
    else
      joined[at] = {
        source: { from: before.source.from, to: Math.max(before.source.to, part.source.to) },
        target: { from: before.target.from, to: Math.max(before.target.to, part.target.to) },
        weight: before.weight + part.weight,
      }
  }
  return joined
}

/** Of parts that share sentences of either side, those that more speaks for. */
function withoutRivals(parts: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (const part of parts.toSorted((a, b) => b.weight - a.weight)) {
    const isRival = kept.some(
      ({ source, target }) => overlaps(source, part.source) || overlaps(target, part.target),
    )
    if (!isRival) kept.push(part)
  }
  return kept.toSorted((a, b) => a.source.from - b.source.from)
}

type Range = Moved['source']

function overlaps(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to
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
