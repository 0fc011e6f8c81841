import type { Line } from '../lines/line.ts'
import type { PageElement } from '../lines/page-node.ts'

/** Cells that a row may be wide, and elements of a table that are looked at to tell what it is. */
const WIDEST = 1000
const MOST = 20_000

/** Numbers the cells of a page's tables; tables that only lay a page out have none. */
export class TableCells {
  #tables = 0
  readonly #open: { table: number; row: number; column: number }[] = []

  enter(element: PageElement): void {
    const { name, attributes } = element
    const table = this.#open.at(-1)
    if (name === 'table')
      this.#open.push({ table: isData(element) ? ++this.#tables : 0, row: -1, column: 0 })
    else if (table === undefined) return
    else if (name === 'tr') {
      table.row++
      table.column = 0
    } else if (name === 'td' || name === 'th')
      table.column += Math.max(1, Math.min(WIDEST, Number(attributes['colspan'] ?? 1) || 1))
  }

  leave(element: PageElement): void {
    if (element.name === 'table') this.#open.pop()
  }

  /** The cell that stands open. */
  cell(element: PageElement | null): Line['cell'] {
    const table = this.#open.at(-1)
    if (table === undefined || table.table === 0 || element === null) return undefined
    const span = Math.max(1, Math.min(WIDEST, Number(element.attributes['colspan'] ?? 1) || 1))
    return {
      table: table.table,
      row: Math.max(0, table.row),
      column: Math.max(0, table.column - span),
      header: element.name === 'th',
      ...alignOf(element),
    }
  }
}

/** Where a cell's text is set, as its writer said it; the sides are those of a text from left to right. */
function alignOf({ attributes }: PageElement): { align?: 'center' | 'end' } {
  const styled = /(?:^|;)\s*text-align\s*:\s*([a-z]+)/i.exec(attributes['style'] ?? '')?.[1]
  const side = (styled ?? attributes['align'] ?? '').toLowerCase()
  if (side === 'center') return { align: 'center' }
  return side === 'right' || side === 'end' ? { align: 'end' } : {}
}

/** A table of data has a head or a caption, or at least two rows and columns of short texts; one in which a page is laid out has not. */
function isData(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes['role'] ?? '')) return false
  let rows = 0
  let cells = 0
  let blocks = 0
  let seen = 0
  const rest: PageElement[] = [table]
  for (let next = rest.pop(); next !== undefined && seen < MOST; next = rest.pop()) {
    seen++
    if (next !== table && next.name === 'table') return false
    if (next.name === 'th' || next.name === 'caption') return true
    if (next.name === 'tr') rows++
    else if (next.name === 'td') cells++
    else if (/^(?:div|h[1-6]|section|article|form|ul|ol)$/.test(next.name)) blocks++
    for (const child of next.children) if (typeof child !== 'string') rest.push(child)
  }
  return rows >= 2 && cells >= rows * 2 && blocks <= cells / 2
}
