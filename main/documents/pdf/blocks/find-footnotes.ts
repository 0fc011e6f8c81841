import { leadingNoteLabel, normalizeLabel, superscriptMarkers } from '../model/note-label.ts'
import type { PdfLine } from '../model/pdf-text.ts'

/** Font size of footnotes relative to the body. */
const MAX_NOTE_SIZE = 0.95

/**
 * The footnote lines of a page: in smaller type at the bottom of a column, from the first that begins with a label for which there
 * is a marker above. They are kept apart because the text above continues on the next page.
 * @param lines a page's text lines without furniture.
 * @param body font size of the body text, in points.
 */
export function findFootnotes(lines: readonly PdfLine[], body: number): PdfLine[] {
  const columns = new Map<number, PdfLine[]>()
  for (const line of lines)
    columns.set(line.column.id, [...(columns.get(line.column.id) ?? []), line])
  return [...columns.values()].flatMap((column) => {
    const last = column.findLastIndex(({ size }) => size > body * MAX_NOTE_SIZE)
    const small = column.slice(last + 1)
    const first = small.findIndex((line) => {
      // Code may have line numbers.
      const label = line.isMono ? null : leadingNoteLabel(line.text)
      return label !== null && hasMarkerAbove(normalizeLabel(label), line, lines)
    })
    const notes = first < 0 ? [] : small.slice(first)
    const own = new Set(notes)
    const isLowest = notes.every((note) =>
      lines.every((line) => own.has(line) || line.y > note.y || !overlapsHorizontally(line, note)),
    )
    return isLowest ? notes : []
  })
}

const overlapsHorizontally = (one: PdfLine, other: PdfLine) =>
  one.x < other.right && other.x < one.right

/** Whether a line above has the label after a word or punctuation. */
function hasMarkerAbove(label: string, note: PdfLine, lines: readonly PdfLine[]): boolean {
  return lines.some(({ text, y, marks }) => {
    if (y <= note.y) return false
    const isRaised = marks.some(
      ({ kind, start, end }) =>
        kind === 'superscript' && start > 0 && text.slice(start, end).trim() === label,
    )
    if (isRaised) return true
    if (
      superscriptMarkers(text).some(
        ({ start, end }) => normalizeLabel(text.slice(start, end)) === label,
      )
    )
      return true
    for (let at = text.indexOf(label, 1); at > 0; at = text.indexOf(label, at + 1))
      if (/[\p{L}\p{P}]\s?$/u.test(text.slice(Math.max(0, at - 2), at)))
        if (!/^[\d\p{L}]/u.test(text.slice(at + label.length))) return true
    return false
  })
}
