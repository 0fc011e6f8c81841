import { fold } from '../../lines/fold.ts'
import type { PdfLine } from '../model/pdf-text.ts'
import { bodySize } from './text-styles.ts'

/** Points that a head may stand higher or lower on another page. */
const HEIGHT = 2
/** Pages that have their first line there, at least, and as a part of all. */
const FEWEST = 5
const MOST_PAGES = 0.4
/** Of the distance of lines: how much further the text stands below a head. */
const FURTHER = 1.4
/** Of the body's type: heads are no larger, as the titles of slides are. */
const LARGER = 1.05
/** The part of the heads that say something which stands elsewhere. */
const KNOWN = 0.6
/** Characters that a heading has which is looked for in heads, and headings that are looked for. */
const SHORTEST = 4
const MOST_HEADINGS = 2000

/**
 * Running heads that change with their chapters and sections: first lines of pages, at one height on many of them, in type no
 * larger than the text's and further off it than lines are, which say what headings say or come again on other pages. They tell
 * each other: one that says nothing of the kind is a head where most at its place are.
 */
export function headsByPlace(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const body = bodySize(pages.flat())
  const leading = usualLeading(pages, body)
  const rows = pages.flatMap((lines) => {
    const top = lines.reduce((most, { y }) => Math.max(most, y), -Infinity)
    const row = lines.filter(({ y }) => top - y <= HEIGHT)
    const next = lines.reduce((most, { y }) => (top - y > HEIGHT ? Math.max(most, y) : most), 0)
    const isApart = next > 0 && top - next >= leading * FURTHER
    return isApart && row.every(({ size }) => size <= body * LARGER) ? [{ top, row }] : []
  })
  const enough = Math.max(FEWEST, Math.ceil(pages.length * MOST_PAGES))
  const [place] = Array.from(new Set(rows.map(({ top }) => top)), (top) =>
    rows.filter((other) => Math.abs(other.top - top) <= HEIGHT),
  ).toSorted((one, other) => other.length - one.length)
  if (place === undefined || place.length < enough) return []
  const counts = new Map<string, number>()
  for (const { row } of place) {
    const text = fold(row.map((line) => line.text).join(' '))
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const headings = headingsOf(pages, body)
  const known = [...counts].filter(
    ([text, count]) => count > 1 || headings.some((heading) => text.includes(heading)),
  )
  const said = known.reduce((sum, [, count]) => sum + count, 0)
  return said < place.length * KNOWN ? [] : place.flatMap(({ row }) => row)
}

/** What the lines in larger type say, without the numbers of chapters and sections. */
function headingsOf(pages: readonly (readonly PdfLine[])[], body: number): string[] {
  const texts = pages.flat().flatMap(({ text, size }) => {
    const own = size > body * LARGER ? fold(text.replace(/^[\d.\s]+/, '')) : ''
    return own.length >= SHORTEST ? [own] : []
  })
  return [...new Set(texts)].slice(0, MOST_HEADINGS)
}

/** How far lines of the body's type stand apart, mostly, in points. */
function usualLeading(pages: readonly (readonly PdfLine[])[], body: number): number {
  const gaps = pages.flatMap((lines) =>
    lines.flatMap((line, at) => {
      const gap = line.y - (lines[at + 1]?.y ?? line.y)
      const isOfText = Math.abs(line.size - body) < body * 0.1
      return isOfText && gap > HEIGHT && gap < line.size * 3 ? [gap] : []
    }),
  )
  const sorted = gaps.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? body * 1.3
}
