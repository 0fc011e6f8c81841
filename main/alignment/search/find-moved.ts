import type { Moved } from '../../../contract/alignment.ts'
import { isLoose, surenessOf } from '../model/scored-bead.ts'
import { supportAnchors } from './chain-anchors.ts'
import type { Anchor } from './find-anchors.ts'
import { type Aligned, findShortParts } from './find-short-parts.ts'
import type { Prepared } from '../texts/prepare-texts.ts'

/** Minimum mean bead probability to look for moved passages; below it the texts hardly belong together. */
const MIN_MEAN_PROBABILITY = 0.6

/** Minimum sentences of a moved passage, and anchors in it. */
const MIN_PART_SENTENCES = 3

/** Maximum distance, in sentences, between two anchors of one passage. */
const MAX_ANCHOR_DISTANCE = 6

/** Minimum total weight of a passage's supported anchors. */
const MIN_PART_WEIGHT = 12

/** Weight per score of a passage found by local alignment; the minimum score then weighs as much as MIN_PART_WEIGHT. */
const WEIGHT_PER_SCORE = 2

/**
 * Finds passages that stand out of order: runs of sentences without a reliable partner in order that share rare words with such
 * sentences elsewhere, or match them by local alignment. The alignment itself stays monotone.
 * @param anchors finds anchors; called only if something may have moved.
 */
export function findMoved(
  texts: Prepared,
  aligned: Aligned,
  anchors: () => readonly Anchor[],
): Moved[] {
  const loose = aligned.beads.filter(isLoose)
  if (loose.length === 0 || surenessOf(aligned.beads) < MIN_MEAN_PROBABILITY) return []
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
  const reach = { source: MAX_ANCHOR_DISTANCE, target: MAX_ANCHOR_DISTANCE * Math.max(1, ratio) }
  const parts: Part[] = []
  for (const run of collectRuns(strongest(supportAnchors(open, ratio)), reach)) {
    const weight = run.reduce((all, one) => all + one.weight, 0)
    const [first] = run
    const last = run.at(-1)
    if (!first || !last || run.length < MIN_PART_SENTENCES || weight < MIN_PART_WEIGHT) continue
    const source = widen(free.source, first.source, last.source)
    const target = widen(free.target, first.target, last.target)
    parts.push({ source, target, weight })
  }
  for (const { source, target, score } of findShortParts(texts, aligned, free))
    parts.push({
      source: widen(free.source, source.from, source.to - 1),
      target: widen(free.target, target.from, target.to - 1),
      weight: WEIGHT_PER_SCORE * score,
    })
  return withoutRivals(joinParts(parts, reach)).map(({ source, target, weight }) => ({
    source,
    target,
    confidence: 1 - Math.exp(-weight / MIN_PART_WEIGHT),
  }))
}

type Part = Pick<Moved, 'source' | 'target'> & { readonly weight: number }
type Reach = { readonly source: number; readonly target: number }

/** Groups anchors into runs that increase on both sides. A chance pair inside a run starts a run of its own. */
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

/** Joins passages that continue each other on both sides. */
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

/** Of overlapping passages, keeps the one with more weight. */
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

/** Keeps the best-supported anchor of each source sentence. */
function strongest(anchors: readonly Anchor[]): Anchor[] {
  const best = new Map<number, Anchor>()
  for (const anchor of anchors)
    if (anchor.weight > (best.get(anchor.source)?.weight ?? 0)) best.set(anchor.source, anchor)
  return [...best.values()].toSorted((a, b) => a.source - b.source)
}

/** Extends a range by adjacent free sentences, up to the size of one bead. */
function widen(free: Uint8Array, first: number, last: number): { from: number; to: number } {
  let from = first
  let to = last + 1
  while (from > 0 && first - from < 2 && free[from - 1] === 1) from -= 1
  while (to - last <= 2 && free[to] === 1) to += 1
  return { from, to }
}
