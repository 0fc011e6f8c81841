import { fold } from '../../lines/fold.ts'
import type { PdfLine } from '../model/pdf-text.ts'
import { bodySize } from './text-styles.ts'

/** Vertical offset of a header between pages. */
const MAX_OFFSET_POINTS = 2
/** Pages whose first line is at the header's height: their number, and their share of all pages. */
const MIN_PAGES = 5
const MIN_PAGE_SHARE = 0.4
/** Distance of a header to the text below it, relative to the leading. */
const MIN_LEADING_RATIO = 1.4
/** Font size of a header relative to the body; the titles of slides are larger. */
const MAX_SIZE_RATIO = 1.05
/** Share of headers whose text occurs in a heading or on another page. */
const MIN_KNOWN_SHARE = 0.6
/** Characters of a heading that is searched in headers, and number of headings searched. */
const MIN_HEADING_CHARS = 4
const MAX_HEADINGS = 2000

/**
 * The running headers that change with the chapter or section: first lines of pages, at one height on many of them, no larger than
 * the body and separated from it by more than the leading, most of which repeat a heading or another header. If most lines
 * at that height do, all of them are returned.
 */
export function findChangingHeaders(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const body = bodySize(pages.flat())
  const leading = bodyLeading(pages, body)
  const rows = pages.flatMap((lines) => {
    const top = lines.reduce((most, { y }) => Math.max(most, y), -Infinity)
    const row = lines.filter(({ y }) => top - y <= MAX_OFFSET_POINTS)
    const next = lines.reduce(
      (most, { y }) => (top - y > MAX_OFFSET_POINTS ? Math.max(most, y) : most),
      0,
    )
    const isApart = next > 0 && top - next >= leading * MIN_LEADING_RATIO
    return isApart && row.every(({ size }) => size <= body * MAX_SIZE_RATIO) ? [{ top, row }] : []
  })
  const enough = Math.max(MIN_PAGES, Math.ceil(pages.length * MIN_PAGE_SHARE))
  const [candidates] = Array.from(new Set(rows.map(({ top }) => top)), (top) =>
    rows.filter((other) => Math.abs(other.top - top) <= MAX_OFFSET_POINTS),
  ).toSorted((one, other) => other.length - one.length)
  if (candidates === undefined || candidates.length < enough) return []
  const counts = new Map<string, number>()
  for (const { row } of candidates) {
    const text = fold(row.map((line) => line.text).join(' '))
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const headings = headingsOf(pages, body)
  const known = [...counts].filter(
    ([text, count]) => count > 1 || headings.some((heading) => text.includes(heading)),
  )
  const knownCount = known.reduce((sum, [, count]) => sum + count, 0)
  return knownCount < candidates.length * MIN_KNOWN_SHARE
    ? []
    : candidates.flatMap(({ row }) => row)
}

/** The folded texts of lines in larger type, without chapter and section numbers. */
function headingsOf(pages: readonly (readonly PdfLine[])[], body: number): string[] {
  const texts = pages.flat().flatMap(({ text, size }) => {
    const own = size > body * MAX_SIZE_RATIO ? fold(text.replace(/^[\d.\s]+/, '')) : ''
    return own.length >= MIN_HEADING_CHARS ? [own] : []
  })
  return [...new Set(texts)].slice(0, MAX_HEADINGS)
}

/** The median leading of body text, in points. */
function bodyLeading(pages: readonly (readonly PdfLine[])[], body: number): number {
  const gaps = pages.flatMap((lines) =>
    lines.flatMap((line, at) => {
      const gap = line.y - (lines[at + 1]?.y ?? line.y)
      const isOfText = Math.abs(line.size - body) < body * 0.1
      return isOfText && gap > MAX_OFFSET_POINTS && gap < line.size * 3 ? [gap] : []
    }),
  )
  const sorted = gaps.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? body * 1.3
}
