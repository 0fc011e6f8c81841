import type { PdfLine, PdfTable } from '../model/pdf-text.ts'

/** The number of a table in its document, from 1, and which of its rows are heads that stand above on an earlier page. */
export type TableNumber = { table: number; again: ReadonlySet<number> }

/**
 * Numbers the tables of a document. What goes on at the head of the next page is the same table: tags count its rows
 * over all pages, so that it begins with another one, heads aside, which programs print anew on each page.
 * @param lines the first lines of all that is read, in order.
 */
export function numberTables(lines: readonly PdfLine[]): Map<PdfLine, TableNumber> {
  const numbers = new Map<PdfLine, TableNumber>()
  let last: { line: PdfLine; table: PdfTable<PdfLine>; heads: Map<number, string> } | null = null
  let count = 0
  for (const line of lines) {
    const { table } = line
    if (table === undefined) {
      last = null
      continue
    }
    const above: ReadonlyMap<number, string> = last?.heads ?? new Map()
    const heads = headsOf(table)
    const again = new Set([...heads].flatMap(([row, text]) => (above.get(row) === text ? row : [])))
    const goesOn: boolean =
      last !== null && last.line.page + 1 === line.page && isRestOf(table, last.table, again)
    if (!goesOn) count++
    numbers.set(line, { table: count, again: goesOn ? again : new Set() })
    last = { line, table, heads: goesOn ? new Map([...above, ...heads]) : heads }
  }
  return numbers
}

function isRestOf(
  table: PdfTable<PdfLine>,
  last: PdfTable<PdfLine>,
  again: ReadonlySet<number>,
): boolean {
  const rows = table.cells.map(({ row }) => row).filter((row) => !again.has(row))
  const first = rows.reduce((least, row) => Math.min(least, row), Infinity)
  const end = last.cells.reduce((most, { row }) => Math.max(most, row), -1)
  const isSame = table.rows === last.rows && table.columns === last.columns
  return isSame && Number.isFinite(first) && first >= end && first > 0
}

/** The texts of the rows that are nothing but heads. */
function headsOf({ cells }: PdfTable<PdfLine>): Map<number, string> {
  const heads = new Map<number, string>()
  for (const [row, inRow] of Map.groupBy(cells, (cell) => cell.row)) {
    if (!inRow.every(({ header }) => header)) continue
    const lines = inRow.flatMap(({ parts }) => parts.flat())
    heads.set(row, lines.map(({ text }) => text).join('\n'))
  }
  return heads
}
