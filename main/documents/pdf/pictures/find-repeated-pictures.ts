import type { PdfLine } from '../model/pdf-text.ts'

/** Occurrences from which a picture is a logo, icon or ornament. */
const MIN_OCCURRENCES = 3

/** The lines of pictures that occur at least MIN_OCCURRENCES times in the document, and so belong to the page design. */
export function findRepeatedPictures(lines: readonly PdfLine[]): Set<PdfLine> {
  const shown = lines.filter(({ picture }) => picture !== undefined)
  const uses = Map.groupBy(shown, ({ picture }) => picture?.source)
  return new Set([...uses.values()].filter((same) => same.length >= MIN_OCCURRENCES).flat())
}
