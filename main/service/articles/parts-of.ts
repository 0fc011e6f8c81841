import type { Block, Chapter, Part } from '../../../contract/article.ts'
import { joinSegments } from '../../../contract/join-segments.ts'
import { headingChapters } from '../../documents/heading-chapters.ts'
import type { ArticleRecord } from '../../library/article-record.ts'

/** A part of an article's body: block indexes from `start` up to but excluding `end`. */
export type PartRange = Part & { start: number; end: number }

export type Parts = { parts: PartRange[]; chapters: Chapter[] }

type Entry = { title: string; depth: number; at: number }

/** In segments. Longer parts are split at their subchapters; shorter documents with headings are not split. */
const MAX_UNSPLIT_SEGMENTS = 500
/**
 * In segments. Parts without subchapters are split at this size: a window renders this many smoothly, but not ten
 * times as many.
 */
const MAX_PART_SEGMENTS = 3000
/** In long segments, this many characters count as one segment. */
const CHARS_PER_SEGMENT = 100
/** Minimum weight of a block in segments, because rows cost time too. */
const MIN_BLOCK_WEIGHT = 2
/** Length in characters of the title of a continued part, taken from its first words. */
const MAX_TITLE_CHARS = 48
/** Formats split by their own table of contents: chapters of a novel are read one by one, however short. */
const BOOK_FORMATS: ReadonlySet<ArticleRecord['format']> = new Set(['epub', 'fb2'])
/** Formats of pages, which one scrolls: they are split at headings only where they are too long for a window. */
const PAGE_FORMATS: ReadonlySet<ArticleRecord['format']> = new Set(['html', 'mhtml', 'markdown'])
/** In segments. Shorter sections of documents share a part, so that a manual is not read in fifty pieces. */
const MIN_PART_SEGMENTS = 40

/** What of a record decides the parts. */
export type PartsRecord = Pick<ArticleRecord, 'format' | 'language' | 'chapters'> & {
  blocks: readonly { key: string; segments: readonly unknown[] }[]
}

/**
 * Splits an article into parts: a book's chapters, and within long chapters their subchapters. Text before the first
 * chapter is a part of its own. Long texts without chapters are split by size. Only the record's own blocks count, so
 * restoring a block moves no boundary.
 */
export function partsOf(record: PartsRecord, body: readonly Block[]): Parts {
  const { blocks } = record
  const lengths = [0]
  for (const block of blocks) lengths.push((lengths.at(-1) ?? 0) + block.segments.length)
  const length = (from: number, to: number) => (lengths[to] ?? 0) - (lengths[from] ?? 0)
  const own = entriesOf(record, body)
  const isBook = BOOK_FORMATS.has(record.format)
  const maxWhole = PAGE_FORMATS.has(record.format) ? MAX_PART_SEGMENTS : MAX_UNSPLIT_SEGMENTS
  const isWhole = !isBook && length(0, blocks.length) <= maxWhole
  const atChapters = isWhole ? [0] : splitAtChapters(0, blocks.length, own, length)
  const chapterStarts = isBook ? atChapters : joinShort(atChapters, blocks.length, own, length)
  const shown = new Map(body.map((block) => [block.key, block]))
  const weights = [0]
  for (const { key, segments } of blocks)
    weights.push(
      (weights.at(-1) ?? 0) +
        Math.max(
          MIN_BLOCK_WEIGHT,
          segments.length,
          charactersOf(shown.get(key)) / CHARS_PER_SEGMENT,
        ),
    )
  const weight = (from: number, to: number) => (weights[to] ?? 0) - (weights[from] ?? 0)
  const starts = splitBySize(chapterStarts, blocks.length, weight)
  const entries = withContinued(own, starts, (at) => shown.get(keyAt(at))?.segments[0]?.text ?? '')

  const places = new Map(body.map((block, place) => [block.key, place]))
  // Blocks restored before the first one belong to the first part.
  const begins = starts.map((at, index) => (index === 0 ? 0 : (places.get(keyAt(at)) ?? 0)))
  const parts = begins.map((start, index): PartRange => {
    const end = begins[index + 1] ?? body.length
    const at = starts[index] ?? 0
    const titles = entries.filter((entry) => entry.at === at).map((entry) => entry.title)
    const segments = body.slice(start, end).reduce((sum, one) => sum + one.segments.length, 0)
    const title = titles.length > 0 ? titles.join(' · ') : null
    return { title, blocks: end - start, segments, start, end }
  })
  const chapters = entries.map(({ title, depth, at }) => ({
    title,
    depth,
    block: keyAt(at),
    part: starts.findLastIndex((start) => start <= at),
  }))
  return { parts, chapters }

  function keyAt(at: number): string {
    return blocks[at]?.key ?? ''
  }
}

function charactersOf(block: Block | undefined): number {
  return block?.segments.reduce((sum, { text }) => sum + text.length, 0) ?? 0
}

/**
 * Chapters in text order with the indexes of their first blocks; the headings where the file has no table of
 * contents. Chapters whose block is missing are omitted.
 */
function entriesOf(
  { blocks, chapters = [], language }: PartsRecord,
  body: readonly Block[],
): Entry[] {
  const places = new Map(blocks.map((block, place) => [block.key, place]))
  const known =
    chapters.length > 0 ? chapters : headingChapters(body.map((block) => withText(block, language)))
  return known
    .flatMap(({ title, depth, block }): Entry[] => {
      const at = places.get(block)
      return at === undefined ? [] : [{ title, depth, at }]
    })
    .sort((a, b) => a.at - b.at)
}

const withText = ({ key, kind, level, segments }: Block, language: string) => ({
  key,
  kind,
  level,
  text:
    kind === 'heading'
      ? joinSegments(
          segments.map(({ text }) => text),
          language,
        )
      : '',
})

/** Part starts without those of short chapters, which continue the part before; text before the first stays alone. */
function joinShort(
  starts: readonly number[],
  to: number,
  entries: readonly Entry[],
  length: (from: number, to: number) => number,
): number[] {
  const kept: number[] = []
  for (const [index, start] of starts.entries()) {
    const last = kept.at(-1)
    const isFront = last === 0 && entries[0]?.at !== 0
    const end = starts[index + 1] ?? to
    const isLastShort = end === to && length(start, end) < MIN_PART_SEGMENTS
    const isShort = last !== undefined && length(last, start) < MIN_PART_SEGMENTS
    if (last === undefined || isFront || !(isShort || isLastShort)) kept.push(start)
  }
  return kept
}

/** Part starts within a range: its outermost chapters, and within long ones their subchapters. */
function splitAtChapters(
  from: number,
  to: number,
  entries: readonly Entry[],
  length: (from: number, to: number) => number,
): number[] {
  const depth = entries.reduce((least, entry) => Math.min(least, entry.depth), Infinity)
  const outer = entries.filter((entry) => entry.depth === depth).map((entry) => entry.at)
  const starts = [...new Set([from, ...outer])]
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? to
    const within = entries.filter(
      (entry) => entry.depth > depth && entry.at >= start && entry.at < end,
    )
    return within.length > 0 && length(start, end) > MAX_UNSPLIT_SEGMENTS
      ? splitAtChapters(start, end, within, length)
      : [start]
  })
}

/** Splits parts above MAX_PART_SEGMENTS between blocks; `weight` is in segments. */
function splitBySize(
  starts: readonly number[],
  to: number,
  weight: (from: number, to: number) => number,
): number[] {
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? to
    const found = [start]
    let from = start
    for (let at = start + 1; at < end && weight(start, end) > MAX_PART_SEGMENTS; at += 1) {
      // A small remainder stays with the previous part.
      if (weight(from, at) < MAX_PART_SEGMENTS || weight(at, end) < MAX_PART_SEGMENTS / 4) continue
      found.push(at)
      from = at
    }
    return found
  })
}

/** Adds an entry for each part that continues a chapter, one level below it, titled by its first words. */
function withContinued(
  entries: readonly Entry[],
  starts: readonly number[],
  textAt: (at: number) => string,
): Entry[] {
  const known = new Set([0, ...entries.map((entry) => entry.at)])
  const continued = starts
    .filter((at) => !known.has(at))
    .map((at): Entry => {
      const text = Array.from(textAt(at))
      const words = text.slice(0, MAX_TITLE_CHARS).join('').trimEnd()
      const title = text.length > MAX_TITLE_CHARS ? `${words}…` : words
      const before = entries.findLast((entry) => entry.at < at)
      return { title: title || '…', depth: before ? before.depth + 1 : 0, at }
    })
  return [...entries, ...continued].sort((a, b) => a.at - b.at)
}

/** Index of the part that contains a block; 0 if the block does not exist. */
export function partWith(parts: readonly PartRange[], body: readonly Block[], key: string): number {
  const place = body.findIndex((block) => block.key === key)
  return Math.max(
    0,
    parts.findIndex(({ start, end }) => place >= start && place < end),
  )
}
