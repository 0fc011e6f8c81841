/**
 * The cells of the dynamic programming table that are searched: in row `i` from `low[i]` to `high[i]`, inclusive. Rows and
 * columns are positions between sentences, rows `firstRow` to `firstRow + low.length - 1`; `low` and `high` never decrease.
 */
export type Corridor = {
  readonly firstRow: number
  readonly low: Int32Array
  readonly high: Int32Array
  /** Offset of each row's cells in an array of all cells; one longer than the rows. */
  readonly offsets: Int32Array
}

/** A point of the path, after `source` source sentences and `target` target sentences. */
export type Waypoint = { readonly source: number; readonly target: number; readonly radius: number }

/**
 * Returns the corridor around a path of waypoints; the first and last are its corners. It has the waypoints' radius and
 * contains every straight line between two of them. Waypoints increase on both sides; where they jump, the corridor contains
 * the whole jump, so that the search decides where the missing part was.
 */
export function corridorAlong(waypoints: readonly Waypoint[]): Corridor {
  const first = waypoints[0] ?? { source: 0, target: 0 }
  const last = waypoints.at(-1) ?? first
  const rows = last.source - first.source + 1
  const low = new Int32Array(rows).fill(last.target)
  const high = new Int32Array(rows).fill(first.target)
  const widen = (row: number, from: number, to: number) => {
    const at = row - first.source
    if (at < 0 || at >= rows) return
    low[at] = Math.min(low[at] ?? 0, Math.max(first.target, from))
    high[at] = Math.max(high[at] ?? 0, Math.min(last.target, to))
  }
  for (let k = 0; k + 1 < waypoints.length; k += 1) {
    const a = waypoints[k]
    const b = waypoints[k + 1]
    if (!a || !b) continue
    const radius = Math.max(a.radius, b.radius)
    const steps = b.source - a.source
    if (steps === 0) widen(a.source, a.target, b.target)
    for (let step = 0; step <= steps; step += 1) {
      const middle = Math.round(a.target + ((b.target - a.target) * step) / Math.max(1, steps))
      widen(a.source + step, middle - radius, middle + radius)
      if (step < steps) {
        const next = Math.round(a.target + ((b.target - a.target) * (step + 1)) / steps)
        widen(a.source + step, middle - radius, next + radius)
      }
    }
    // Rows near a waypoint include it too, within the radius.
    for (let step = 1; step <= radius; step += 1) {
      widen(a.source - step, a.target - radius, a.target)
      widen(b.source + step, b.target, b.target + radius)
    }
  }
  return closeCorridor(first.source, low, high, first.target, last.target)
}

/** Makes `low` and `high` monotone, adjacent rows overlap, and the corners belong to the corridor. */
function closeCorridor(
  firstRow: number,
  low: Int32Array,
  high: Int32Array,
  from: number,
  to: number,
): Corridor {
  const rows = low.length
  low[0] = from
  high[rows - 1] = to
  for (let row = 1; row < rows; row += 1) high[row] = Math.max(high[row] ?? 0, high[row - 1] ?? 0)
  for (let row = rows - 2; row >= 0; row -= 1) low[row] = Math.min(low[row] ?? 0, low[row + 1] ?? 0)
  const offsets = new Int32Array(rows + 1)
  for (let row = 0; row < rows; row += 1) {
    if (row > 0 && (low[row] ?? 0) > (high[row - 1] ?? 0)) low[row] = high[row - 1] ?? 0
    offsets[row + 1] = (offsets[row] ?? 0) + (high[row] ?? 0) - (low[row] ?? 0) + 1
  }
  return { firstRow, low, high, offsets }
}

/** Returns the index of a cell, or -1 if it is outside. */
export function cellOf(corridor: Corridor, row: number, column: number): number {
  const at = row - corridor.firstRow
  const low = corridor.low[at]
  if (low === undefined || column < low || column > (corridor.high[at] ?? -1)) return -1
  return (corridor.offsets[at] ?? 0) + column - low
}
