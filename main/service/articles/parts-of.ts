import type { Block, Chapter, Part } from '../../../contract/article.ts'
import type { ArticleRecord } from '../../library/article-record.ts'

/** A part of an article's body: its blocks from `start` to before `end`, by their places in the body. */
export type PartRange = Part & { start: number; end: number }

export type Parts = { parts: PartRange[]; chapters: Chapter[] }

type Entry = { title: string; depth: number; at: number }

/** Segments. A part that is longer is cut at the chapters within it; a document of headings that is no longer stays whole. */
const LONG = 500
/** Segments. A part that nothing divides is cut here: a window holds so many at ease, and ten times as many hardly. */
const MOST = 3000
/** Characters that weigh as much as a segment where a block has longer ones, and segments that any block weighs: rows cost too. */
const WEIGHT = 100
const ROW = 2
/** Characters of a continued part's first words, which stand for its title. */
const FIRST_WORDS = 48
/** What its own contents divide: a novel's chapters are read one by one, however short they are. */
const BOOKS: ReadonlySet<ArticleRecord['format']> = new Set(['epub', 'fb2'])

/**
 * An article in the parts that it is read in: a book's chapters, where they are long the chapters within them. What stands
 * before the first chapter is a part of its own. A long text without chapters is cut where a window has had enough. Only the record's own blocks count, so that a passage that is put back
 * moves no boundary.
 */
export function partsOf(
  record: Pick<ArticleRecord, 'format' | 'blocks' | 'chapters'>,
  body: readonly Block[],
): Parts {
  const { blocks } = record
  const lengths = [0]
  for (const block of blocks) lengths.push((lengths.at(-1) ?? 0) + block.segments.length)
  const length = (from: number, to: number) => (lengths[to] ?? 0) - (lengths[from] ?? 0)
  const own = entriesOf(record)
  const isWhole = !BOOKS.has(record.format) && length(0, blocks.length) <= LONG
  const chapterStarts = isWhole ? [0] : cut(0, blocks.length, own, length)
  const shown = new Map(body.map((block) => [block.key, block]))
  const weights = [0]
  for (const { key, segments } of blocks)
    weights.push(
      (weights.at(-1) ?? 0) + Math.max(ROW, segments.length, charactersOf(shown.get(key)) / WEIGHT),
    )
  const weight = (from: number, to: number) => (weights[to] ?? 0) - (weights[from] ?? 0)
  const starts = divide(chapterStarts, blocks.length, weight)
  const entries = withContinued(own, starts, (at) => shown.get(keyAt(at))?.segments[0]?.text ?? '')

  const places = new Map(body.map((block, place) => [block.key, place]))
  // What was put back before the first block belongs to the first part.
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

/** The chapters in the order of the text, by the places of their first blocks; one whose block is gone is left out. */
function entriesOf({ blocks, chapters = [] }: Pick<ArticleRecord, 'blocks' | 'chapters'>): Entry[] {
  const places = new Map(blocks.map((block, place) => [block.key, place]))
  return chapters
    .flatMap(({ title, depth, block }): Entry[] => {
      const at = places.get(block)
      return at === undefined ? [] : [{ title, depth, at }]
    })
    .sort((a, b) => a.at - b.at)
}

/** Where the parts of a stretch begin: at its outermost chapters, and where one of these is long at those within it. */
function cut(
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
    return within.length > 0 && length(start, end) > LONG
      ? cut(start, end, within, length)
      : [start]
  })
}

/** Cuts what is longer than a window holds at ease, between blocks; `weight` is in segments. */
function divide(
  starts: readonly number[],
  to: number,
  weight: (from: number, to: number) => number,
): number[] {
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? to
    const found = [start]
    let from = start
    for (let at = start + 1; at < end && weight(start, end) > MOST; at += 1) {
      // What is left over stays with the part before it, if it is little.
      if (weight(from, at) < MOST || weight(at, end) < MOST / 4) continue
      found.push(at)
      from = at
    }
    return found
  })
}

/** The chapters, and for each part that continues one an entry with its first words, a step below. */
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
      const words = text.slice(0, FIRST_WORDS).join('').trimEnd()
      const title = text.length > FIRST_WORDS ? `${words}…` : words
      const before = entries.findLast((entry) => entry.at < at)
      return { title: title || '…', depth: before ? before.depth + 1 : 0, at }
    })
  return [...entries, ...continued].sort((a, b) => a.at - b.at)
}

/** The part that a block stands in; the first where there is no such block. */
export function partWith(parts: readonly PartRange[], body: readonly Block[], key: string): number {
  const place = body.findIndex((block) => block.key === key)
  return Math.max(
    0,
    parts.findIndex(({ start, end }) => place >= start && place < end),
  )
}
