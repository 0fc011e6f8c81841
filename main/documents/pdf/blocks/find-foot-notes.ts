import { leadingNoteLabel, normalizeLabel, superscriptMarkers } from '../model/note-label.ts'
import type { PdfLine } from '../model/pdf-text.ts'

/** Of the body's type: notes at the foot of a page are set smaller than this. */
const SMALLER = 0.95
/**
 * The lines of the notes at the foot of a page: in smaller type, below all that stands over them, from the first that begins
 * with a number which the page calls. Their text goes on elsewhere than the page does.
 * @param lines a page's text without its furniture.
 */
export function findFootNotes(lines: readonly PdfLine[], body: number): PdfLine[] {
  const columns = new Map<number, PdfLine[]>()
  for (const line of lines)
    columns.set(line.column.id, [...(columns.get(line.column.id) ?? []), line])
  return [...columns.values()].flatMap((column) => {
    const last = column.findLastIndex(({ size }) => size > body * SMALLER)
    const small = column.slice(last + 1)
    const first = small.findIndex((line) => {
      // Lines of code may be numbered too.
      const label = line.isMono ? null : leadingNoteLabel(line.text)
      return label !== null && isCalled(normalizeLabel(label), line, lines)
    })
    const notes = first < 0 ? [] : small.slice(first)
    const own = new Set(notes)
    const isLowest = notes.every((note) =>
      lines.every((line) => own.has(line) || line.y > note.y || !isOver(line, note)),
    )
    return isLowest ? notes : []
  })
}

const isOver = (one: PdfLine, other: PdfLine) => one.x < other.right && other.x < one.right

/** Whether a line above has the number behind a word or a stop. */
function isCalled(label: string, note: PdfLine, lines: readonly PdfLine[]): boolean {
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
