import { type Fragment, isBold, isFilled, isMono } from '../columns/fragment.ts'
import { hasHeaderRow } from './is-data-table.ts'
import type { HorizontalRule } from '../page/find-ruling-lines.ts'
import {
  type Column,
  type FragmentLine,
  groupByBaseline,
  placeInColumns,
  gridFragment,
  addToColumns,
} from './table-lines.ts'
import { type GridLine, type GridRow, joinRows, asSingleRow, fragmentText } from './join-rows.ts'

/** Segments of one rule: the gap between them and their vertical offset. The ends of a table's rules differ by no more than the gap. */
const MAX_GAP_POINTS = 4
const MAX_OFFSET_POINTS = 1.5
const MIN_TABLE_WIDTH_POINTS = 50
/** Gap between columns, in font sizes. Closer columns are separated by vertical rules. */
const MIN_GUTTER = 0.1
/** Distance of a header row without a rule above the first row, in font sizes. */
const MAX_HEADER_DISTANCE = 2.5
/** Distance of two rules between the boxes of adjacent rows, in font sizes. */
const MAX_RULE_DISTANCE = 0.8
/** Font size relative to the rows above; larger text is a heading. */
const MAX_SIZE_RATIO = 1.15
/** Share of rows with more than one cell. */
const MIN_FILLED_ROWS = 0.6
/** Lines of a cell; more are a column of text between two rules. */
const MAX_CELL_LINES = 12
/** Characters of a cell: on average, and of the longest. */
const MAX_MEAN_CHARS = 160
const MAX_CELL_CHARS = 900
/** Share of the columns that a line fills which may be a row of its own, and the number of such lines between two rules. */
const MIN_ROW_FILL = 0.75
const MIN_UNRULED_ROWS = 4

/**
 * The ruled tables of a page: texts in two or more common columns between three or more horizontal rules of one width. Rules
 * separate rows. With only three rules (booktabs style) the first two enclose the header, and the lines of the rest are
 * joined to rows as in tables without rules.
 */
export function findRuledTables(
  texts: readonly Fragment[],
  rules: readonly HorizontalRule[],
): Found[] {
  return ruleGroups(rules).flatMap((block) => tablesIn(block, texts))
}

/** Groups of three or more rules with the same ends, from top to bottom. Segments of one rule are joined first. */
function ruleGroups(rules: readonly HorizontalRule[]): HorizontalRule[][] {
  const joined: HorizontalRule[] = []
  for (const rule of rules.toSorted((one, other) => other.y - one.y || one.left - other.left)) {
    const near = joined.findLast(
      ({ y, left, right }) =>
        Math.abs(y - rule.y) <= MAX_OFFSET_POINTS &&
        rule.left <= right + MAX_GAP_POINTS &&
        rule.right >= left - MAX_GAP_POINTS,
    )
    if (near === undefined) joined.push({ ...rule })
    else {
      near.left = Math.min(near.left, rule.left)
      near.right = Math.max(near.right, rule.right)
    }
  }
  const blocks: HorizontalRule[][] = []
  for (const rule of joined) {
    if (rule.right - rule.left < MIN_TABLE_WIDTH_POINTS) continue
    const block = blocks.find(
      ([first]) =>
        first !== undefined &&
        Math.abs(first.left - rule.left) <= MAX_GAP_POINTS &&
        Math.abs(first.right - rule.right) <= MAX_GAP_POINTS,
    )
    if (block === undefined) blocks.push([rule])
    else block.push(rule)
  }
  return blocks.filter((block) => block.length > 2)
}

type Found = { table: Fragment; parts: readonly Fragment[] }

/** The tables within a group of rules; text that fits no columns separates them. */
function tablesIn(block: readonly HorizontalRule[], texts: readonly Fragment[]): Found[] {
  const found: Found[] = []
  let columns: readonly Column[] = []
  let open: FragmentLine[][] = []
  const end = () => {
    const header = headerAbove(columns, texts, open)
    const made = header
      ? ruledTableOf(header.columns, [[header.line], ...open])
      : ruledTableOf(columns, open)
    if (made !== null) found.push(made)
    columns = []
    open = []
  }
  for (const [index, above] of block.entries()) {
    const below = block[index + 1]
    if (below === undefined) break
    const lines = groupByBaseline(
      texts.filter(
        ({ x, right, y, size }) =>
          y < above.y &&
          y > below.y - size * 0.2 &&
          x > above.left - MAX_GAP_POINTS &&
          right < above.right + MAX_GAP_POINTS,
      ),
    )
    if (lines.length === 0) {
      // Rows drawn as boxes are close together; framed remarks are not.
      const size = open.at(-1)?.at(-1)?.size ?? Infinity
      if (above.y - below.y > size * MAX_RULE_DISTANCE) end()
      continue
    }
    // Larger text is a heading between two frames.
    if (open.length > 0 && maxSize(lines) > maxSize(open.flat()) * MAX_SIZE_RATIO) end()
    // Rules closer than the font size are a musical staff or grid paper.
    if (lines.some(({ size }) => above.y - below.y < size)) {
      end()
      continue
    }
    let wider = addLinesToColumns(columns, lines)
    if (wider === null) {
      end()
      wider = addLinesToColumns([], lines)
    }
    if (wider === null) continue
    columns = wider
    open.push(lines)
  }
  end()
  return found
}

const maxSize = (lines: readonly FragmentLine[]) => Math.max(...lines.map(({ size }) => size))

/** A bold line close above the first rule, with the columns extended by it: shaded headers have no rule above them. */
function headerAbove(
  columns: readonly Column[],
  texts: readonly Fragment[],
  [first]: readonly (readonly FragmentLine[])[],
): { line: FragmentLine; columns: readonly Column[] } | null {
  const top = first?.[0]
  if (top === undefined || columns.length < 2) return null
  const line = groupByBaseline(
    texts.filter(
      ({ y }) => y > top.y + top.size * 0.4 && y < top.y + top.size * MAX_HEADER_DISTANCE,
    ),
  ).at(-1)
  if (line === undefined || line.fragments.length < 2 || !line.fragments.every(isBold)) return null
  const wider = addLinesToColumns(columns, [line])
  return wider?.length === columns.length ? { line, columns: wider } : null
}

function addLinesToColumns(
  columns: readonly Column[],
  lines: readonly FragmentLine[],
): readonly Column[] | null {
  return lines.reduce<readonly Column[] | null>(
    (found, line) => found && addToColumns(found, line, MIN_GUTTER),
    columns,
  )
}

function ruledTableOf(
  columns: readonly Column[],
  intervals: readonly (readonly FragmentLine[])[],
): Found | null {
  const [first = [], second = []] = intervals
  const isUnderHeading = intervals.length === 2 && maxSize(first) > maxSize(second) * MAX_SIZE_RATIO
  if (columns.length < 2 || intervals.length < 2 || isUnderHeading) return null
  const placed = intervals.map((lines) => placeInColumns(lines, columns))
  const isThreeRuled = placed.length === 2
  const byInterval = placed.map((lines, index) =>
    rowsOf(lines, columns.length, isThreeRuled && index === 1),
  )
  const rows = byInterval.flat()
  if (
    rows.filter((row) => row.size > 1).length < Math.max(2, rows.length * MIN_FILLED_ROWS) ||
    !isRuledTable(rows, placed.flat(), columns.length)
  )
    return null
  const hasHeader =
    (byInterval[0]?.length === 1 && isThreeRuled) || hasHeaderRow(rows, columns.length)
  const parts = placed.flat().flatMap((line) => line.parts.map(({ fragment }) => fragment))
  return { table: gridFragment(parts, rows, columns.length, hasHeader), parts }
}

/** The text between two rules as one row, unless enough of its lines are as full as rows. */
function rowsOf(lines: readonly GridLine[], columns: number, isThreeRuled: boolean): GridRow[] {
  const full = lines.filter(
    ({ parts }) => parts.length >= columns * MIN_ROW_FILL && parts.length > 1,
  )
  const isFull = full.length === lines.length && lines.length >= MIN_UNRULED_ROWS
  const hasRows = lines.length > 1 && (isThreeRuled || isFull)
  return hasRows ? joinRows({ columns, lines }) : [asSingleRow(lines)]
}

/** Rejects columns of prose between the rules of a page header and footer, and framed code listings. */
function isRuledTable(
  rows: readonly GridRow[],
  lines: readonly GridLine[],
  columns: number,
): boolean {
  const cells = rows.flatMap((row) => [...row.values()])
  if (cells.some((cell) => cell.length > MAX_CELL_LINES)) return false
  const lengths = cells.map((cell) => cell.map(fragmentText).join(' ').length)
  const sum = lengths.reduce((all, length) => all + length, 0)
  if (sum > lengths.length * MAX_MEAN_CHARS || lengths.some((length) => length > MAX_CELL_CHARS))
    return false
  const parts = lines.flatMap((line) => line.parts)
  // Framed code.
  if (rows.every((row) => row.size === 1 || [...row.values()].flat().every(isMono))) return false
  if (lines.length <= MAX_CELL_LINES) return true
  const filled = Array.from({ length: columns }, (_, column) =>
    parts.filter((part) => part.column === column).map(({ fragment }) => fragment),
  ).filter((column) => isFilled(column, column.length / 2))
  return filled.length < columns
}
