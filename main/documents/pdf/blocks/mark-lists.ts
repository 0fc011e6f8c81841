import type { Line } from '../../lines/line.ts'
import type { PdfParagraph } from './build-paragraphs.ts'
import type { TaggedListItem } from '../model/pdf-text.ts'

/** Some begin a word or a heading as well, and are bullets only where a space follows. */
const BULLET = /^(?:[•◦▪‣⁃\uF0B7\uF0A7]\s*|[●○■□∙·]\s+)(?=\S)/u
/** A long dash is not one: behind it somebody speaks, and the text would lose it. */
const DASH = /^[–-]\s+(?=\S)/u
/** What is said behind a dash: a question, a call, or words that another dash ends. */
const SPEECH = /^–.*(?:[?!…]["'”»]?$|[,.?!…]\s–\s)/su
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/
/** Points by which an item stands further in than the one above that it belongs to. */
const FURTHER = 5

/** An item of a list: its place in it, and how much of its text is the marker, which the list itself shows. */
export type PdfItem = { item: NonNullable<Line['item']>; marker: number }

/**
 * The paragraphs that are items of lists: those that are tagged so, those with bullets, and those with dashes or numbers where another follows at the
 * same edge, the numbers counting. One number or dash alone may begin any text.
 * @param isText whether a paragraph may be one at all: no heading, no furniture.
 */
export function markLists(
  paragraphs: readonly PdfParagraph[],
  isText: (paragraph: PdfParagraph) => boolean,
): Map<PdfParagraph, PdfItem> {
  const items = new Map<PdfParagraph, PdfItem>()
  const edges: number[] = []
  let column = -1
  const isSpoken = paragraphs.some(({ text }) => SPEECH.test(text))
  const found = paragraphs.map((paragraph) => {
    const isSaid = isSpoken && paragraph.text.startsWith('–')
    return isText(paragraph) && !isSaid ? markerOf(paragraph) : null
  })
  const begun = new Set<TaggedListItem>()
  for (const [index, paragraph] of paragraphs.entries()) {
    const marker = found[index] ?? null
    const tagged = paragraph.first.item
    if (tagged !== undefined && isText(paragraph)) {
      // A second paragraph of an item is none.
      if (!begun.has(tagged)) items.set(paragraph, itemOf(tagged.depth, marker))
      begun.add(tagged)
      edges.length = 0
      continue
    }
    if (marker === null || !isSure(found, paragraphs, index)) {
      // What stands further in than the items goes on in the last of them.
      const isInside = paragraph.first.x > (edges[0] ?? Infinity) + FURTHER
      if (!isInside && isText(paragraph)) edges.length = 0
      continue
    }
    const { x } = paragraph.first
    // Another column, or a page of the other side, has other edges.
    if (paragraph.first.column.id !== column) edges.length = 0
    column = paragraph.first.column.id
    while (edges.length > 0 && (edges.at(-1) ?? 0) > x + FURTHER) edges.pop()
    if (edges.length === 0 || (edges.at(-1) ?? 0) < x - FURTHER) edges.push(x)
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
  const number = NUMBER.exec(text)
  // Numbered and all of it bold is a heading in the body's own size.
  const isBold = marks.some(({ kind, end }) => kind === 'strong' && end === text.length)
  return number === null || isBold
    ? null
    : { kind: 'number', length: number[0].length, number: Number(number[1]) }
}

/** How far the next item of the same kind is looked for, in paragraphs. */
const NEAR = 12

function isSure(
  found: readonly (Marker | null)[],
  paragraphs: readonly PdfParagraph[],
  index: number,
): boolean {
  const own = found[index]
  const paragraph = paragraphs[index]
  if (!own || paragraph === undefined || own.kind === 'bullet') return own?.kind === 'bullet'
  const follows = (step: 1 | -1) => {
    for (let at = index + step; Math.abs(at - index) <= NEAR; at += step) {
      const other = found[at]
      const near = paragraphs[at]
      if (near === undefined) return false
      if (!other || other.kind !== own.kind) continue
      const isAligned =
        near.first.column.id !== paragraph.first.column.id ||
        Math.abs(near.first.x - paragraph.first.x) < FURTHER
      if (!isAligned) continue
      return own.kind === 'dash' || other.number === (own.number ?? 0) + step
    }
    return false
  }
  return follows(1) || follows(-1)
}
