import { type Fragment, isFilled } from '../columns/fragment.ts'
import { findRuledTables } from './find-ruled-tables.ts'
import { isDataTable } from './is-data-table.ts'
import type { HorizontalRule } from '../page/find-ruling-lines.ts'
import {
  type Column,
  type FragmentLine,
  groupByBaseline,
  placeInColumns,
  gridFragment,
  addToColumns,
} from './table-lines.ts'
import { type Grid, joinRows, MIN_TEXT_LEADING } from './join-rows.ts'
import { isPictureOrTable } from '../model/flatten-tables.ts'

/** Pages with more fragments are left alone; a page of text has about a hundred. */
const MAX_FRAGMENTS = 4000
/** Distance between lines of a table, in font sizes. */
const MAX_LINE_DISTANCE = 3
/** After a rejected candidate, the search continues at its next line; after one of more lines than this, at its last. */
const MAX_RETRIED_LINES = 20

/**
 * The fragments with those of untagged tables replaced by table fragments. A table is a sequence of lines whose fragments share two
 * or more columns, with gaps that nothing crosses; is-data-table.ts rejects other content of that shape, and
 * find-ruled-tables.ts uses ruling lines first.
 */
export function findTables(
  fragments: readonly Fragment[],
  rules: readonly HorizontalRule[] = [],
): Fragment[] {
  const texts = fragments.filter((one) => !isPictureOrTable(one))
  if (texts.length > MAX_FRAGMENTS) return [...fragments]
  const tables: Fragment[] = []
  const taken = new Set<Fragment>()
  for (const { table, parts } of findRuledTables(texts, rules)) {
    tables.push(table)
    for (const part of parts) taken.add(part)
  }
  const lines = groupByBaseline(texts.filter((one) => !taken.has(one)))
  for (let at = 0; at < lines.length; ) {
    const grid = gridFrom(lines, at)
    const table = grid === null ? null : dataTableOf(grid, texts)
    const length = grid?.lines.length ?? 1
    if (grid === null || table === null) at += length > MAX_RETRIED_LINES ? length - 1 : 1
    else {
      tables.push(table)
      for (const part of grid.lines.flatMap(({ parts }) => parts)) taken.add(part.fragment)
      at += length
    }
  }
  return [...fragments.filter((one) => !taken.has(one)), ...tables]
}

/** The lines from `from` on that share columns; null where no table can begin there. */
function gridFrom(lines: readonly FragmentLine[], from: number): Grid | null {
  const first = lines[from]
  if (first === undefined || first.fragments.length < 2) return null
  let columns: readonly Column[] = []
  let until = from
  for (let above = first; until < lines.length; until++) {
    const line = lines[until]
    if (
      line === undefined ||
      above.y - line.y > MAX_LINE_DISTANCE * Math.max(above.size, line.size)
    )
      break
    const wider = addToColumns(columns, line)
    if (wider === null) break
    columns = wider
    above = line
  }
  const placed = placeInColumns(lines.slice(from, until), columns)
  // Single fragments in the first column below a table are text again, unless they end a cell that is vertically offset.
  for (let last = placed.at(-1); last !== undefined; last = placed.at(-1)) {
    const distance = (placed.at(-2)?.y ?? Infinity) - last.y
    if (last.parts.some(({ column }) => column > 0) || distance < last.size * MIN_TEXT_LEADING)
      break
    placed.pop()
  }
  return { columns: columns.length, lines: placed }
}

/** Whether one of the columns is prose that continues above or below the grid. */
function hasProseColumn({ columns, lines }: Grid, texts: readonly Fragment[]): boolean {
  const parts = lines.flatMap((line) => line.parts)
  const own = new Set(parts.map(({ fragment }) => fragment))
  const top = lines[0]?.y ?? 0
  const bottom = lines.at(-1)?.y ?? 0
  return Array.from({ length: columns }, (_, at) => at).some((at) => {
    const column = parts.filter((part) => part.column === at).map(({ fragment }) => fragment)
    if (!isFilled(column, column.length / 2)) return false
    const left = Math.min(...column.map(({ x }) => x))
    const right = Math.max(...column.map((one) => one.right))
    return texts.some(
      (one) =>
        !own.has(one) &&
        one.y < top + one.size * MAX_LINE_DISTANCE &&
        one.y > bottom - one.size * MAX_LINE_DISTANCE &&
        Math.abs(one.x - left) < one.size &&
        one.right < right + one.size * 2 &&
        one.right - one.x > (right - left) * 0.6,
    )
  })
}

function dataTableOf(grid: Grid, texts: readonly Fragment[]): Fragment | null {
  const rows = joinRows(grid)
  const header = isDataTable(grid, rows)
  if (header === null || hasProseColumn(grid, texts)) return null
  const parts = grid.lines.flatMap((line) => line.parts.map(({ fragment }) => fragment))
  return gridFragment(parts, rows, grid.columns, header)
}
