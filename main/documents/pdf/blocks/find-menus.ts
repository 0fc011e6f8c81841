import type { PdfLine } from '../model/pdf-text.ts'

/** Lines of a menu, and the share of its characters that are link text. */
const MIN_LINES = 4
const MIN_LINKED_SHARE = 0.8
/** Width of a menu relative to the widest column of its page. */
const MAX_WIDTH_RATIO = 0.5

/** The lines of narrow columns that consist of links, such as the navigation menu in a printed web page. */
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
    const isNarrow = (widths[at] ?? 0) < widest * MAX_WIDTH_RATIO
    return isNarrow && column.length >= MIN_LINES && linked >= length * MIN_LINKED_SHARE
      ? column
      : []
  })
}
