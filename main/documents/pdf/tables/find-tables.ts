import { type Fragment, isFilled } from '../columns/fragment.ts'
import { findRuledTables } from './find-ruled-tables.ts'
import { isDataTable } from './is-data-table.ts'
import type { HorizontalRule } from '../page/find-ruling-lines.ts'
import {
  type Column,
  type FragmentLine,
  linesOf,
  placeInColumns,
  tableFragment,
  widened,
} from './table-lines.ts'
import { type Grid, joinRows, WITHIN } from './table-rows.ts'
import { isPictureOrTable } from '../model/flatten-tables.ts'

/** Fragments of one page that are looked at; a page of text has some hundred. */
const MOST = 4000
/** Of the type's size: how far lines of a table stand apart at most. */
const FAR = 3
/** Lines that begin a table that is none are tried one by one; of a longer run of them, only the last. */
const LONG = 20

/**
 * Puts the cells of tables that no tag tells of into tables. A table is lines below each other whose fragments stand in the
 * same two or more columns, with a strip between them that nothing crosses; see is-data-table.ts for what else looks so.
 * Ruling lines say more: see find-ruled-tables.ts.
 */
export function findTables(
  fragments: readonly Fragment[],
  rules: readonly HorizontalRule[] = [],
): Fragment[] {
  const texts = fragments.filter((one) => !isPictureOrTable(one))
  if (texts.length > MOST) return [...fragments]
  const tables: Fragment[] = []
  const taken = new Set<Fragment>()
  for (const { table, parts } of findRuledTables(texts, rules)) {
    tables.push(table)
    for (const part of parts) taken.add(part)
  }
  const lines = linesOf(texts.filter((one) => !taken.has(one)))
  for (let at = 0; at < lines.length; ) {
    const grid = gridFrom(lines, at)
    const table = grid === null ? null : tableOf(grid, texts)
    const length = grid?.lines.length ?? 1
    if (grid === null || table === null) at += length > LONG ? length - 1 : 1
    else {
      tables.push(table)
      for (const part of grid.lines.flatMap(({ parts }) => parts)) taken.add(part.fragment)
      at += length
    }
  }
  return [...fragments.filter((one) => !taken.has(one)), ...tables]
}

/** The lines from one on that keep to the same columns; null where it is no beginning. */
function gridFrom(lines: readonly FragmentLine[], from: number): Grid | null {
  const first = lines[from]
  if (first === undefined || first.fragments.length < 2) return null
  let columns: readonly Column[] = []
  let until = from
  for (let above = first; until < lines.length; until++) {
    const line = lines[until]
    if (line === undefined || above.y - line.y > FAR * Math.max(above.size, line.size)) break
    const wider = widened(columns, line)
    if (wider === null) break
    columns = wider
    above = line
  }
  const placed = placeInColumns(lines.slice(from, until), columns)
  // What stands alone at the first edge below a table is text again, but for the end of a cell that stands lower.
  for (let last = placed.at(-1); last !== undefined; last = placed.at(-1)) {
    const distance = (placed.at(-2)?.y ?? Infinity) - last.y
    if (last.parts.some(({ column }) => column > 0) || distance < last.size * WITHIN) break
    placed.pop()
  }
  return { columns: columns.length, lines: placed }
}

/** One of the columns is text that goes on above or below the others. */
function isBesideText({ columns, lines }: Grid, texts: readonly Fragment[]): boolean {
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
        one.y < top + one.size * FAR &&
        one.y > bottom - one.size * FAR &&
        Math.abs(one.x - left) < one.size &&
        one.right < right + one.size * 2 &&
        one.right - one.x > (right - left) * 0.6,
    )
  })
}

function tableOf(grid: Grid, texts: readonly Fragment[]): Fragment | null {
  const rows = joinRows(grid)
  const header = isDataTable(grid, rows)
  if (header === null || isBesideText(grid, texts)) return null
  const parts = grid.lines.flatMap((line) => line.parts.map(({ fragment }) => fragment))
  return tableFragment(parts, rows, grid.columns, header)
}
