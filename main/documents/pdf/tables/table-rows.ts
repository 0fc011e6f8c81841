import type { Fragment } from '../columns/fragment.ts'

/** A line of what may be a table, with the column that each of its fragments stands in. */
export type GridLine = {
  y: number
  size: number
  parts: { fragment: Fragment; column: number }[]
}

export type Grid = { columns: number; lines: readonly GridLine[] }

/** The fragments of a row's cells by their columns, from top to bottom. */
export type GridRow = Map<number, Fragment[]>

/** Of the type's size: how far lines of one cell stand apart at most; of the least distance: how much further rows do. */
const CLOSE = 1.4
const FURTHER = 1.25
/** Of the type's size: lines that are closer than lines of text can be stand side by side in one row. */
export const WITHIN = 0.95
/** The part of its columns that a line fills which is a row of its own, not the rest of the row above. */
const FULL = 0.75

/**
 * Lines as rows: a cell of several lines has them closer together than rows are, or leaves the first column empty. Where
 * neither is clear every line is a row.
 */
export function joinRows({ lines, columns }: Grid): GridRow[] {
  const distances = lines.map(({ y }, index) => (lines[index - 1]?.y ?? Infinity) - y)
  const isWithin = (index: number) =>
    (distances[index] ?? Infinity) < (lines[index]?.size ?? 0) * WITHIN
  const apart = distances.filter((_, index) => index > 0 && !isWithin(index))
  const least = apart.reduce((one, other) => Math.min(one, other), Infinity)
  const isClose = (index: number) =>
    (distances[index] ?? Infinity) <= Math.min(least * 1.1, (lines[index]?.size ?? 0) * CLOSE)
  const close = lines.filter((_, index) => isClose(index) && !isWithin(index))
  const fill = close.reduce((sum, { parts }) => sum + parts.length, 0)
  const isParted =
    apart.some((distance) => distance >= least * FURTHER) && fill < close.length * columns * FULL
  const rows: GridRow[] = []
  for (const [index, line] of lines.entries()) {
    const above = rows.at(-1)
    const goesOn = isWithin(index) || (isClose(index) && (isParted || isRest(line, above)))
    const row: GridRow = above !== undefined && goesOn ? above : new Map()
    if (row !== above) rows.push(row)
    addLine(row, line)
  }
  return rows
}

/** Lines as one row. */
export function oneRow(lines: readonly GridLine[]): GridRow {
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

/** Nothing in the first column, and words under cells that have words. */
function isRest({ parts }: GridLine, above: GridRow | undefined): boolean {
  return parts.every(
    ({ column, fragment }) =>
      column > 0 && above?.has(column) === true && /^\s*\p{Ll}/u.test(textIn(fragment)),
  )
}

/** The text of a fragment, as its runs stand. */
export const textIn = ({ runs }: Fragment) => runs.map(({ text }) => text).join('')
