import { type Fragment, isFilled } from './fragment.ts'

/** Fragments of a side column, and lines of the text beside it. */
const MIN_FRAGMENTS = 4
const MIN_TEXT_LINES = 6
/** Width of a side column relative to the text. */
const MAX_WIDTH_RATIO = 0.5
/** Gap to the text, in font sizes. */
const MIN_GAP = 0.8
/** Baselines this close, in font sizes, are shared, and the share of side lines that may share one with the text. */
const BASELINE_TOLERANCE = 0.25
const MAX_SHARED_BASELINES = 0.6

/**
 * The fragments of a narrow side column, such as a menu or margin notes; empty where there is none. Its baselines differ from the
 * text's: line numbers, terms and labels share them. Columns that are both filled are detected by orderColumns().
 * @param edges x positions at which a column may begin, in points.
 */
export function findSideColumn(
  fragments: readonly Fragment[],
  edges: readonly number[],
): ReadonlySet<Fragment> {
  for (const at of edges) {
    const left = fragments.filter(({ right }) => right <= at)
    const right = fragments.filter(({ x }) => x >= at)
    const [side, text] = width(left) < width(right) ? [left, right] : [right, left]
    if (isSide(side, text, fragments)) return new Set(side)
  }
  return new Set()
}

function isSide(
  side: readonly Fragment[],
  text: readonly Fragment[],
  all: readonly Fragment[],
): boolean {
  if (side.length < MIN_FRAGMENTS || text.length < MIN_TEXT_LINES) return false
  if (width(side) > width(text) * MAX_WIDTH_RATIO || !isFilled(text, text.length / 2)) return false
  const low = Math.min(...side.map(({ y, size }) => y - size))
  const high = Math.max(...side.map(({ y, size }) => y + size))
  const beside = all.filter(({ y }) => y > low && y < high)
  const own = new Set(side)
  const gap = Math.max(...side.map(({ size }) => size)) * MIN_GAP
  const [from, to] = [left(side) - gap, right(side) + gap]
  if (beside.some((one) => !own.has(one) && one.x < to && one.right > from)) return false
  const lines = beside.filter((one) => !own.has(one))
  if (lines.length < MIN_TEXT_LINES) return false
  const shared = side.filter(({ y, size }) =>
    lines.some((one) => Math.abs(one.y - y) < size * BASELINE_TOLERANCE),
  )
  return shared.length <= side.length * MAX_SHARED_BASELINES
}

const left = (column: readonly Fragment[]) =>
  column.reduce((least, { x }) => Math.min(least, x), Infinity)
const right = (column: readonly Fragment[]) =>
  column.reduce((most, one) => Math.max(most, one.right), -Infinity)
const width = (column: readonly Fragment[]) => Math.max(0, right(column) - left(column))
