import { findSideColumn } from './find-side-column.ts'
import { type Fragment, isFilled, isMono } from './fragment.ts'
import { isPictureOrTable } from '../model/flatten-tables.ts'

/** Nesting of columns: a page of two may have two again in each. */
const MAX_DEPTH = 3
/** Candidate gutters by depth: the x positions where most fragments begin. A page of single letters has hundreds of positions. */
const MAX_CANDIDATES = [60, 30, 15]
/** Fragments on each side of a gutter. */
const MIN_FRAGMENTS = 4
/** Full lines of a column that contains figures or code as well. */
const MIN_FULL_LINES = 12

/**
 * Groups a page's fragments into columns in reading order. A gutter is an x position that few fragments cross, with lines on both
 * sides that fill their columns, which table cells do not. Fragments that cross it (a title, a caption, a footer) divide the
 * page into bands; each band is read column by column. A narrow side column comes last.
 */
export function orderColumns(
  fragments: readonly Fragment[],
  depth = 0,
  hasCode = fragments.some((one) => !isCode(one)),
): Fragment[][] {
  // Pictures, tables and code are sorted into columns but not used to detect them.
  const gutter = findGutter(
    fragments.filter((one) => !isPictureOrTable(one) && !(hasCode && isCode(one))),
    depth,
  )
  if (gutter === null)
    return depth === 0 ? textThenSideColumn(fragments) : asSingleColumn(fragments)
  const sorted = fragments.toSorted((one, other) => other.y - one.y)
  const columns: Fragment[][] = []
  let across: Fragment[] = []
  let left: Fragment[] = []
  let right: Fragment[] = []
  const endBand = () => {
    columns.push(
      ...orderColumns(left, depth + 1, hasCode),
      ...orderColumns(right, depth + 1, hasCode),
    )
    left = []
    right = []
  }
  for (const fragment of sorted) {
    if (crosses(fragment, gutter)) {
      if (left.length + right.length > 0) endBand()
      across.push(fragment)
      continue
    }
    if (across.length > 0) columns.push(across)
    across = []
    ;(fragment.right <= gutter ? left : right).push(fragment)
  }
  if (across.length > 0) columns.push(across)
  endBand()
  return columns
}

const asSingleColumn = (fragments: readonly Fragment[]) =>
  fragments.length === 0 ? [] : [[...fragments]]

/** The text as one column, followed by a side column if there is one. */
function textThenSideColumn(fragments: readonly Fragment[]): Fragment[][] {
  const texts = fragments.filter((one) => !isPictureOrTable(one))
  const edges = mostFrequent(
    texts.map(({ x }) => Math.floor(x) - 1),
    MAX_CANDIDATES[1] ?? 0,
  )
  const side = findSideColumn(texts, edges)
  const rest = fragments.filter((one) => !side.has(one))
  return [...asSingleColumn(rest), ...asSingleColumn([...side])]
}

const isCode = (fragment: Fragment) => !isPictureOrTable(fragment) && isMono(fragment)

const crosses = ({ x, right }: Fragment, gutter: number) => x < gutter && right > gutter

/** The x position of the gutter, in points; null where there is none. */
function findGutter(fragments: readonly Fragment[], depth: number): number | null {
  if (depth >= MAX_DEPTH || fragments.length < 2 * MIN_FRAGMENTS) return null
  const edges = fragments.map(({ x }) => x)
  const from = edges.reduce((least, x) => Math.min(least, x), Infinity)
  const to = fragments.reduce((most, { right }) => Math.max(most, right), -Infinity)
  let best: { at: number; crossing: number } | null = null
  // Many fragments begin where a column does; the gutter ends there.
  for (const at of mostFrequent(
    edges.map((x) => Math.floor(x) - 1),
    MAX_CANDIDATES[depth] ?? 0,
  )) {
    if (at < from + (to - from) * 0.15 || at > from + (to - from) * 0.85) continue
    const crossing = fragments.filter((one) => crosses(one, at)).length
    if (best !== null && crossing >= best.crossing) continue
    if (crossing <= fragments.length * 0.25 && isGutter(fragments, at, depth))
      best = { at, crossing }
  }
  return best?.at ?? null
}

/** The most frequent values, in order of first occurrence. */
function mostFrequent(values: readonly number[], limit: number): number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  if (counts.size <= limit) return [...counts.keys()]
  const ranked = [...counts].toSorted((one, other) => other[1] - one[1]).slice(0, limit)
  const kept = new Set(ranked.map(([value]) => value))
  return [...counts.keys()].filter((value) => kept.has(value))
}

/** Whether both sides are text, in one column or several, and overlap vertically. */
function isGutter(fragments: readonly Fragment[], at: number, depth: number): boolean {
  const left = fragments.filter(({ right }) => right <= at)
  const right = fragments.filter(({ x }) => x >= at)
  if (left.length < MIN_FRAGMENTS || right.length < MIN_FRAGMENTS) return false
  const isText = (side: readonly Fragment[]) =>
    isFilled(side, side.length / 2) || findGutter(side, depth + 1) !== null
  // A column next to a text column may mix text with a figure, which has many labels, or code.
  const isMixed = (side: readonly Fragment[]) => isText(side) || isFilled(side, MIN_FULL_LINES)
  return (
    overlapVertically(left, right) &&
    (isText(left) ? isMixed(right) : isMixed(left) && isText(right))
  )
}

function overlapVertically(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const [low, high] = verticalExtent(left)
  const [otherLow, otherHigh] = verticalExtent(right)
  const shared = Math.min(high, otherHigh) - Math.max(low, otherLow)
  return shared > Math.min(high - low, otherHigh - otherLow) * 0.3
}

function verticalExtent(column: readonly Fragment[]): [number, number] {
  const ys = column.map(({ y }) => y)
  return [
    ys.reduce((least, y) => Math.min(least, y), Infinity),
    ys.reduce((most, y) => Math.max(most, y), -Infinity),
  ]
}
