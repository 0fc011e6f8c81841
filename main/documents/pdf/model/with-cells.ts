import type { PdfLine } from './pdf-text.ts'

/** Whether a picture or a table stands in the place of a text. */
export const isThing = ({ picture, table }: { picture?: unknown; table?: unknown }) =>
  picture !== undefined || table !== undefined

/** Lines with those of the cells of tables in the place of these. */
export function withCells(lines: readonly PdfLine[]): PdfLine[] {
  return lines.flatMap((line) => line.table?.cells.flatMap(({ parts }) => parts.flat()) ?? [line])
}
