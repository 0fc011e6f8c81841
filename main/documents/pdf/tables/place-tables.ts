import type { PdfFlow } from '../runs/page-runs.ts'
import type { PdfRun, PdfTable } from '../model/pdf-text.ts'
import type { TaggedCell, TaggedTable } from '../page/tagged-tables.ts'

/** Cells of one row. */
const WIDEST = 200
/** Letters of a cell, on the average, of a table without heads, and of one with: what holds more lays out a page. */
const LONGEST = 300
const LONGEST_WITH_HEADS = 1500
/** The part of the letters within a table's edges that may be none of its own. */
const STRANGE = 0.1

type PlacedCell = TaggedCell & { runs: PdfRun[]; groups: PdfRun[][] }

/** Takes the tables of a page out of the flow that their text stands in. */
export function placeTables(flow: PdfFlow, tables: readonly TaggedTable[]): void {
  if (tables.length === 0) return
  const byTag = new Map<string, PdfRun[]>()
  for (const run of flow.runs) {
    if (run.tag === null) continue
    const same = byTag.get(run.tag)
    if (same === undefined) byTag.set(run.tag, [run])
    else same.push(run)
  }
  for (const table of tables) {
    const placed = placeTable(flow, table, byTag)
    if (placed !== null) flow.tables.push(placed)
  }
}

/**
 * Takes the runs of a table out of a flow, where its tags are true: two rows and columns at least, rows one below the
 * other, cells of a row side by side, the text of all cells in this flow and next to nothing else among them.
 * Everything else is left to be read as text, which it is in any case.
 */
function placeTable(
  flow: PdfFlow,
  table: TaggedTable,
  byTag: ReadonlyMap<string, readonly PdfRun[]>,
): PdfTable<PdfRun> | null {
  const cells = table.cells.flatMap((cell): PlacedCell[] => {
    const groups = cell.parts.flatMap((ids) => {
      const runs = ids.flatMap((id) => byTag.get(id) ?? [])
      return letters(runs) > 0 ? [runs] : []
    })
    return groups.length > 0 ? [{ ...cell, groups, runs: groups.flat() }] : []
  })
  if (!isData(table, cells) || !isStacked(cells) || !isSideBySide(cells)) return null
  const own = new Set(cells.flatMap(({ runs }) => runs))
  const count = cells.reduce((sum, { runs }) => sum + runs.length, 0)
  const box = boxOf([...own])
  const others = flow.runs.filter((run) => !own.has(run))
  const within = others.filter(({ x, y, width }) => {
    const middle = x + width / 2
    return middle > box.left && middle < box.right && y >= box.bottom && y <= box.top
  })
  // Content that two cells lay claim to, or that lies among them and is nobody's.
  if (count > own.size || letters(within) > letters([...own]) * STRANGE) return null
  flow.runs = others
  return {
    ...box,
    rows: table.rows,
    columns: table.columns,
    cells: cells.map(({ row, column, header, groups }) => ({ row, column, header, parts: groups })),
  }
}

const letters = (runs: readonly PdfRun[]) =>
  runs.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0)

/** See isData() of page-table.ts. */
function isData(
  { rows, columns, count, hasHeads }: TaggedTable,
  cells: readonly PlacedCell[],
): boolean {
  if (cells.length === 0 || columns < 2 || columns > WIDEST) return false
  const text = cells.reduce((sum, { runs }) => sum + letters(runs), 0)
  if (hasHeads) return text <= cells.length * LONGEST_WITH_HEADS
  return rows >= 2 && count >= rows * 1.5 && text <= cells.length * LONGEST
}

/** The rows begin one below the other, but for few. */
function isStacked(cells: readonly PlacedCell[]): boolean {
  const tops = [...Map.groupBy(cells, ({ row }) => row)]
    .sort(([one], [other]) => one - other)
    .map(([, inRow]) => inRow.filter(({ rows }) => rows === 1))
    .flatMap((inRow) => (inRow.length === 0 ? [] : [boxOf(inRow.flatMap(({ runs }) => runs)).top]))
  const wrong = tops.filter((top, index) => index > 0 && top >= (tops[index - 1] ?? Infinity))
  return wrong.length <= tops.length / 10
}

/** The cells of each row stand in one direction, none over the other, but for few. */
function isSideBySide(cells: readonly PlacedCell[]): boolean {
  let right = 0
  let left = 0
  let over = 0
  for (const inRow of Map.groupBy(cells, ({ row }) => row).values()) {
    const boxes = inRow.map(({ runs }) => boxOf(runs))
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

/** Spaces count for nothing: pdf.js fills the gap between two cells with one. */
function boxOf(all: readonly PdfRun[]) {
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
