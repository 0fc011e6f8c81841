import type { PdfLine } from '../model/pdf-text.ts'

/** Lines of a menu at least, and the part of its characters that are the text of links. */
const FEWEST = 4
const LINKED = 0.8
/** Of the widest column of its page: how wide a menu is at most. */
const NARROW = 0.5

/** The lines of narrow columns that are nothing but links, as a site's menu is in the print of its page. */
export function findMenus(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  return new Set(pages.flatMap(menusOf))
}

function menusOf(lines: readonly PdfLine[]): PdfLine[] {
  const columns = [...Map.groupBy(lines, ({ column }) => column.id).values()]
  const widths = columns.map(([line]) => (line ? line.column.right - line.column.left : 0))
  const widest = Math.max(0, ...widths)
  return columns.flatMap((column, at) => {
    const length = column.reduce((sum, { text }) => sum + text.length, 0)
    const linked = column.reduce((sum, one) => sum + one.linked * one.text.length, 0)
    const isNarrow = (widths[at] ?? 0) < widest * NARROW
    return isNarrow && column.length >= FEWEST && linked >= length * LINKED ? column : []
  })
}
