import { type Fragment, isBold, isFilled, isMono } from '../columns/fragment.ts'
import { type Grid, type GridRow, textIn } from './table-rows.ts'

/** Rows that a table has at least, of two columns and of more. */
const FEWEST_OF_TWO = 4
const FEWEST = 3
/** The part of all places that hold something, of two columns and of more. */
const FILL_OF_TWO = 0.75
const FILL = 0.6
/** Characters of a cell: on the average, and of the longest. */
const LONG = 40
const LONGEST = 400
/** Of the type's size: how far the edges of a column's cells may differ; and how many of them may not keep to it. */
const EDGE = 0.6
const STRAY = 0.2

const NUMBER = /^[^\p{L}]*\d[^\p{L}]*\p{L}{0,3}$/u
const MARKER = /^(?:[•◦▪●○■□‣⁃·–—*-]|[([]?[\p{L}\d]{1,6}[.):\]])$/u
const COUNT = /^\d{1,4}$/
const EQUATION = /^\(?\d+(?:\.\d+)*[a-z]?\)$/
const ENTRY = /\p{L}.*,\s*\d+(?:[\s,–-]+\d+)*$/u
const LEADER = /(?:\.\s?){4,}|…{2,}/

/**
 * Whether lines that keep to the same columns are a table of data, and if so whether the first row is its head; null where
 * they are something else that is set so: text or verse in columns, lists with their markers, contents, an index,
 * numbered formulas, code.
 */
export function isDataTable({ columns, lines }: Grid, rows: readonly GridRow[]): boolean | null {
  const isOfTwo = columns === 2
  const cells = rows.flatMap((row) => [...row.values()])
  const texts = cells.map((cell) => cell.map(textIn).join(' ').trim())
  const wide = rows.filter((row) => row.size > 1).length
  if (columns < 2 || rows.length < (isOfTwo ? FEWEST_OF_TWO : FEWEST)) return null
  if (wide < rows.length * FILL) return null
  if (cells.length < rows.length * columns * (isOfTwo ? FILL_OF_TWO : FILL)) return null
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (length > texts.length * LONG || texts.some((text) => text.length > LONGEST)) return null
  if (texts.some((text) => LEADER.test(text)) || most(texts, (text) => ENTRY.test(text), 0.5))
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
  const isHeaded = hasHead(rows, columns)
  // Two columns of words can be anything.
  return isOfTwo && !isHeaded && !byColumn.some(isNumbers) ? null : isHeaded
}

/** Whether the first row is a table's head: bold over rows that are not, or a word over numbers. */
export function hasHead(rows: readonly GridRow[], columns: number): boolean {
  const bold = rows.map((row) => [...row.values()].flat().every(isBold))
  if (bold[0] === true && bold.slice(1).some((one) => !one)) return true
  return Array.from({ length: columns }, (_, column) => column).some(
    (column) => isNumbers(textsOf(rows, column)) && isName(rows[0]?.get(column)),
  )
}

const isNumbers = (column: readonly string[]) =>
  most(column.slice(1), (text) => NUMBER.test(text), 0.6)

/** Markers or numbers of lines before texts, or page numbers or those of formulas behind them. */
function isList(byColumn: readonly (readonly string[])[]): boolean {
  const [first = []] = byColumn
  const last = byColumn.at(-1) ?? []
  const counts = (texts: readonly string[], from: number, least: number) =>
    texts
      .slice(from)
      .every(
        (text, index, all) =>
          COUNT.test(text) && (index === 0 || Number(text) - Number(all[index - 1]) >= least),
      )
  if (most(last, (text) => EQUATION.test(text), 0.8)) return true
  if (byColumn.length === 2 && most(first, (text) => MARKER.test(text), 0.8)) return true
  if (byColumn.length === 2 && counts(first, 0, 1)) return true
  return byColumn.length <= 3 && counts(last, 1, 0)
}

function textsOf(rows: readonly GridRow[], column: number): string[] {
  return rows.flatMap((row) => {
    const cell = row.get(column)
    return cell === undefined ? [] : [cell.map(textIn).join(' ').trim()]
  })
}

/** The left edges of a column's fragments, or the right ones, or their middles, stand below each other. */
function isAligned(column: readonly Fragment[]): boolean {
  const keeps = (edges: readonly number[]) => {
    const sorted = edges.toSorted((one, other) => one - other)
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
    const sizes = column.map(({ size }) => size).sort((one, other) => one - other)
    const size = sizes[Math.floor(sizes.length / 2)] ?? 0
    const strays = edges.filter((edge) => Math.abs(edge - middle) > size * EDGE).length
    return strays <= edges.length * STRAY
  }
  return (
    keeps(column.map(({ x }) => x)) ||
    keeps(column.map(({ right }) => right)) ||
    keeps(column.map(({ x, right }) => (x + right) / 2))
  )
}

const most = (texts: readonly string[], test: (text: string) => boolean, part: number) =>
  texts.length > 0 && texts.filter(test).length >= texts.length * part

const isName = (cell: readonly Fragment[] | undefined) =>
  cell !== undefined && !NUMBER.test(cell.map(textIn).join(' ').trim())
