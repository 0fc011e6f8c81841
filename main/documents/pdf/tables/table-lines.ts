import type { Fragment } from '../columns/fragment.ts'
import type { GridLine, GridRow } from './table-rows.ts'

/** Of the type's size: how far columns stand apart at least where no line parts them. */
const GUTTER = 0.9

/** Fragments that share a baseline, from left to right. */
export type FragmentLine = { y: number; size: number; fragments: Fragment[] }

/** The left and the right edge of a column. */
export type Column = readonly [number, number]

/** Fragments by their baselines, from top to bottom and from left to right. */
export function linesOf(fragments: readonly Fragment[]): FragmentLine[] {
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
 * Columns with a line's fragments put in; null where one crosses the strip between two, or two stand in the same.
 * @param gutter how far columns stand apart at least, of the type's size.
 */
export function widened(
  columns: readonly Column[],
  line: FragmentLine,
  gutter = GUTTER,
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

/** Lines with the column that each of their fragments stands in. */
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

/** A table as a fragment at its middle. */
export function tableFragment(
  parts: readonly Fragment[],
  rows: readonly GridRow[],
  columns: number,
  isHead: boolean,
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
        header: isHead && index === 0,
        parts: [fragments.flatMap(({ runs }) => runs)],
      })),
  )
  const table = { left, right, top, bottom, rows: rows.length, columns, cells }
  return { x: left, right, y: (top + bottom) / 2, size: 0, runs: [], table }
}
