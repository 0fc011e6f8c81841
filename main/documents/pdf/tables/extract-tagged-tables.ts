import type { PdfFlow } from '../runs/page-runs.ts'
import type { PdfRun, PdfTable } from '../model/pdf-text.ts'
import type { TaggedCell, TaggedTable } from '../page/tagged-tables.ts'

const MAX_COLUMNS = 200
/** Letters per cell on average, without header cells, and with; a table with more is page layout. */
const MAX_MEAN_LETTERS = 300
const MAX_MEAN_LETTERS_WITH_HEADER = 1500
/** Letters within the table's box that do not belong to it, relative to its own. */
const MAX_FOREIGN_LETTERS = 0.1

type PlacedCell = TaggedCell & { runs: PdfRun[]; groups: PdfRun[][] }

/** Moves the runs of a page's tagged tables from a flow's runs to its tables; the flow is changed in place. */
export function extractTaggedTables(flow: PdfFlow, tables: readonly TaggedTable[]): void {
  if (tables.length === 0) return
  const byTag = new Map<string, PdfRun[]>()
  for (const run of flow.runs) {
    if (run.tag === null) continue
    const same = byTag.get(run.tag)
    if (same === undefined) byTag.set(run.tag, [run])
    else same.push(run)
  }
  for (const table of tables) {
    const placed = extractTable(flow, table, byTag)
    if (placed !== null) flow.tables.push(placed)
  }
}

/**
 * Extracts a table whose layout agrees with its tags: at least two rows and columns, rows below each other, cells of a row side by
 * side, all cells in this flow and almost no other text between them. Any other table stays in the text; the result is null.
 */
function extractTable(
  flow: PdfFlow,
  table: TaggedTable,
  byTag: ReadonlyMap<string, readonly PdfRun[]>,
): PdfTable<PdfRun> | null {
  const cells = table.cells.flatMap((cell): PlacedCell[] => {
    const groups = cell.parts.flatMap((ids) => {
      const runs = ids.flatMap((id) => byTag.get(id) ?? [])
      return countLetters(runs) > 0 ? [runs] : []
    })
    return groups.length > 0 ? [{ ...cell, groups, runs: groups.flat() }] : []
  })
  if (!isDataBySize(table, cells) || !areRowsBelowEachOther(cells) || !areCellsSideBySide(cells))
    return null
  const own = new Set(cells.flatMap(({ runs }) => runs))
  const count = cells.reduce((sum, { runs }) => sum + runs.length, 0)
  const box = visibleBox([...own])
  const others = flow.runs.filter((run) => !own.has(run))
  const within = others.filter(({ x, y, width }) => {
    const middle = x + width / 2
    return middle > box.left && middle < box.right && y >= box.bottom && y <= box.top
  })
  // Content that two cells claim, or that is between them but belongs to none.
  if (count > own.size || countLetters(within) > countLetters([...own]) * MAX_FOREIGN_LETTERS)
    return null
  flow.runs = others
  return {
    ...box,
    rows: table.rows,
    columns: table.columns,
    cells: cells.map(({ row, column, header, groups }) => ({ row, column, header, parts: groups })),
  }
}

const countLetters = (runs: readonly PdfRun[]) =>
  runs.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0)

/** Whether a table holds data rather than page layout, by size and header cells; compare isData() in html/page-table.ts. */
function isDataBySize(
  { rows, columns, count, hasHeaders }: TaggedTable,
  cells: readonly PlacedCell[],
): boolean {
  if (cells.length === 0 || columns < 2 || columns > MAX_COLUMNS) return false
  const text = cells.reduce((sum, { runs }) => sum + countLetters(runs), 0)
  if (hasHeaders) return text <= cells.length * MAX_MEAN_LETTERS_WITH_HEADER
  return rows >= 2 && count >= rows * 1.5 && text <= cells.length * MAX_MEAN_LETTERS
}

/** Whether the tops of the rows descend, with few exceptions. */
function areRowsBelowEachOther(cells: readonly PlacedCell[]): boolean {
  const tops = [...Map.groupBy(cells, ({ row }) => row)]
    .sort(([one], [other]) => one - other)
    .map(([, inRow]) => inRow.filter(({ rows }) => rows === 1))
    .flatMap((inRow) =>
      inRow.length === 0 ? [] : [visibleBox(inRow.flatMap(({ runs }) => runs)).top],
    )
  const wrong = tops.filter((top, index) => index > 0 && top >= (tops[index - 1] ?? Infinity))
  return wrong.length <= tops.length / 10
}

/** Whether the cells of each row follow each other in one direction without overlap, with few exceptions. */
function areCellsSideBySide(cells: readonly PlacedCell[]): boolean {
  let right = 0
  let left = 0
  let over = 0
  for (const inRow of Map.groupBy(cells, ({ row }) => row).values()) {
    const boxes = inRow.map(({ runs }) => visibleBox(runs))
    for (const [index, box] of boxes.entries()) {
      const next = boxes[index + 1]
      if (next === undefined) continue
      if (next.left >= box.right - 1) right++
      else if (next.right <= box.left + 1) left++
      else over++
    }
  }
  return Math.min(left, right) + over <= (left + right) / 10
}

/** The bounding box of runs without spaces: pdf.js fills the gap between two cells with one. */
function visibleBox(all: readonly PdfRun[]) {
  const runs = all.filter(({ text }) => text.trim() !== '')
  return runs.reduce(
    (box, { x, y, width, size }) => ({
      left: Math.min(box.left, x),
      right: Math.max(box.right, x + width),
      bottom: Math.min(box.bottom, y),
      top: Math.max(box.top, y + size * 0.7),
    }),
    { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity },
  )
}
