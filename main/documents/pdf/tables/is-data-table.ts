import { type Fragment, isBold, isFilled, isMono } from '../columns/fragment.ts'
import { type Grid, type GridRow, fragmentText } from './join-rows.ts'

/** Rows of a table with two columns, and with more. */
const MIN_ROWS_OF_TWO = 4
const MIN_ROWS = 3
/** Share of cells that are not empty, with two columns, and with more. */
const MIN_FILL_OF_TWO = 0.75
const MIN_FILL = 0.6
/** Characters of a cell: on average, and of the longest. */
const MAX_MEAN_CHARS = 40
const MAX_CELL_CHARS = 400
/** Deviation of aligned edges in a column, in font sizes, and the share of cells that may deviate more. */
const MAX_EDGE_DEVIATION = 0.6
const MAX_UNALIGNED = 0.2

const NUMBER = /^[^\p{L}]*\d[^\p{L}]*\p{L}{0,3}$/u
const LIST_MARKER = /^(?:[•◦▪●○■□‣⁃·–—*-]|[([]?[\p{L}\d]{1,6}[.):\]])$/u
const LINE_NUMBER = /^\d{1,4}$/
const EQUATION_NUMBER = /^\(?\d+(?:\.\d+)*[a-z]?\)$/
const INDEX_ENTRY = /\p{L}.*,\s*\d+(?:[\s,–-]+\d+)*$/u
const LEADER = /(?:\.\s?){4,}|…{2,}/

/**
 * Whether a data table's first row is a header; null where the grid is no data table but text or verse in columns, a list with
 * markers, a table of contents, an index, numbered equations or code.
 */
export function isDataTable({ columns, lines }: Grid, rows: readonly GridRow[]): boolean | null {
  const isOfTwo = columns === 2
  const cells = rows.flatMap((row) => [...row.values()])
  const texts = cells.map((cell) => cell.map(fragmentText).join(' ').trim())
  const wide = rows.filter((row) => row.size > 1).length
  if (columns < 2 || rows.length < (isOfTwo ? MIN_ROWS_OF_TWO : MIN_ROWS)) return null
  if (wide < rows.length * MIN_FILL) return null
  if (cells.length < rows.length * columns * (isOfTwo ? MIN_FILL_OF_TWO : MIN_FILL)) return null
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > texts.length * MAX_MEAN_CHARS || texts.some((text) => text.length > MAX_CELL_CHARS))
    return null
  if (
    texts.some((text) => LEADER.test(text)) ||
    mostMatch(texts, (text) => INDEX_ENTRY.test(text), 0.5)
  )
    return null
  const parts = lines.flatMap((line) => line.parts)
  if (parts.every(({ fragment }) => isMono(fragment))) return null
  const inColumn = Array.from({ length: columns }, (_, column) =>
    parts.filter((part) => part.column === column).map(({ fragment }) => fragment),
  )
  if (!inColumn.every(isAligned)) return null
  const filled = inColumn.filter((column) => isFilled(column, column.length / 2)).length
  if (filled > (isOfTwo ? 0 : 1)) return null
  const byColumn = Array.from({ length: columns }, (_, column) => textsOf(rows, column))
  if (isList(byColumn)) return null
  const hasHeader = hasHeaderRow(rows, columns)
  // Two columns of words without a header are too ambiguous.
  return isOfTwo && !hasHeader && !byColumn.some(isNumbers) ? null : hasHeader
}

/** Whether the first row is a header: bold above rows that are not, or a word above a column of numbers. */
export function hasHeaderRow(rows: readonly GridRow[], columns: number): boolean {
  const bold = rows.map((row) => [...row.values()].flat().every(isBold))
  if (bold[0] === true && bold.slice(1).some((one) => !one)) return true
  return Array.from({ length: columns }, (_, column) => column).some(
    (column) => isNumbers(textsOf(rows, column)) && isWords(rows[0]?.get(column)),
  )
}

const isNumbers = (column: readonly string[]) =>
  mostMatch(column.slice(1), (text) => NUMBER.test(text), 0.6)

/** Whether the first column is list markers or line numbers, or the last one page numbers or equation numbers. */
function isList(byColumn: readonly (readonly string[])[]): boolean {
  const [first = []] = byColumn
  const last = byColumn.at(-1) ?? []
  const countsUp = (texts: readonly string[], from: number, least: number) =>
    texts
      .slice(from)
      .every(
        (text, index, all) =>
          LINE_NUMBER.test(text) && (index === 0 || Number(text) - Number(all[index - 1]) >= least),
      )
  if (mostMatch(last, (text) => EQUATION_NUMBER.test(text), 0.8)) return true
  if (byColumn.length === 2 && mostMatch(first, (text) => LIST_MARKER.test(text), 0.8)) return true
  if (byColumn.length === 2 && countsUp(first, 0, 1)) return true
  return byColumn.length <= 3 && countsUp(last, 1, 0)
}

function textsOf(rows: readonly GridRow[], column: number): string[] {
  return rows.flatMap((row) => {
    const cell = row.get(column)
    return cell === undefined ? [] : [cell.map(fragmentText).join(' ').trim()]
  })
}

/** Whether the left edges, right edges or centres of a column's fragments are aligned. */
function isAligned(column: readonly Fragment[]): boolean {
  const areAligned = (edges: readonly number[]) => {
    const sorted = edges.toSorted((one, other) => one - other)
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
    const sizes = column.map(({ size }) => size).sort((one, other) => one - other)
    const size = sizes[Math.floor(sizes.length / 2)] ?? 0
    const strays = edges.filter(
      (edge) => Math.abs(edge - middle) > size * MAX_EDGE_DEVIATION,
    ).length
    return strays <= edges.length * MAX_UNALIGNED
  }
  return (
    areAligned(column.map(({ x }) => x)) ||
    areAligned(column.map(({ right }) => right)) ||
    areAligned(column.map(({ x, right }) => (x + right) / 2))
  )
}

const mostMatch = (texts: readonly string[], test: (text: string) => boolean, part: number) =>
  texts.length > 0 && texts.filter(test).length >= texts.length * part

const isWords = (cell: readonly Fragment[] | undefined) =>
  cell !== undefined && !NUMBER.test(cell.map(fragmentText).join(' ').trim())
