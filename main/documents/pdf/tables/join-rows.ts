import type { Fragment } from '../columns/fragment.ts'

/** A line of a candidate table, with the column index of each fragment. */
export type GridLine = {
  y: number
  size: number
  parts: { fragment: Fragment; column: number }[]
}

export type Grid = { columns: number; lines: readonly GridLine[] }

/** The fragments of each cell of a row by column, from top to bottom. */
export type GridRow = Map<number, Fragment[]>

/** Distance between lines of one cell, in font sizes, and distance between rows relative to the smallest line distance. */
const MAX_CELL_LEADING = 1.4
const MIN_ROW_RATIO = 1.25
/** In font sizes: lines closer than text lines can be are vertically offset cells of one row. */
export const MIN_TEXT_LEADING = 0.95
/** Share of the columns that a line fills which is a row of its own rather than the continuation of the row above. */
const MIN_ROW_FILL = 0.75

/**
 * Joins lines to rows. A line continues the row above if it is closer than rows are, or if it leaves the first column empty; where
 * neither is clear, every line is a row.
 */
export function joinRows({ lines, columns }: Grid): GridRow[] {
  const distances = lines.map(({ y }, index) => (lines[index - 1]?.y ?? Infinity) - y)
  const isSameRow = (index: number) =>
    (distances[index] ?? Infinity) < (lines[index]?.size ?? 0) * MIN_TEXT_LEADING
  const apart = distances.filter((_, index) => index > 0 && !isSameRow(index))
  const least = apart.reduce((one, other) => Math.min(one, other), Infinity)
  const isClose = (index: number) =>
    (distances[index] ?? Infinity) <=
    Math.min(least * 1.1, (lines[index]?.size ?? 0) * MAX_CELL_LEADING)
  const close = lines.filter((_, index) => isClose(index) && !isSameRow(index))
  const fill = close.reduce((sum, { parts }) => sum + parts.length, 0)
  const hasRowGaps =
    apart.some((distance) => distance >= least * MIN_ROW_RATIO) &&
    fill < close.length * columns * MIN_ROW_FILL
  const rows: GridRow[] = []
  for (const [index, line] of lines.entries()) {
    const above = rows.at(-1)
    const goesOn =
      isSameRow(index) || (isClose(index) && (hasRowGaps || isContinuation(line, above)))
    const row: GridRow = above !== undefined && goesOn ? above : new Map()
    if (row !== above) rows.push(row)
    addLine(row, line)
  }
  return rows
}

/** All lines as a single row. */
export function asSingleRow(lines: readonly GridLine[]): GridRow {
  const row: GridRow = new Map()
  for (const line of lines) addLine(row, line)
  return row
}

function addLine(row: GridRow, { parts }: GridLine): void {
  for (const { column, fragment } of parts) {
    const cell = row.get(column)
    if (cell === undefined) row.set(column, [fragment])
    else cell.push(fragment)
  }
}

/** Whether the first column is empty and all fragments start in lower case below cells with text. */
function isContinuation({ parts }: GridLine, above: GridRow | undefined): boolean {
  return parts.every(
    ({ column, fragment }) =>
      column > 0 && above?.has(column) === true && /^\s*\p{Ll}/u.test(fragmentText(fragment)),
  )
}

/** The text of a fragment's runs in their order. */
export const fragmentText = ({ runs }: Fragment) => runs.map(({ text }) => text).join('')
