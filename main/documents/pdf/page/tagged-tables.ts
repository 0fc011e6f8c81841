import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** A table cell: `parts` lists the marked-content ids of each of its paragraphs. Row, column and spans count as in HTML. */
export type TaggedCell = {
  row: number
  column: number
  columns: number
  rows: number
  header: boolean
  parts: string[][]
}

/** A table of the structure tree: its size on all pages, and its cells on this page. */
export type TaggedTable = {
  rows: number
  columns: number
  /** Cells on all pages, and whether any of them is a header cell (TH). */
  count: number
  hasHeaders: boolean
  cells: TaggedCell[]
}

/** Structure elements per page; further ones are ignored. */
const MAX_ELEMENTS = 200_000
/** RowSpan and ColSpan are capped at this. */
const MAX_SPAN = 200
/** Roles that are a separate paragraph within a cell. */
const PARAGRAPH = /^(?:P|H[1-6]?|LI|Caption|BlockQuote|Code|Note|FENote|Sect|Div)$/

/**
 * The tables of a page's structure tree (ISO 32000-1 §14.8.4.3.4) that have content on the page. Of nested tables only the
 * innermost are returned: the outer ones are used for page layout.
 */
export function taggedTables(root: StructTreeNode): TaggedTable[] {
  const tables: TaggedTable[] = []
  const rest: StructTreeNode[] = [root]
  let seen = 0
  for (let next = rest.pop(); next !== undefined && seen < MAX_ELEMENTS; next = rest.pop()) {
    seen++
    if (next.role === 'Table' && !hasTable(next)) {
      const table = readTable(next)
      if (table.cells.length > 0) tables.push(table)
    } else for (const child of elements(next).reverse()) rest.push(child)
  }
  return tables
}

/** Whether a child is a structure element rather than content. */
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
  /** By column, the first row not covered by a row span from above. */
  const taken: number[] = []
  let count = 0
  let hasHeaders = false
  for (const [row, line] of rows.entries()) {
    let column = 0
    for (const cell of elements(line)) {
      if (!/^T[HD]$/.test(cell.role)) continue
      while ((taken[column] ?? 0) > row) column++
      const columns = clampSpan(cell.colSpan)
      const deep = clampSpan(cell.rowSpan)
      for (let at = column; at < column + columns; at++) taken[at] = row + deep
      const parts = partsOf(cell)
      const header = cell.role === 'TH'
      count++
      hasHeaders ||= header
      if (parts.length > 0) cells.push({ row, column, columns, rows: deep, header, parts })
      column += columns
    }
  }
  return { rows: rows.length, columns: taken.length, count, hasHeaders, cells }
}

const clampSpan = (count: number | undefined) => Math.max(1, Math.min(MAX_SPAN, count ?? 1))

/** The marked-content ids of a cell in order, one list per paragraph. */
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
