import { type Fragment, isBold, isFilled, isMono } from '../columns/fragment.ts'
import { hasHead } from './is-data-table.ts'
import type { HorizontalRule } from '../page/find-ruling-lines.ts'
import {
  type Column,
  type FragmentLine,
  linesOf,
  placeInColumns,
  tableFragment,
  widened,
} from './table-lines.ts'
import { type GridLine, type GridRow, joinRows, oneRow, textIn } from './table-rows.ts'

/** Points: parts of one rule stand no further apart, and no higher or lower; rules of one table begin and end so near to each other. */
const GAP = 4
const LEVEL = 1.5
/** Points that a table is wide at least. */
const NARROWEST = 50
/** Of the type's size: how far columns stand apart at least. Upright lines part closer ones. */
const GUTTER = 0.1
/** Of the type's size: how far a head without a rule of its own stands above the first row. */
const CLOSE = 2.5
/** Of the type's size: how far two rules between rows stand apart at most. */
const BETWEEN = 0.8
/** Of the type's size of the rows above: what is larger is none of them. */
const LARGER = 1.15
/** The part of the rows that hold more than one cell. */
const FILL = 0.6
/** Lines of a cell at most; more are a column of text between two rules. */
const MOST_LINES = 12
/** Characters of a cell, on the average and of the longest. */
const LONG = 160
const LONGEST = 900
/** The part of its columns that a line fills which may be a row of its own, and how many of them between two rules are rows. */
const FULL = 0.75
const MANY = 4

/**
 * Tables that are ruled: between three or more rules of one width stand texts that keep to the same two or more columns. A rule parts
 * rows; where there are but three, the first two part the head from the rest (as books set them), whose lines are rows as they are in
 * tables without rules.
 */
export function findRuledTables(
  texts: readonly Fragment[],
  rules: readonly HorizontalRule[],
): Found[] {
  return blocksOf(rules).flatMap((block) => tablesIn(block, texts))
}

/** The rules of one width, from top to bottom. */
function blocksOf(rules: readonly HorizontalRule[]): HorizontalRule[][] {
  const joined: HorizontalRule[] = []
  for (const rule of rules.toSorted((one, other) => other.y - one.y || one.left - other.left)) {
    const near = joined.findLast(
      ({ y, left, right }) =>
        Math.abs(y - rule.y) <= LEVEL && rule.left <= right + GAP && rule.right >= left - GAP,
    )
    if (near === undefined) joined.push({ ...rule })
    else {
      near.left = Math.min(near.left, rule.left)
      near.right = Math.max(near.right, rule.right)
    }
  }
  const blocks: HorizontalRule[][] = []
  for (const rule of joined) {
    if (rule.right - rule.left < NARROWEST) continue
    const block = blocks.find(
      ([first]) =>
        first !== undefined &&
        Math.abs(first.left - rule.left) <= GAP &&
        Math.abs(first.right - rule.right) <= GAP,
    )
    if (block === undefined) blocks.push([rule])
    else block.push(rule)
  }
  return blocks.filter((block) => block.length > 2)
}

type Found = { table: Fragment; parts: readonly Fragment[] }

/** Tables of one width may stand below each other; what stands between them keeps to no columns. */
function tablesIn(block: readonly HorizontalRule[], texts: readonly Fragment[]): Found[] {
  const found: Found[] = []
  let columns: readonly Column[] = []
  let open: FragmentLine[][] = []
  const end = () => {
    const head = headAbove(columns, texts, open)
    const made = head ? tableOf(head.columns, [[head.line], ...open]) : tableOf(columns, open)
    if (made !== null) found.push(made)
    columns = []
    open = []
  }
  for (const [index, above] of block.entries()) {
    const below = block[index + 1]
    if (below === undefined) break
    const lines = linesOf(
      texts.filter(
        ({ x, right, y, size }) =>
          y < above.y &&
          y > below.y - size * 0.2 &&
          x > above.left - GAP &&
          right < above.right + GAP,
      ),
    )
    if (lines.length === 0) {
      // Cells that are boxes of their own stand close; frames round remarks do not.
      const size = open.at(-1)?.at(-1)?.size ?? Infinity
      if (above.y - below.y > size * BETWEEN) end()
      continue
    }
    // A heading between two frames.
    if (open.length > 0 && sizeOf(lines) > sizeOf(open.flat()) * LARGER) end()
    // Between the lines of a staff and of squared paper no text stands.
    if (lines.some(({ size }) => above.y - below.y < size)) {
      end()
      continue
    }
    let wider = withLines(columns, lines)
    if (wider === null) {
      end()
      wider = withLines([], lines)
    }
    if (wider === null) continue
    columns = wider
    open.push(lines)
  }
  end()
  return found
}

const sizeOf = (lines: readonly FragmentLine[]) => Math.max(...lines.map(({ size }) => size))

/** A bold line close over the first rule, with the columns as wide as it makes them: heads that are shaded have no rule above them. */
function headAbove(
  columns: readonly Column[],
  texts: readonly Fragment[],
  [first]: readonly (readonly FragmentLine[])[],
): { line: FragmentLine; columns: readonly Column[] } | null {
  const top = first?.[0]
  if (top === undefined || columns.length < 2) return null
  const line = linesOf(
    texts.filter(({ y }) => y > top.y + top.size * 0.4 && y < top.y + top.size * CLOSE),
  ).at(-1)
  if (line === undefined || line.fragments.length < 2 || !line.fragments.every(isBold)) return null
  const wider = withLines(columns, [line])
  return wider?.length === columns.length ? { line, columns: wider } : null
}

function withLines(
  columns: readonly Column[],
  lines: readonly FragmentLine[],
): readonly Column[] | null {
  return lines.reduce<readonly Column[] | null>(
    (found, line) => found && widened(found, line, GUTTER),
    columns,
  )
}

function tableOf(
  columns: readonly Column[],
  intervals: readonly (readonly FragmentLine[])[],
): Found | null {
  const [first = [], second = []] = intervals
  const isUnderHeading = intervals.length === 2 && sizeOf(first) > sizeOf(second) * LARGER
  if (columns.length < 2 || intervals.length < 2 || isUnderHeading) return null
  const placed = intervals.map((lines) => placeInColumns(lines, columns))
  const isOpen = placed.length === 2
  const byInterval = placed.map((lines, index) =>
    rowsOf(lines, columns.length, isOpen && index === 1),
  )
  const rows = byInterval.flat()
  if (
    rows.filter((row) => row.size > 1).length < Math.max(2, rows.length * FILL) ||
    !isTable(rows, placed.flat(), columns.length)
  )
    return null
  const isHead = (byInterval[0]?.length === 1 && isOpen) || hasHead(rows, columns.length)
  const parts = placed.flat().flatMap((line) => line.parts.map(({ fragment }) => fragment))
  return { table: tableFragment(parts, rows, columns.length, isHead), parts }
}

/** What stands between two rules is one row, unless its lines are as full as rows are. */
function rowsOf(lines: readonly GridLine[], columns: number, isOpen: boolean): GridRow[] {
  const full = lines.filter(({ parts }) => parts.length >= columns * FULL && parts.length > 1)
  const isFull = full.length === lines.length && lines.length >= MANY
  const hasRows = lines.length > 1 && (isOpen || isFull)
  return hasRows ? joinRows({ columns, lines }) : [oneRow(lines)]
}

/** Not two columns of text between the rules at the head and at the foot of a page, and no listing. */
function isTable(rows: readonly GridRow[], lines: readonly GridLine[], columns: number): boolean {
  const cells = rows.flatMap((row) => [...row.values()])
  if (cells.some((cell) => cell.length > MOST_LINES)) return false
  const lengths = cells.map((cell) => cell.map(textIn).join(' ').length)
  const sum = lengths.reduce((all, length) => all + length, 0)
  if (sum > lengths.length * LONG || lengths.some((length) => length > LONGEST)) return false
  const parts = lines.flatMap((line) => line.parts)
  // Code between the lines of its frames.
  if (rows.every((row) => row.size === 1 || [...row.values()].flat().every(isMono))) return false
  if (lines.length <= MOST_LINES) return true
  const filled = Array.from({ length: columns }, (_, column) =>
    parts.filter((part) => part.column === column).map(({ fragment }) => fragment),
  ).filter((column) => isFilled(column, column.length / 2))
  return filled.length < columns
}
