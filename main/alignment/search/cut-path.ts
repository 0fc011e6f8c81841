import type { Waypoint } from '../model/corridor.ts'

/** Limit for the cells of a piece, where waypoints allow it; bounds memory. */
const MAX_PIECE_CELLS = 120_000

/**
 * Cuts a path at its waypoints into pieces that are solved one after another, so that memory does not grow with the texts.
 * Each piece begins where the previous one ends.
 */
export function cutPath(path: readonly Waypoint[]): Waypoint[][] {
  const pieces: Waypoint[][] = []
  let piece: Waypoint[] = []
  let cells = 0
  for (const [at, point] of path.entries()) {
    piece.push(point)
    const before = path[at - 1]
    if (before) cells += countCells([before, point])
    if (cells < MAX_PIECE_CELLS || at + 1 === path.length || !isSafe(path, at)) continue
    pieces.push(piece)
    piece = [point]
    cells = 0
  }
  if (piece.length > 1) pieces.push(piece)
  return pieces
}

/** Returns the approximate number of cells in the corridor along a path. */
export function countCells(path: readonly Waypoint[]): number {
  let cells = 0
  for (const [at, point] of path.entries()) {
    const before = path[at - 1]
    if (!before) continue
    const radius = Math.max(before.radius, point.radius)
    cells += (point.source - before.source + 1) * (2 * radius + 1)
    cells += 2 * (point.target - before.target)
  }
  return cells
}

/** Whether a waypoint has near neighbours on both sides, so that it is no chance match. */
function isSafe(path: readonly Waypoint[], at: number): boolean {
  const point = path[at]
  const before = path[at - 1]
  const after = path[at + 1]
  if (!point || !before || !after) return false
  return (
    point.source - before.source <= point.radius &&
    point.target - before.target <= point.radius &&
    after.source - point.source <= point.radius &&
    after.target - point.target <= point.radius
  )
}
