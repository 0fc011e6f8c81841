import type { Fragment } from './columns/fragment.ts'
import { splitRunsAtRules } from './runs/split-runs-at-rules.ts'
import { findTables } from './tables/find-tables.ts'
import { MAX_GAP, makeFragments } from './columns/make-fragments.ts'
import { joinRuns, readingOrder, MAX_SCRIPT_SIZE } from './runs/join-runs.ts'
import type { PdfFlow } from './runs/page-runs.ts'
import { placeDropCaps } from './runs/place-drop-caps.ts'
import type { PdfLine, PdfPicture, PdfRun, PdfTable } from './model/pdf-text.ts'
import { orderColumns } from './columns/order-columns.ts'
import { isPictureOrTable } from './model/flatten-tables.ts'

/**
 * The lines of a flow in reading order: adjacent runs form fragments, fragments are grouped into columns, and fragments of a column
 * with a common baseline form a line. Pictures and tables are lines without text.
 * @param page its number, from 1.
 * @param column the id of the first column.
 */
export function groupLines(flow: PdfFlow, page: number, column: number): PdfLine[] {
  const placed = flow.isRtl || flow.isVertical ? flow.runs : placeDropCaps(flow.runs)
  const runs = splitRunsAtRules(placed, flow.rulings.vertical)
  const all = [
    ...findTables(makeFragments(runs, flow.rulings.vertical), flow.rulings.horizontal),
    ...flow.pictures.map(pictureFragment),
    ...flow.tables.map(taggedTableFragment),
  ]
  // A table within one column can be detected only after the columns.
  const columns = orderColumns(all)
  const found = columns.length > 1 ? columns.map((column) => findTables(column)) : columns
  return linesIn(found, flow, page, column)
}

function linesIn(
  columns: readonly (readonly Fragment[])[],
  flow: PdfFlow,
  page: number,
  column: number,
): PdfLine[] {
  const lines: PdfLine[] = []
  for (const [index, fragments] of columns.entries()) {
    const texts = fragments.filter((one) => !isPictureOrTable(one))
    const edges = texts.length > 0 ? texts : fragments
    const left = quantile(
      edges.map(({ x }) => x),
      0.05,
    )
    const right = quantile(
      edges.map((one) => one.right),
      0.95,
    )
    for (const parts of baselineRows(fragments)) {
      const place = {
        x: Math.min(...parts.map((one) => one.x)),
        right: Math.max(...parts.map((one) => one.right)),
        page,
        column: { id: column + index, left, right },
      }
      const { picture, table } = parts[0] ?? {}
      const thing = { text: '', ...place, size: 0, marks: [], linked: 0, isMono: false }
      if (picture !== undefined) {
        lines.push({ ...thing, y: picture.bottom, picture })
        continue
      }
      if (table !== undefined) {
        lines.push({ ...thing, y: table.bottom, table: linesOfTable(flow, table, page, column) })
        continue
      }
      const runs = readingOrder(
        parts.flatMap((one) => one.runs),
        flow.isRtl,
      )
      const size = dominantSize(runs)
      const y = runs.find((run) => run.size > size * MAX_SCRIPT_SIZE)?.y ?? parts[0]?.y ?? 0
      const text = joinRuns(runs, size, y)
      const item = flow.items.get(runs.find(({ tag }) => tag !== null)?.tag ?? '')
      if (text !== null) lines.push({ ...text, ...place, y, size, ...(item ? { item } : {}) })
    }
  }
  return lines
}

function pictureFragment(picture: PdfPicture): Fragment {
  const { left: x, right, top, bottom } = picture
  return { x, right, y: (top + bottom) / 2, size: 0, runs: [], picture }
}

function taggedTableFragment(table: PdfTable<PdfRun>): Fragment {
  const { left: x, right, top, bottom } = table
  return { x, right, y: (top + bottom) / 2, size: 0, runs: [], table }
}

/** A table with the runs of its cells grouped into lines, each paragraph of a cell like a page of its own. */
function linesOfTable(
  flow: PdfFlow,
  table: PdfTable<PdfRun>,
  page: number,
  column: number,
): PdfTable<PdfLine> {
  const cells = table.cells.map((cell) => ({
    ...cell,
    parts: cell.parts.flatMap((runs) => {
      const lines = linesIn(orderColumns(makeFragments(runs)), flow, page, column)
      return lines.length > 0 ? [lines] : []
    }),
  }))
  return { ...table, cells }
}

/** Groups the fragments of a column by baseline, from top to bottom, superscripts and subscripts included. */
function baselineRows(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = fragments.toSorted((one, other) => other.y - one.y || one.x - other.x)
  const rows: Fragment[][] = []
  for (const fragment of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    const isAlone = isPictureOrTable(fragment) || (first !== undefined && isPictureOrTable(first))
    if (
      !isAlone &&
      row &&
      first &&
      first.y - fragment.y < Math.min(first.size, fragment.size) * 0.4
    )
      row.push(fragment)
    else rows.push([fragment])
  }
  return joinScripts(rows).map((row) => row.sort((one, other) => one.x - other.x))
}

/** Merges rows of superscripts or subscripts into the line that they belong to. */
function joinScripts(rows: readonly Fragment[][]): Fragment[][] {
  const joined: Fragment[][] = []
  let scripts: Fragment[] = []
  for (const [index, row] of rows.entries()) {
    const above = joined.at(-1)
    if (index + 1 < rows.length && areScriptsOf(row, rows[index + 1] ?? [])) scripts.push(...row)
    else if (above !== undefined && scripts.length === 0 && areScriptsOf(row, above))
      above.push(...row)
    else {
      joined.push([...row, ...scripts])
      scripts = []
    }
  }
  return joined
}

/** Whether every fragment of `small` is a superscript or subscript of a fragment beside it. */
function areScriptsOf(small: readonly Fragment[], row: readonly Fragment[]): boolean {
  return small.every((one) =>
    row.some((other) => {
      const distance = one.y - other.y
      const gap = Math.max(other.x - one.right, one.x - other.right)
      return (
        !isPictureOrTable(one) &&
        !isPictureOrTable(other) &&
        one.size < other.size * MAX_SCRIPT_SIZE &&
        distance < other.size * 0.7 &&
        distance > other.size * -0.4 &&
        gap < other.size * MAX_GAP &&
        one.right - one.x < other.size * 4
      )
    }),
  )
}

/** The font size of most characters. */
function dominantSize(runs: readonly PdfRun[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of runs) {
    const key = Math.round(size * 10) / 10
    counts.set(key, (counts.get(key) ?? 0) + text.trim().length)
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.round((sorted.length - 1) * part)] ?? 0
}
