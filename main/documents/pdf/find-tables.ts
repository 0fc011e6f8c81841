import { isDataTable } from './is-data-table.ts'
import { type Fragment, isFilled } from './order-columns.ts'
import type { PdfRun, PdfTable } from './pdf-text.ts'
import { type Grid, type GridLine, joinRows, WITHIN } from './table-rows.ts'
import { isThing } from './with-cells.ts'

/** Fragments of one page that are looked at; a page of text has some hundred. */
const MOST = 4000
/** Of the type's size: how far columns stand apart at least, and how far lines of a table at most. */
const GUTTER = 0.9
const FAR = 3
/** Lines that begin a table that is none are tried one by one; of a longer run of them, only the last. */
const LONG = 20

/**
 * Puts the cells of tables that no tag tells of into tables. A table is lines below each other whose fragments stand in the
 * same two or more columns, with a strip between them that nothing crosses; see is-data-table.ts for what else looks so.
 */
export function findTables(fragments: readonly Fragment[]): Fragment[] {
  const texts = fragments.filter((one) => !isThing(one))
  if (texts.length > MOST) return [...fragments]
  const lines = linesOf(texts)
  const tables: Fragment[] = []
  const taken = new Set<Fragment>()
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

type Line = { y: number; size: number; fragments: Fragment[] }

/** Fragments by their baselines, from top to bottom and from left to right. */
function linesOf(fragments: readonly Fragment[]): Line[] {
  const lines: Line[] = []
  for (const fragment of fragments.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const line = lines.at(-1)
    if (line !== undefined && line.y - fragment.y < Math.min(line.size, fragment.size) * 0.4)
      line.fragments.push(fragment)
    else lines.push({ y: fragment.y, size: fragment.size, fragments: [fragment] })
  }
  for (const { fragments: inLine } of lines) inLine.sort((one, other) => one.x - other.x)
  return lines
}

/** The lines from one on that keep to the same columns; null where it is no beginning. */
function gridFrom(lines: readonly Line[], from: number): Grid | null {
  const first = lines[from]
  if (first === undefined || first.fragments.length < 2) return null
  let columns: [number, number][] = []
  let until = from
  for (let above = first; until < lines.length; until++) {
    const line = lines[until]
    if (line === undefined || above.y - line.y > FAR * Math.max(above.size, line.size)) break
    const wider = widened(columns, line)
    if (wider === null) break
    columns = wider
    above = line
  }
  const placed = lines.slice(from, until).map(
    ({ y, size, fragments }): GridLine => ({
      y,
      size,
      parts: fragments.map((fragment) => ({
        fragment,
        column: columns.findIndex(([, right]) => fragment.right <= right),
      })),
    }),
  )
  // What stands alone at the first edge below a table is text again, but for the end of a cell that stands lower.
  for (let last = placed.at(-1); last !== undefined; last = placed.at(-1)) {
    const distance = (placed.at(-2)?.y ?? Infinity) - last.y
    if (last.parts.some(({ column }) => column > 0) || distance < last.size * WITHIN) break
    placed.pop()
  }
  return { columns: columns.length, lines: placed }
}

/** Columns with a line's fragments put in; null where one crosses the strip between two, or two stand in the same. */
function widened(columns: readonly [number, number][], line: Line): [number, number][] | null {
  const gap = line.size * GUTTER
  const next = columns.map(([left, right]): [number, number] => [left, right])
  const used = new Set<[number, number]>()
  for (const { x, right } of line.fragments) {
    const near = next.filter(([from, to]) => x < to + gap && right > from - gap)
    const over = near.filter(([from, to]) => x < to && right > from)
    const [column] = over
    if (near.length > over.length || over.length > 1) return null
    if (column === undefined) {
      const added: [number, number] = [x, right]
      next.push(added)
      used.add(added)
      continue
    }
    if (used.has(column)) return null
    used.add(column)
    column[0] = Math.min(column[0], x)
    column[1] = Math.max(column[1], right)
  }
  return next.sort(([one], [other]) => one - other)
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
  const left = Math.min(...parts.map(({ x }) => x))
  const right = Math.max(...parts.map((one) => one.right))
  const top = Math.max(...parts.map(({ y, size }) => y + size * 0.7))
  const bottom = Math.min(...parts.map(({ y }) => y))
  const table: PdfTable<PdfRun> = {
    left,
    right,
    top,
    bottom,
    rows: rows.length,
    columns: grid.columns,
    cells: rows.flatMap((row, index) =>
      [...row]
        .sort(([one], [other]) => one - other)
        .map(([column, fragments]) => ({
          row: index,
          column,
          header: header && index === 0,
          parts: [fragments.flatMap(({ runs }) => runs)],
        })),
    ),
  }
  return { x: left, right, y: (top + bottom) / 2, size: 0, runs: [], table }
}
