import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** A cell by the ids of its marked content, a list for each of its paragraphs; its place as HTML would give it. */
export type TaggedCell = {
  row: number
  column: number
  columns: number
  rows: number
  header: boolean
  parts: string[][]
}

/** A table as the tags of one page tell it: the size that it has on all pages, and its cells on this one. */
export type TaggedTable = {
  rows: number
  columns: number
  /** Cells of all pages, and whether any of them is a head. */
  count: number
  hasHeads: boolean
  cells: TaggedCell[]
}

/** Elements of a page that are looked at, and how many rows or columns a cell may say that it is wide. */
const MOST = 200_000
const WIDEST = 200
/** Elements of a cell that are a paragraph of their own. */
const PARAGRAPH = /^(?:P|H[1-6]?|LI|Caption|BlockQuote|Code|Note|FENote|Sect|Div)$/

/**
 * The tables of a page's structure (ISO 32000-1 §14.8.4.3.4) with the cells that have something on this page. A table
 * that holds another one lays out a page; the inner one counts.
 */
export function taggedTables(root: StructTreeNode): TaggedTable[] {
  const tables: TaggedTable[] = []
  const rest: StructTreeNode[] = [root]
  let seen = 0
  for (let next = rest.pop(); next !== undefined && seen < MOST; next = rest.pop()) {
    seen++
    if (next.role === 'Table' && !hasTable(next)) {
      const table = readTable(next)
      if (table.cells.length > 0) tables.push(table)
    } else for (const child of elements(next).reverse()) rest.push(child)
  }
  return tables
}

/** Whether a child of an element is one, and not its content. */
export const isElement = (child: StructTreeNode | StructTreeContent): child is StructTreeNode =>
  'role' in child

const elements = ({ children }: StructTreeNode) => children.filter(isElement)

function hasTable(table: StructTreeNode): boolean {
  const rest = elements(table)
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.role === 'Table') return true
    for (const child of elements(next)) rest.push(child)
  }
  return false
}

function readTable(table: StructTreeNode): TaggedTable {
  const rows = elements(table).flatMap((child) =>
    child.role === 'TR'
      ? [child]
      : /^T(?:Head|Body|Foot)$/i.test(child.role)
        ? elements(child)
        : [],
  )
  const cells: TaggedCell[] = []
  /** The row below which a column is free again. */
  const taken: number[] = []
  let count = 0
  let hasHeads = false
  for (const [row, line] of rows.entries()) {
    let column = 0
    for (const cell of elements(line)) {
      if (!/^T[HD]$/.test(cell.role)) continue
      while ((taken[column] ?? 0) > row) column++
      const columns = span(cell.colSpan)
      const deep = span(cell.rowSpan)
      for (let at = column; at < column + columns; at++) taken[at] = row + deep
      const parts = partsOf(cell)
      const header = cell.role === 'TH'
      count++
      hasHeads ||= header
      if (parts.length > 0) cells.push({ row, column, columns, rows: deep, header, parts })
      column += columns
    }
  }
  return { rows: rows.length, columns: taken.length, count, hasHeads, cells }
}

const span = (count: number | undefined) => Math.max(1, Math.min(WIDEST, count ?? 1))

/** The ids of a cell's content, in order, parted where a paragraph begins or ends. */
function partsOf(cell: StructTreeNode): string[][] {
  const parts: string[][] = []
  let open: string[] = []
  const end = () => {
    if (open.length > 0) parts.push(open)
    open = []
  }
  const walk = (node: StructTreeNode) => {
    const isOwn = PARAGRAPH.test(node.role)
    if (isOwn) end()
    for (const child of node.children)
      if (isElement(child)) walk(child)
      else if (child.type === 'content') open.push(child.id)
    if (isOwn) end()
  }
  walk(cell)
  end()
  return parts
}
