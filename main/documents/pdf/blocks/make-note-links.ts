import type { Mark } from '../../lines/line.ts'
import type { PdfParagraph } from './build-paragraphs.ts'
import { normalizeLabel } from '../model/note-label.ts'

/** A note's first paragraph, and the label that it begins with. */
export type NoteText = { paragraph: PdfParagraph; label: string }

/** A note marker in the text: its range, its normalized label and its page. */
export type NoteMarker = {
  paragraph: PdfParagraph
  start: number
  end: number
  label: string
  page: number
}

/** The anchors of notes and their markers, and replacements for the marks of the paragraphs that contain them. */
export type PdfNotes = {
  anchors: Map<PdfParagraph, string[]>
  marks: Map<PdfParagraph, readonly Mark[]>
  /** Texts whose superscript characters are replaced by plain digits with a mark. */
  texts: Map<PdfParagraph, string>
  /** Length of each note's label, in UTF-16 units. */
  labels: Map<PdfParagraph, number>
}

/** Turns note markers into note references and labels into backlinks. Links of the PDF at the same place are dropped, even if they include the word before. */
export function makeNoteLinks(pairs: ReadonlyMap<NoteText, NoteMarker>): PdfNotes {
  const notes: PdfNotes = {
    anchors: new Map(),
    marks: new Map(),
    texts: new Map(),
    labels: new Map(),
  }
  const replace = (paragraph: PdfParagraph, start: number, end: number, added: readonly Mark[]) => {
    const text = notes.texts.get(paragraph) ?? paragraph.text
    const normalized = normalizeLabel(text.slice(start, end))
    if (normalized.length === end - start)
      notes.texts.set(paragraph, text.slice(0, start) + normalized + text.slice(end))
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
  for (const [{ paragraph, label }, { paragraph: source, start, end }] of pairs) {
    const base = `${paragraph.first.page}-${normalizeLabel(label)}`
    let name = base
    for (let count = 2; names.has(name); count++) name = `${base}-${count}`
    names.add(name)
    anchor(paragraph, `note-${name}`)
    anchor(source, `call-${name}`)
    replace(source, start, end, [{ kind: 'note', start, end, href: `#note-${name}` }])
    const range = { start: 0, end: label.length }
    replace(paragraph, 0, label.length, [
      { kind: 'superscript', ...range },
      { kind: 'link', ...range, href: `#call-${name}` },
    ])
    notes.labels.set(paragraph, label.length)
  }
  return notes
}

/** A note's text with a space inserted after its label, which has none where it is superscript, and its marks shifted accordingly. */
export function separateLabel(
  text: string,
  marks: readonly Mark[],
  length: number,
): { text: string; marks: readonly Mark[] } {
  if (!/^[\p{L}\p{Ps}\p{Pi}"']/u.test(text.slice(length))) return { text, marks }
  const shifted = (offset: number) => (offset >= length ? offset + 1 : offset)
  return {
    text: `${text.slice(0, length)} ${text.slice(length)}`,
    marks: marks.map((mark) => ({
      ...mark,
      start: shifted(mark.start),
      end: mark.end > length ? mark.end + 1 : mark.end,
    })),
  }
}
