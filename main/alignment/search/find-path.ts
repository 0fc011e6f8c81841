import { chainAnchors } from './chain-anchors.ts'
import type { Waypoint } from '../model/corridor.ts'
import type { Anchor, Near } from './find-anchors.ts'
import type { ScoredBead } from '../model/scored-bead.ts'

/** A rectangle that one path crosses from corner to corner. */
export type Span = {
  readonly source: number
  readonly toSource: number
  readonly target: number
  readonly toTarget: number
}

/** Search radius around waypoints, in sentences: in the first pass, and later. */
const RADIUS = { first: 11, found: 6 }

/** Extra radius between two waypoints, as a share of their distance: for near and for distant ones (`from` sentences). */
const RADIUS_SHARE = { near: 0.15, far: 0.25, from: 100 }

/** Limits for the radius, in sentences, and for the cells of a span without waypoints. */
const LIMITS = { radius: 300, cells: 400_000 }

/** Beads less probable than this are not used as waypoints. */
const MIN_PROBABILITY = 0.5

/** Returns the path across a span by its anchors, before the first pass. */
export function pathByAnchors(span: Span, anchors: readonly Anchor[]): Waypoint[] {
  const inside = anchors
    .filter(
      ({ source, target }) =>
        source >= span.source &&
        source < span.toSource &&
        target >= span.target &&
        target < span.toTarget,
    )
    .map((one) => ({
      ...one,
      source: one.source - span.source,
      target: one.target - span.target,
    }))
  const ends = { source: span.toSource - span.source, target: span.toTarget - span.target }
  const chain = chainAnchors(inside, ends).map(({ source, target }) => ({
    source: source + span.source,
    target: target + span.target,
  }))
  return loosen(span, chain, RADIUS.first)
}

/** Returns, for each source sentence, the target range along a path in which its partner may be. */
export function nearPath(path: readonly Waypoint[], sourceCount: number): Near {
  const from = new Int32Array(sourceCount)
  const to = new Int32Array(sourceCount)
  for (const [at, point] of path.entries()) {
    const next = path[at + 1]
    if (!next) continue
    const radius = Math.max(point.radius, next.radius)
    const slope = (next.target - point.target) / Math.max(1, next.source - point.source)
    for (let i = point.source; i < next.source; i += 1) {
      const middle = point.target + (i - point.source) * slope
      from[i] = Math.floor(middle - radius)
      to[i] = Math.ceil(middle + radius + 1)
    }
  }
  return { from, to }
}

/** Returns the path across a span by the beads of an earlier pass. */
export function pathByBeads(span: Span, beads: readonly ScoredBead[]): Waypoint[] {
  const found = beads.filter(
    ({ a, b, source, target, probability }) =>
      a > 0 &&
      b > 0 &&
      probability >= MIN_PROBABILITY &&
      source >= span.source &&
      source + a <= span.toSource &&
      target >= span.target &&
      target + b <= span.toTarget,
  )
  return loosen(span, found, RADIUS.found)
}

/** Adds the corners, and widens the path where waypoints are far apart. */
function loosen(
  span: Span,
  points: readonly { readonly source: number; readonly target: number }[],
  radius: number,
): Waypoint[] {
  const path: { source: number; target: number; radius: number }[] = [
    { source: span.source, target: span.target, radius },
  ]
  for (const { source, target } of points) {
    const last = path.at(-1)
    if (last && source > last.source && target > last.target) path.push({ source, target, radius })
  }
  path.push({ source: span.toSource, target: span.toTarget, radius })
  return path.map((point, at) => {
    const next = path[at + 1] ?? point
    const rows = next.source - point.source
    const distance = Math.max(rows, next.target - point.target)
    const widest = Math.min(LIMITS.radius, Math.max(radius, LIMITS.cells / (2 * rows + 1)))
    const looseness = distance < RADIUS_SHARE.from ? RADIUS_SHARE.near : RADIUS_SHARE.far
    return { ...point, radius: Math.round(Math.min(widest, radius + distance * looseness)) }
  })
}
