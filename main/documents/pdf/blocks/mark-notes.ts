import type { PdfParagraph } from './build-paragraphs.ts'
import { type NoteCall as Call, noteMarks, type NoteText, type PdfNotes } from './note-marks.ts'
import {
  unraisedMarkers,
  isNoteMarker,
  leadingNoteLabel,
  trailingNoteMarker,
  normalizeLabel,
  superscriptMarkers,
} from '../model/note-label.ts'

/** Of the body's type: notes at the foot of a page are set smaller than this. */
const SMALLER = 0.95
/** What stands before a number that a program has made a link to a note of: a word, or a stop and a space. */
const BEFORE = /(?:[\p{L})\]”"’»]|[.,;:!?…。，；：！？)\]”"’»]\s)$/u
/** Paragraphs between the place that a link leads to and the note: programs give heights, not notes. */
const NEAR = 3

type Note = NoteText & { index: number; isSmall: boolean }

/**
 * Joins notes with the numbers that call them, both ways. A link that a program has made of the number decides. Else a
 * page has exactly one paragraph in smaller type that begins with the number, and exactly one raised number that says
 * the same, on the page or on the one before it; where none is raised, one that a font gives back as if it were not.
 * Every other number stays what it is.
 * @param places the anchors of paragraphs that links lead to.
 */
export function markNotes(
  paragraphs: readonly PdfParagraph[],
  body: number,
  places: ReadonlyMap<PdfParagraph, readonly string[]>,
): PdfNotes {
  const found = paragraphs.flatMap((paragraph, index): Note[] => {
    const label = labelOf(paragraph)
    return label === null
      ? []
      : [{ paragraph, label, index, isSmall: paragraph.size <= body * SMALLER }]
  })
  const calls = paragraphs.flatMap((paragraph) => callsOf(paragraph))
  const pairs = new Map<Note, Call>()
  const used = new Set<string>()
  const numbers = new Map(paragraphs.map((paragraph, index) => [paragraph, index]))
  const placeOf = ({ paragraph, start }: Call) => `${numbers.get(paragraph)} ${start}`
  const isFree = (call: Call) => !used.has(placeOf(call))
  const join = (note: Note, call: Call | undefined) => {
    if (call === undefined || !isFree(call) || pairs.has(note)) return
    pairs.set(note, call)
    used.add(placeOf(call))
  }
  const linked = linkedCalls(paragraphs, places)
  for (const { call, at, isRaised } of linked) {
    const near = found.filter(
      (note) =>
        normalizeLabel(note.label) === call.label &&
        (isRaised || note.isSmall) &&
        Math.abs(note.index - at) <= NEAR,
    )
    const [nearest] = near.sort(
      (one, other) => Math.abs(one.index - at) - Math.abs(other.index - at),
    )
    if (nearest !== undefined && nearest.paragraph !== call.paragraph) join(nearest, call)
  }
  const small = found.filter((note) => note.isSmall && !pairs.has(note))
  const byKey = Map.groupBy(
    small,
    ({ paragraph, label }) => `${paragraph.first.page} ${normalizeLabel(label)}`,
  )
  const callsByKey = Map.groupBy(calls, ({ page, label }) => `${page} ${label}`)
  const lone = [...byKey.values()].flatMap((same) => (same.length === 1 ? same : []))
  for (const note of lone) {
    const called = callsByKey.get(keyOf(note, 0))?.filter(isFree) ?? []
    if (called.length === 1) join(note, called[0])
  }
  const byPage = Map.groupBy(paragraphs, ({ first }) => first.page)
  for (const note of lone) {
    if (pairs.has(note) || callsByKey.has(keyOf(note, 0))) continue
    const before = callsByKey.get(keyOf(note, -1))?.filter(isFree) ?? []
    const flat = flatOn(byPage.get(note.paragraph.first.page) ?? [], note)
    const all = before.length > 0 ? before : flat
    if (all.length === 1) join(note, all[0])
  }
  return noteMarks(pairs)
}

const keyOf = ({ paragraph, label }: Note, step: number) =>
  `${paragraph.first.page + step} ${normalizeLabel(label)}`

/** The raised numbers of a paragraph, but for the one that it begins with. */
function callsOf(paragraph: PdfParagraph): Call[] {
  const { text, marks, isCode } = paragraph
  if (isCode) return []
  const raised = marks.filter(
    ({ kind, start, end }) =>
      kind === 'superscript' && start > 0 && isNoteMarker(text.slice(start, end)),
  )
  return [...raised, ...superscriptMarkers(text)].map(({ start, end }) => ({
    paragraph,
    start,
    end,
    label: normalizeLabel(text.slice(start, end)),
    page: pageAt(paragraph, start),
  }))
}

function flatOn(paragraphs: readonly PdfParagraph[], { paragraph: own, label }: Note): Call[] {
  const wanted = normalizeLabel(label)
  if (!/^\d/.test(wanted)) return []
  return paragraphs.flatMap((paragraph) =>
    paragraph === own || paragraph.isCode || labelOf(paragraph) !== null
      ? []
      : unraisedMarkers(paragraph.text, wanted).map((place) => ({
          paragraph,
          ...place,
          label: wanted,
          page: own.first.page,
        })),
  )
}

/** The links that a program has made of numbers which call notes, and where among the paragraphs they lead. */
function linkedCalls(
  paragraphs: readonly PdfParagraph[],
  places: ReadonlyMap<PdfParagraph, readonly string[]>,
): { call: Call; at: number; isRaised: boolean }[] {
  const targets = new Map<string, number>()
  for (const [index, paragraph] of paragraphs.entries())
    for (const anchor of places.get(paragraph) ?? []) targets.set(`#${anchor}`, index)
  return paragraphs.flatMap((paragraph) => {
    const { text, marks } = paragraph
    return marks.flatMap(({ kind, start, end, href }) => {
      const at = kind === 'link' ? targets.get(href ?? '') : undefined
      // A box that covers the number may take in the word that it stands behind.
      const label = trailingNoteMarker(text.slice(start, end))
      const from = end - label.length
      if (at === undefined || from === 0 || label === '') return []
      const isRaised =
        /[⁰¹²³⁴-⁹]/.test(label) ||
        marks.some((one) => one.kind === 'superscript' && one.start <= from && one.end >= end)
      if (!isRaised && !BEFORE.test(text.slice(Math.max(0, from - 2), from))) return []
      const call = {
        paragraph,
        start: from,
        end,
        label: normalizeLabel(label),
        page: pageAt(paragraph, from),
      }
      return [{ call, at, isRaised }]
    })
  })
}

/** The label of a note, raised or before a text; null of what is none. */
function labelOf({ text, marks, isCode, picture, cell }: PdfParagraph): string | null {
  if (isCode || picture !== undefined || cell !== undefined) return null
  const raised = marks.find(({ kind, start }) => kind === 'superscript' && start === 0)
  const label = raised === undefined ? null : text.slice(0, raised.end).trim()
  return label !== null && isNoteMarker(label) ? label : leadingNoteLabel(text)
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
