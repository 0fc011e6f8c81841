import { findSideColumn } from './find-side-column.ts'
import { type Fragment, isFilled, isMono } from './fragment.ts'
import { isPictureOrTable } from '../model/flatten-tables.ts'

/** Columns in columns: a page of two, each of which holds two again. */
const DEEPEST = 3
/** Places that are tried for a gutter, by depth: those where most fragments begin. A page of letters by themselves has hundreds. */
const MOST_PLACES = [60, 30, 15]
/** Fragments that each side of a gutter must have. */
const FEWEST = 4
/** Lines that fill a column of which other things are a part too. */
const ENOUGH = 12

/**
 * Puts a page's fragments into columns, in reading order. A gutter is a strip that few fragments cross, with lines at both
 * sides that fill their columns, which cells of a table do not. What crosses it (a title, a figure's caption, a
 * line at the foot) parts the page into bands; each band is read column by column. A narrow column beside the text comes last.
 */
export function orderColumns(
  fragments: readonly Fragment[],
  depth = 0,
  hasCode = fragments.some((one) => !isCode(one)),
): Fragment[][] {
  // Pictures, tables and code part columns but are no sign of any.
  const gutter = findGutter(
    fragments.filter((one) => !isPictureOrTable(one) && !(hasCode && isCode(one))),
    depth,
  )
  if (gutter === null) return depth === 0 ? besideText(fragments) : asOne(fragments)
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

const asOne = (fragments: readonly Fragment[]) => (fragments.length === 0 ? [] : [[...fragments]])

/** What stands in a narrow column beside the text is read behind it. */
function besideText(fragments: readonly Fragment[]): Fragment[][] {
  const texts = fragments.filter((one) => !isPictureOrTable(one))
  const edges = commonest(
    texts.map(({ x }) => Math.floor(x) - 1),
    MOST_PLACES[1] ?? 0,
  )
  const side = findSideColumn(texts, edges)
  const rest = fragments.filter((one) => !side.has(one))
  return [...asOne(rest), ...asOne([...side])]
}

const isCode = (fragment: Fragment) => !isPictureOrTable(fragment) && isMono(fragment)

const crosses = ({ x, right }: Fragment, gutter: number) => x < gutter && right > gutter

/** Where the gutter is, in points from the left; null where there is none. */
function findGutter(fragments: readonly Fragment[], depth: number): number | null {
  if (depth >= DEEPEST || fragments.length < 2 * FEWEST) return null
  const edges = fragments.map(({ x }) => x)
  const from = edges.reduce((least, x) => Math.min(least, x), Infinity)
  const to = fragments.reduce((most, { right }) => Math.max(most, right), -Infinity)
  let best: { at: number; crossing: number } | null = null
  // A column begins where many fragments do: the gutter ends there.
  for (const at of commonest(
    edges.map((x) => Math.floor(x) - 1),
    MOST_PLACES[depth] ?? 0,
  )) {
    if (at < from + (to - from) * 0.15 || at > from + (to - from) * 0.85) continue
    const crossing = fragments.filter((one) => crosses(one, at)).length
    if (best !== null && crossing >= best.crossing) continue
    if (crossing <= fragments.length * 0.25 && isGutter(fragments, at, depth))
      best = { at, crossing }
  }
  return best?.at ?? null
}

/** The values that there are most of, in the order in which they come first. */
function commonest(values: readonly number[], most: number): number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  if (counts.size <= most) return [...counts.keys()]
  const ranked = [...counts].toSorted((one, other) => other[1] - one[1]).slice(0, most)
  const kept = new Set(ranked.map(([value]) => value))
  return [...counts.keys()].filter((value) => kept.has(value))
}

/** Text at both sides, in one column or in several, side by side. */
function isGutter(fragments: readonly Fragment[], at: number, depth: number): boolean {
  const left = fragments.filter(({ right }) => right <= at)
  const right = fragments.filter(({ x }) => x >= at)
  if (left.length < FEWEST || right.length < FEWEST) return false
  const isText = (side: readonly Fragment[]) =>
    isFilled(side, side.length / 2) || findGutter(side, depth + 1) !== null
  // A column beside one of text may hold a figure, whose labels are many, or code, as well as text.
  const isMixed = (side: readonly Fragment[]) => isText(side) || isFilled(side, ENOUGH)
  return (
    shareHeight(left, right) && (isText(left) ? isMixed(right) : isMixed(left) && isText(right))
  )
}

function shareHeight(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const [low, high] = span(left)
  const [otherLow, otherHigh] = span(right)
  const shared = Math.min(high, otherHigh) - Math.max(low, otherLow)
  return shared > Math.min(high - low, otherHigh - otherLow) * 0.3
}

function span(column: readonly Fragment[]): [number, number] {
  const ys = column.map(({ y }) => y)
  return [
    ys.reduce((least, y) => Math.min(least, y), Infinity),
    ys.reduce((most, y) => Math.max(most, y), -Infinity),
  ]
}
