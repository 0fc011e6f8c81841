import type { PdfLine } from '../model/pdf-text.ts'

/** Places in which a picture stands that is a logo, an icon or an ornament. */
const REPEATED = 3

/** The lines that are pictures which come again and again: they belong to the pages, not to the text. */
export function repeatedPictures(lines: readonly PdfLine[]): Set<PdfLine> {
  const shown = lines.filter(({ picture }) => picture !== undefined)
  const uses = Map.groupBy(shown, ({ picture }) => picture?.source)
  return new Set([...uses.values()].filter((same) => same.length >= REPEATED).flat())
}
