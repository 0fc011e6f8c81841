import type { Waypoint } from '../model/corridor.ts'

/** Cells of a piece at most, where waypoints allow: what is held in memory at a time. */
const MOST_CELLS = 120_000

/**
 * A way cut at its waypoints into pieces that are solved one after another, so that memory does not grow with the texts. Each begins
 * where the one before ends.
 */
export function cutWay(way: readonly Waypoint[]): Waypoint[][] {
  const pieces: Waypoint[][] = []
  let piece: Waypoint[] = []
  let cells = 0
  for (const [at, point] of way.entries()) {
    piece.push(point)
    const before = way[at - 1]
    if (before) cells += countCells([before, point])
    if (cells < MOST_CELLS || at + 1 === way.length || !isSafe(way, at)) continue
    pieces.push(piece)
    piece = [point]
    cells = 0
  }
  if (piece.length > 1) pieces.push(piece)
  return pieces
}

/** Cells of the corridor along a way, roughly. */
export function countCells(way: readonly Waypoint[]): number {
  let cells = 0
  for (const [at, point] of way.entries()) {
    const before = way[at - 1]
    if (!before) continue
    const radius = Math.max(before.radius, point.radius)
    cells += (point.source - before.source + 1) * (2 * radius + 1)
    cells += 2 * (point.target - before.target)
  }
  return cells
}

/** A waypoint whose neighbours are near it on both sides was no chance. */
function isSafe(way: readonly Waypoint[], at: number): boolean {
  const point = way[at]
  const before = way[at - 1]
  const after = way[at + 1]
  if (!point || !before || !after) return false
  return (
    point.source - before.source <= point.radius &&
    point.target - before.target <= point.radius &&
    after.source - point.source <= point.radius &&
    after.target - point.target <= point.radius
  )
}
