import type { Fragment } from '../columns/fragment.ts'
import type { GridLine, GridRow } from './join-rows.ts'

/** Gap between columns without vertical rules, in font sizes. */
const MIN_COLUMN_GAP = 0.9

/** Fragments that share a baseline, from left to right. */
export type FragmentLine = { y: number; size: number; fragments: Fragment[] }

/** The left and right edge of a column, in points. */
export type Column = readonly [number, number]

/** Groups fragments by baseline, from top to bottom and from left to right. */
export function groupByBaseline(fragments: readonly Fragment[]): FragmentLine[] {
  const lines: FragmentLine[] = []
  for (const fragment of fragments.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const line = lines.at(-1)
    if (line !== undefined && line.y - fragment.y < Math.min(line.size, fragment.size) * 0.4)
      line.fragments.push(fragment)
    else lines.push({ y: fragment.y, size: fragment.size, fragments: [fragment] })
  }
  for (const { fragments: inLine } of lines) inLine.sort((one, other) => one.x - other.x)
  return lines
}

/**
 * The columns extended by a line's fragments; null where a fragment spans two columns or the gap between them, or two fragments are in one.
 * @param gutter gap between columns, in font sizes.
 */
export function addToColumns(
  columns: readonly Column[],
  line: FragmentLine,
  gutter = MIN_COLUMN_GAP,
): Column[] | null {
  const gap = line.size * gutter
  const next = columns.map(([left, right]): [number, number] => [left, right])
  const used = new Set<[number, number]>()
  for (const { x, right } of line.fragments) {
    const near = next.filter(([from, to]) => x < to + gap && right > from - gap)
    const over = near.filter(([from, to]) => x < to && right > from)
    const [column] = over
    if (near.length > over.length || over.length > 1) return null
    if (column === undefined) {
      const added: [number, number] = [x, right]
      next.push(added)
      used.add(added)
      continue
    }
    if (used.has(column)) return null
    used.add(column)
    column[0] = Math.min(column[0], x)
    column[1] = Math.max(column[1], right)
  }
  return next.sort(([one], [other]) => one - other)
}

/** Lines with the column index of each of their fragments. */
export function placeInColumns(
  lines: readonly FragmentLine[],
  columns: readonly Column[],
): GridLine[] {
  return lines.map(({ y, size, fragments }) => ({
    y,
    size,
    parts: fragments.map((fragment) => ({
      fragment,
      column: columns.findIndex(([, right]) => fragment.right <= right),
    })),
  }))
}

/** A table as a fragment, with `y` at its centre. */
export function gridFragment(
  parts: readonly Fragment[],
  rows: readonly GridRow[],
  columns: number,
  hasHeader: boolean,
): Fragment {
  const left = Math.min(...parts.map(({ x }) => x))
  const right = Math.max(...parts.map((one) => one.right))
  const top = Math.max(...parts.map(({ y, size }) => y + size * 0.7))
  const bottom = Math.min(...parts.map(({ y }) => y))
  const cells = rows.flatMap((row, index) =>
    [...row]
      .sort(([one], [other]) => one - other)
      .map(([column, fragments]) => ({
        row: index,
        column,
        header: hasHeader && index === 0,
        parts: [fragments.flatMap(({ runs }) => runs)],
      })),
  )
  const table = { left, right, top, bottom, rows: rows.length, columns, cells }
  return { x: left, right, y: (top + bottom) / 2, size: 0, runs: [], table }
}
