import type { Line } from '../../lines/line.ts'
import type { PdfParagraph } from './build-paragraphs.ts'
import type { TaggedListItem } from '../model/pdf-text.ts'

/** Bullets; those that may also begin a word or heading need a space after them. */
const BULLET = /^(?:[•◦▪‣⁃\uF0B7\uF0A7]\s*|[●○■□∙·]\s+)(?=\S)/u
/** List dashes. An em dash is excluded: it opens direct speech, and removing it as a marker would lose it. */
const DASH = /^[–-]\s+(?=\S)/u
/** Direct speech after an en dash: it ends with `?`, `!` or an ellipsis, or contains a second dash after punctuation. */
const SPEECH = /^–.*(?:[?!…]["'”»]?$|[,.?!…]\s–\s)/su
const ITEM_NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/
/** Indentation of a nested item relative to its parent. */
const MIN_INDENT_POINTS = 5

/** A list item, and the length of the marker at the start of its text, which the reader renders itself. */
export type PdfItem = { item: NonNullable<Line['item']>; marker: number }

/**
 * The paragraphs that are list items: those tagged as such, those with bullets, and those with a dash or number if another one is
 * near at the same indentation, numbers in sequence. A single dash or number may begin any text.
 * @param isText whether a paragraph may be an item: no heading, no furniture.
 */
export function markLists(
  paragraphs: readonly PdfParagraph[],
  isText: (paragraph: PdfParagraph) => boolean,
): Map<PdfParagraph, PdfItem> {
  const items = new Map<PdfParagraph, PdfItem>()
  const edges: number[] = []
  let column = -1
  const hasSpeech = paragraphs.some(({ text }) => SPEECH.test(text))
  const found = paragraphs.map((paragraph) => {
    const isSpeech = hasSpeech && paragraph.text.startsWith('–')
    return isText(paragraph) && !isSpeech ? markerOf(paragraph) : null
  })
  const started = new Set<TaggedListItem>()
  for (const [index, paragraph] of paragraphs.entries()) {
    const marker = found[index] ?? null
    const tagged = paragraph.first.item
    if (tagged !== undefined && isText(paragraph)) {
      // Only an item's first paragraph becomes an item.
      if (!started.has(tagged)) items.set(paragraph, itemOf(tagged.depth, marker))
      started.add(tagged)
      edges.length = 0
      continue
    }
    if (marker === null || !isListItem(found, paragraphs, index)) {
      // Text indented further than the items continues the last one.
      const isInside = paragraph.first.x > (edges[0] ?? Infinity) + MIN_INDENT_POINTS
      if (!isInside && isText(paragraph)) edges.length = 0
      continue
    }
    const { x } = paragraph.first
    // Another column or page has other indentations.
    if (paragraph.first.column.id !== column) edges.length = 0
    column = paragraph.first.column.id
    while (edges.length > 0 && (edges.at(-1) ?? 0) > x + MIN_INDENT_POINTS) edges.pop()
    if (edges.length === 0 || (edges.at(-1) ?? 0) < x - MIN_INDENT_POINTS) edges.push(x)
    items.set(paragraph, itemOf(edges.length - 1, marker))
  }
  return items
}

function itemOf(depth: number, marker: Marker | null): PdfItem {
  return {
    item: marker?.number === undefined ? { depth } : { depth, number: marker.number },
    marker: marker?.length ?? 0,
  }
}

type Marker = { kind: 'bullet' | 'dash' | 'number'; length: number; number?: number }

function markerOf({ text, marks, isCode, picture }: PdfParagraph): Marker | null {
  if (isCode || picture !== undefined) return null
  const bullet = BULLET.exec(text)
  if (bullet !== null) return { kind: 'bullet', length: bullet[0].length }
  const dash = DASH.exec(text)
  if (dash !== null) return { kind: 'dash', length: dash[0].length }
  const number = ITEM_NUMBER.exec(text)
  // Entirely bold with a number: a heading in body size.
  const isBold = marks.some(({ kind, end }) => kind === 'strong' && end === text.length)
  return number === null || isBold
    ? null
    : { kind: 'number', length: number[0].length, number: Number(number[1]) }
}

/** How many paragraphs before and after an item are searched for another of the same kind. */
const MAX_ITEM_DISTANCE = 12

function isListItem(
  found: readonly (Marker | null)[],
  paragraphs: readonly PdfParagraph[],
  index: number,
): boolean {
  const own = found[index]
  const paragraph = paragraphs[index]
  if (!own || paragraph === undefined || own.kind === 'bullet') return own?.kind === 'bullet'
  const follows = (step: 1 | -1) => {
    for (let at = index + step; Math.abs(at - index) <= MAX_ITEM_DISTANCE; at += step) {
      const other = found[at]
      const near = paragraphs[at]
      if (near === undefined) return false
      if (!other || other.kind !== own.kind) continue
      const isAligned =
        near.first.column.id !== paragraph.first.column.id ||
        Math.abs(near.first.x - paragraph.first.x) < MIN_INDENT_POINTS
      if (!isAligned) continue
      return own.kind === 'dash' || other.number === (own.number ?? 0) + step
    }
    return false
  }
  return follows(1) || follows(-1)
}
