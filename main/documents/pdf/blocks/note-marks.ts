import type { Mark } from '../../lines/line.ts'
import type { PdfParagraph } from './build-paragraphs.ts'
import { normalizeLabel } from '../model/note-label.ts'

/** A paragraph that is a note, and the label that it begins with. */
export type NoteText = { paragraph: PdfParagraph; label: string }

/** The place of a text that calls a note. */
export type NoteCall = {
  paragraph: PdfParagraph
  start: number
  end: number
  label: string
  page: number
}

/** What is known of the notes of a document: anchors, and marks in place of those that paragraphs have. */
export type PdfNotes = {
  anchors: Map<PdfParagraph, string[]>
  marks: Map<PdfParagraph, readonly Mark[]>
  /** Texts in which raised figures of a font are figures: they are marked as raised. */
  texts: Map<PdfParagraph, string>
  /** The labels of notes, in UTF-16 units. */
  labels: Map<PdfParagraph, number>
}

/** Numbers become notes, labels the way back; links that a program made of the same, with the word before, go. */
export function noteMarks(pairs: ReadonlyMap<NoteText, NoteCall>): PdfNotes {
  const notes: PdfNotes = {
    anchors: new Map(),
    marks: new Map(),
    texts: new Map(),
    labels: new Map(),
  }
  const replace = (paragraph: PdfParagraph, start: number, end: number, added: readonly Mark[]) => {
    const text = notes.texts.get(paragraph) ?? paragraph.text
    const plain = normalizeLabel(text.slice(start, end))
    if (plain.length === end - start)
      notes.texts.set(paragraph, text.slice(0, start) + plain + text.slice(end))
    const marks = (notes.marks.get(paragraph) ?? paragraph.marks).filter((mark) => {
      if (mark.end !== end || mark.start > start) return true
      const isWord = mark.kind === 'link' && !/\s/.test(text.slice(mark.start, end))
      return !(isWord || (mark.kind === 'superscript' && mark.start === start))
    })
    const all = [...marks, ...added]
    notes.marks.set(
      paragraph,
      all.sort((one, other) => one.start - other.start || other.end - one.end),
    )
  }
  const anchor = (paragraph: PdfParagraph, name: string) =>
    notes.anchors.set(paragraph, [...(notes.anchors.get(paragraph) ?? []), name])
  const names = new Set<string>()
  for (const [{ paragraph, label }, { paragraph: caller, start, end }] of pairs) {
    const base = `${paragraph.first.page}-${normalizeLabel(label)}`
    let name = base
    for (let count = 2; names.has(name); count++) name = `${base}-${count}`
    names.add(name)
    anchor(paragraph, `note-${name}`)
    anchor(caller, `call-${name}`)
    replace(caller, start, end, [{ kind: 'note', start, end, href: `#note-${name}` }])
    const place = { start: 0, end: label.length }
    replace(paragraph, 0, label.length, [
      { kind: 'superscript', ...place },
      { kind: 'link', ...place, href: `#call-${name}` },
    ])
    notes.labels.set(paragraph, label.length)
  }
  return notes
}

/** A note's text with a space behind its label, which is raised on the page and has none. */
export function partLabel(
  text: string,
  marks: readonly Mark[],
  length: number,
): { text: string; marks: readonly Mark[] } {
  if (!/^[\p{L}\p{Ps}\p{Pi}"']/u.test(text.slice(length))) return { text, marks }
  const moved = (offset: number) => (offset >= length ? offset + 1 : offset)
  return {
    text: `${text.slice(0, length)} ${text.slice(length)}`,
    marks: marks.map((mark) => ({
      ...mark,
      start: moved(mark.start),
      end: mark.end > length ? mark.end + 1 : mark.end,
    })),
  }
}
