import type { PdfLine, PdfTable } from '../model/pdf-text.ts'

/** The number of a table in the document, from 1, and those of its rows that repeat a header from an earlier page. */
export type TableNumber = { table: number; repeatedHeaders: ReadonlySet<number> }

/**
 * Numbers the tables of a document. A table that continues on the next page keeps its number: tags count rows across pages, so the
 * continuation starts with a later row, apart from header rows, which are repeated on each page.
 * @param lines the first line of each block, in reading order.
 */
export function numberTables(lines: readonly PdfLine[]): Map<PdfLine, TableNumber> {
  const numbers = new Map<PdfLine, TableNumber>()
  let last: { line: PdfLine; table: PdfTable<PdfLine>; headers: Map<number, string> } | null = null
  let count = 0
  for (const line of lines) {
    const { table } = line
    if (table === undefined) {
      last = null
      continue
    }
    const above: ReadonlyMap<number, string> = last?.headers ?? new Map()
    const headers = headerTexts(table)
    const repeated = new Set(
      [...headers].flatMap(([row, text]) => (above.get(row) === text ? row : [])),
    )
    const isContinued: boolean =
      last !== null &&
      last.line.page + 1 === line.page &&
      isContinuationOf(table, last.table, repeated)
    if (!isContinued) count++
    numbers.set(line, { table: count, repeatedHeaders: isContinued ? repeated : new Set() })
    last = { line, table, headers: isContinued ? new Map([...above, ...headers]) : headers }
  }
  return numbers
}

function isContinuationOf(
  table: PdfTable<PdfLine>,
  last: PdfTable<PdfLine>,
  repeated: ReadonlySet<number>,
): boolean {
  const rows = table.cells.map(({ row }) => row).filter((row) => !repeated.has(row))
  const first = rows.reduce((least, row) => Math.min(least, row), Infinity)
  const end = last.cells.reduce((most, { row }) => Math.max(most, row), -1)
  const isSame = table.rows === last.rows && table.columns === last.columns
  return isSame && Number.isFinite(first) && first >= end && first > 0
}

/** The texts of the rows that consist of header cells only. */
function headerTexts({ cells }: PdfTable<PdfLine>): Map<number, string> {
  const headers = new Map<number, string>()
  for (const [row, inRow] of Map.groupBy(cells, (cell) => cell.row)) {
    if (!inRow.every(({ header }) => header)) continue
    const lines = inRow.flatMap(({ parts }) => parts.flat())
    headers.set(row, lines.map(({ text }) => text).join('\n'))
  }
  return headers
}
