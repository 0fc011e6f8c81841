import type { Mark } from '../line.ts'
import type { PdfParagraph } from './build-paragraphs.ts'

/** Of the body's type: notes at the foot of a page are set smaller than this. */
const SMALLER = 0.95
/** What calls a note, and what a note begins with. */
const LABEL = /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])$/u

/** What is known of the notes of a document: the anchors of notes, and the marks of paragraphs that refer to them. */
export type PdfNotes = {
  anchors: Map<PdfParagraph, string>
  marks: Map<PdfParagraph, readonly Mark[]>
}

/**
 * Joins notes at the foot of a page with the raised numbers that call them: where a page has exactly one paragraph in
 * smaller type that begins with a number, and exactly one raised number that says the same above it. Every other raised
 * number stays what it is.
 */
export function markNotes(paragraphs: readonly PdfParagraph[], body: number): PdfNotes {
  const notes: PdfNotes = { anchors: new Map(), marks: new Map() }
  const found = new Map<string, PdfParagraph[]>()
  const called = new Map<string, { paragraph: PdfParagraph; mark: Mark }[]>()
  for (const paragraph of paragraphs) {
    const label = labelOf(paragraph, body)
    if (label !== null) push(found, `${paragraph.first.page} ${label}`, paragraph)
    for (const mark of paragraph.marks) {
      const text = paragraph.text.slice(mark.start, mark.end)
      if (mark.kind !== 'superscript' || !LABEL.test(text)) continue
      if (mark.start === 0 && label !== null) continue
      push(called, `${pageAt(paragraph, mark.start)} ${text}`, { paragraph, mark })
    }
  }
  for (const [key, [note, ...others]] of found) {
    const [call, ...more] = called.get(key) ?? []
    if (note === undefined || call === undefined || others.length + more.length > 0) continue
    const anchor = `note-${key.replace(' ', '-')}`
    notes.anchors.set(note, anchor)
    const marks = notes.marks.get(call.paragraph) ?? call.paragraph.marks
    notes.marks.set(
      call.paragraph,
      marks.flatMap((mark) => replaced(mark, call.mark, anchor)),
    )
  }
  return notes
}

/** The raised number becomes a note; a link that a program made of the same goes. */
function replaced(mark: Mark, call: Mark, anchor: string): Mark[] {
  if (mark === call) return [{ kind: 'note', start: mark.start, end: mark.end, href: `#${anchor}` }]
  return mark.kind === 'link' && mark.start === call.start && mark.end === call.end ? [] : [mark]
}

/** The number of a note: raised, or before a text of letters; null of what is no note by its type. */
function labelOf(
  { text, marks, size, isCode, picture, cell }: PdfParagraph,
  body: number,
): string | null {
  if (isCode || picture !== undefined || cell !== undefined || size > body * SMALLER) return null
  const raised = marks.find(({ kind, start }) => kind === 'superscript' && start === 0)
  if (raised !== undefined) return LABEL.exec(text.slice(0, raised.end))?.[0] ?? null
  return /^(\d{1,3}|[*†‡])[.)\]]?\s*(?=\p{L})/u.exec(text)?.[1] ?? null
}

/** The page on which a place of a paragraph stands; near enough where a word was joined. */
function pageAt({ lines, first }: PdfParagraph, offset: number): number {
  let at = 0
  let page = first.page
  for (const line of lines) {
    if (at > offset) break
    page = line.page
    at += line.text.length
  }
  return page
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
