import type { Line } from '../lines/line.ts'
import type { PageElement } from '../lines/page-node.ts'

/** Limits on colspan, and on the elements inspected to classify a table. */
const MAX_COLSPAN = 1000
const MAX_ELEMENTS = 20_000

/** Numbers the cells of a page's data tables; layout tables have none. */
export class TableCells {
  #tables = 0
  readonly #open: { table: number; row: number; column: number }[] = []

  enter(element: PageElement): void {
    const { name, attributes } = element
    const table = this.#open.at(-1)
    if (name === 'table')
      this.#open.push({ table: isDataTable(element) ? ++this.#tables : 0, row: -1, column: 0 })
    else if (table === undefined) return
    else if (name === 'tr') {
      table.row++
      table.column = 0
    } else if (name === 'td' || name === 'th')
      table.column += Math.max(1, Math.min(MAX_COLSPAN, Number(attributes['colspan'] ?? 1) || 1))
  }

  leave(element: PageElement): void {
    if (element.name === 'table') this.#open.pop()
  }

  /** Position and properties of the open cell. */
  cell(element: PageElement | null): Line['cell'] {
    const table = this.#open.at(-1)
    if (table === undefined || table.table === 0 || element === null) return undefined
    const span = Math.max(1, Math.min(MAX_COLSPAN, Number(element.attributes['colspan'] ?? 1) || 1))
    return {
      table: table.table,
      row: Math.max(0, table.row),
      column: Math.max(0, table.column - span),
      header: element.name === 'th',
      ...alignOf(element),
    }
  }
}

/** A cell's text alignment; sides assume left-to-right text. */
function alignOf({ attributes }: PageElement): { align?: 'center' | 'end' } {
  const styled = /(?:^|;)\s*text-align\s*:\s*([a-z]+)/i.exec(attributes['style'] ?? '')?.[1]
  const side = (styled ?? attributes['align'] ?? '').toLowerCase()
  if (side === 'center') return { align: 'center' }
  return side === 'right' || side === 'end' ? { align: 'end' } : {}
}

/** A data table has a header or a caption, or at least two rows and columns of short texts; a layout table does not. */
function isDataTable(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes['role'] ?? '')) return false
  let rows = 0
  let cells = 0
  let blocks = 0
  let seen = 0
  const rest: PageElement[] = [table]
  for (let next = rest.pop(); next !== undefined && seen < MAX_ELEMENTS; next = rest.pop()) {
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
