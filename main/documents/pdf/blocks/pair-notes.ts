import type { PdfParagraph } from './build-paragraphs.ts'
import { type NoteMarker, makeNoteLinks, type NoteText, type PdfNotes } from './make-note-links.ts'
import {
  unraisedMarkers,
  isNoteMarker,
  leadingNoteLabel,
  trailingNoteMarker,
  normalizeLabel,
  superscriptMarkers,
} from '../model/note-label.ts'

/** Font size of footnotes relative to the body. */
const MAX_NOTE_SIZE = 0.95
/** Text before a linked number that makes it a note marker: a word, or punctuation and a space. */
const BEFORE_MARKER = /(?:[\p{L})\]”"’»]|[.,;:!?…。，；：！？)\]”"’»]\s)$/u
/** Paragraphs between a link's target and the note, as destinations are y positions. */
const MAX_TARGET_DISTANCE = 3

type Note = NoteText & { index: number; isSmall: boolean }

/**
 * Pairs notes with their markers and links them in both directions. A link in the PDF decides. Otherwise the page must have exactly
 * one paragraph in smaller type with that label, and exactly one superscript marker with it on the same or the previous page,
 * or, without any superscript, one in plain digits. Ambiguous numbers are left alone.
 * @param body font size of the body text, in points.
 * @param anchors of paragraphs that links lead to.
 */
export function pairNotes(
  paragraphs: readonly PdfParagraph[],
  body: number,
  anchors: ReadonlyMap<PdfParagraph, readonly string[]>,
): PdfNotes {
  const found = paragraphs.flatMap((paragraph, index): Note[] => {
    const label = noteLabelOf(paragraph)
    return label === null
      ? []
      : [{ paragraph, label, index, isSmall: paragraph.size <= body * MAX_NOTE_SIZE }]
  })
  const markers = paragraphs.flatMap((paragraph) => superscriptMarkersOf(paragraph))
  const pairs = new Map<Note, NoteMarker>()
  const used = new Set<string>()
  const numbers = new Map(paragraphs.map((paragraph, index) => [paragraph, index]))
  const positionOf = ({ paragraph, start }: NoteMarker) => `${numbers.get(paragraph)} ${start}`
  const isUnused = (marker: NoteMarker) => !used.has(positionOf(marker))
  const pair = (note: Note, marker: NoteMarker | undefined) => {
    if (marker === undefined || !isUnused(marker) || pairs.has(note)) return
    pairs.set(note, marker)
    used.add(positionOf(marker))
  }
  const linked = linkedMarkers(paragraphs, anchors)
  for (const { marker, at, isRaised } of linked) {
    const near = found.filter(
      (note) =>
        normalizeLabel(note.label) === marker.label &&
        (isRaised || note.isSmall) &&
        Math.abs(note.index - at) <= MAX_TARGET_DISTANCE,
    )
    const [nearest] = near.sort(
      (one, other) => Math.abs(one.index - at) - Math.abs(other.index - at),
    )
    if (nearest !== undefined && nearest.paragraph !== marker.paragraph) pair(nearest, marker)
  }
  const small = found.filter((note) => note.isSmall && !pairs.has(note))
  const byKey = Map.groupBy(
    small,
    ({ paragraph, label }) => `${paragraph.first.page} ${normalizeLabel(label)}`,
  )
  const markersByKey = Map.groupBy(markers, ({ page, label }) => `${page} ${label}`)
  const unique = [...byKey.values()].flatMap((same) => (same.length === 1 ? same : []))
  for (const note of unique) {
    const onPage = markersByKey.get(keyOf(note, 0))?.filter(isUnused) ?? []
    if (onPage.length === 1) pair(note, onPage[0])
  }
  const byPage = Map.groupBy(paragraphs, ({ first }) => first.page)
  for (const note of unique) {
    if (pairs.has(note) || markersByKey.has(keyOf(note, 0))) continue
    const before = markersByKey.get(keyOf(note, -1))?.filter(isUnused) ?? []
    const unraised = unraisedMarkersOn(byPage.get(note.paragraph.first.page) ?? [], note)
    const all = before.length > 0 ? before : unraised
    if (all.length === 1) pair(note, all[0])
  }
  return makeNoteLinks(pairs)
}

const keyOf = ({ paragraph, label }: Note, step: number) =>
  `${paragraph.first.page + step} ${normalizeLabel(label)}`

/** The superscript note markers of a paragraph, without a label at its start. */
function superscriptMarkersOf(paragraph: PdfParagraph): NoteMarker[] {
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

function unraisedMarkersOn(
  paragraphs: readonly PdfParagraph[],
  { paragraph: own, label }: Note,
): NoteMarker[] {
  const wanted = normalizeLabel(label)
  if (!/^\d/.test(wanted)) return []
  return paragraphs.flatMap((paragraph) =>
    paragraph === own || paragraph.isCode || noteLabelOf(paragraph) !== null
      ? []
      : unraisedMarkers(paragraph.text, wanted).map((place) => ({
          paragraph,
          ...place,
          label: wanted,
          page: own.first.page,
        })),
  )
}

/** The note markers that are links, and the index of the paragraph that each leads to. */
function linkedMarkers(
  paragraphs: readonly PdfParagraph[],
  anchors: ReadonlyMap<PdfParagraph, readonly string[]>,
): { marker: NoteMarker; at: number; isRaised: boolean }[] {
  const targets = new Map<string, number>()
  for (const [index, paragraph] of paragraphs.entries())
    for (const anchor of anchors.get(paragraph) ?? []) targets.set(`#${anchor}`, index)
  return paragraphs.flatMap((paragraph) => {
    const { text, marks } = paragraph
    return marks.flatMap(({ kind, start, end, href }) => {
      const at = kind === 'link' ? targets.get(href ?? '') : undefined
      // The link's box may include the word before the marker.
      const label = trailingNoteMarker(text.slice(start, end))
      const from = end - label.length
      if (at === undefined || from === 0 || label === '') return []
      const isRaised =
        /[⁰¹²³⁴-⁹]/.test(label) ||
        marks.some((one) => one.kind === 'superscript' && one.start <= from && one.end >= end)
      if (!isRaised && !BEFORE_MARKER.test(text.slice(Math.max(0, from - 2), from))) return []
      const marker = {
        paragraph,
        start: from,
        end,
        label: normalizeLabel(label),
        page: pageAt(paragraph, from),
      }
      return [{ marker, at, isRaised }]
    })
  })
}

/** The label that a paragraph begins with, as superscript or plain; null where it has none. */
function noteLabelOf({ text, marks, isCode, picture, cell }: PdfParagraph): string | null {
  if (isCode || picture !== undefined || cell !== undefined) return null
  const raised = marks.find(({ kind, start }) => kind === 'superscript' && start === 0)
  const label = raised === undefined ? null : text.slice(0, raised.end).trim()
  return label !== null && isNoteMarker(label) ? label : leadingNoteLabel(text)
}

/** The page of an offset in a paragraph; approximate, as joining lines may add or remove a character. */
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
