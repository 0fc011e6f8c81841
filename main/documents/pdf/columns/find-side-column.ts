import { type Fragment, isFilled } from './fragment.ts'

/** Fragments of a side column, and lines of the text beside it, at least. */
const FEWEST = 4
const FEWEST_LINES = 6
/** Of the text's width: how wide a side column is at most. */
const NARROW = 0.5
/** Of the type's size: how far it stands from the text at least. */
const APART = 0.8
/** Of the type's size: baselines no further from each other are one, and of how many of its lines that may be so. */
const LEVEL = 0.25
const MOST_LEVEL = 0.6

/**
 * The fragments of a narrow column at the edge of a page, as a menu or notes in the margin, whose lines keep to themselves: numbers of
 * lines, terms and labels share the baselines of what they stand beside. Lines that fill their columns on both sides are told by
 * orderColumns() itself. Empty where there is none.
 * @param edges where the columns may begin, in points.
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
  if (side.length < FEWEST || text.length < FEWEST_LINES) return false
  if (width(side) > width(text) * NARROW || !isFilled(text, text.length / 2)) return false
  const low = Math.min(...side.map(({ y, size }) => y - size))
  const high = Math.max(...side.map(({ y, size }) => y + size))
  const beside = all.filter(({ y }) => y > low && y < high)
  const own = new Set(side)
  const gap = Math.max(...side.map(({ size }) => size)) * APART
  const [from, to] = [left(side) - gap, right(side) + gap]
  if (beside.some((one) => !own.has(one) && one.x < to && one.right > from)) return false
  const lines = beside.filter((one) => !own.has(one))
  if (lines.length < FEWEST_LINES) return false
  const level = side.filter(({ y, size }) =>
    lines.some((one) => Math.abs(one.y - y) < size * LEVEL),
  )
  return level.length <= side.length * MOST_LEVEL
}

const left = (column: readonly Fragment[]) =>
  column.reduce((least, { x }) => Math.min(least, x), Infinity)
const right = (column: readonly Fragment[]) =>
  column.reduce((most, one) => Math.max(most, one.right), -Infinity)
const width = (column: readonly Fragment[]) => Math.max(0, right(column) - left(column))
