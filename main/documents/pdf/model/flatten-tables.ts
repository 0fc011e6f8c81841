import type { PdfLine } from './pdf-text.ts'

/** Whether a line or fragment holds a picture or a table instead of text. */
export const isPictureOrTable = ({ picture, table }: { picture?: unknown; table?: unknown }) =>
  picture !== undefined || table !== undefined

/** The lines in order, each table replaced by the lines of its cells. */
export function flattenTables(lines: readonly PdfLine[]): PdfLine[] {
  return lines.flatMap((line) => line.table?.cells.flatMap(({ parts }) => parts.flat()) ?? [line])
}
