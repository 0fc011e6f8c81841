import { findChangingHeaders } from './find-changing-headers.ts'
import type { PdfLine } from '../model/pdf-text.ts'
import { bodySize } from './text-styles.ts'

/** Lines at the top and at the bottom of a page that are candidates. */
const EDGE_LINES = 3
/** Share of the text height at top and bottom that contains them. */
const MARGIN_SHARE = 0.14
/** Vertical offset of a running header between pages. */
const MAX_OFFSET_POINTS = 8
/** Font size relative to the body below which a line counts as small. */
const MAX_SMALL_SIZE = 0.9
/** Longer lines are cut off here before a page number is searched. */
const MAX_NUMBER_LINE_CHARS = 200

/**
 * The page furniture of a document: running headers and footers and page numbers. These are lines at a page's edge that, apart
 * from digits, repeat at the same height on at least three pages and a fifth of all (left and right pages differ), or in small
 * type on both of two; headers that change with the chapter; and numbers that count with the pages. On a single page only
 * its title and page number in small type are detected.
 * @param title as declared in the file's metadata.
 */
export function findFurniture(pages: readonly (readonly PdfLine[])[], title: string): Set<PdfLine> {
  const heights = pages.flat().map(({ y }) => y)
  const low = heights.reduce((least, y) => Math.min(least, y), Infinity)
  const high = heights.reduce((most, y) => Math.max(most, y), -Infinity)
  const margin = (high - low) * MARGIN_SHARE
  const edges = pages.map((lines) =>
    edgeLines(lines).filter(({ y }) => y <= low + margin || y >= high - margin),
  )
  const groups = new Map<string, PdfLine[]>()
  for (const line of edges.flat()) {
    // Figures in tables repeat at one height too; page numbers are detected by counting instead.
    if (!/\p{L}{2}/u.test(line.text)) continue
    const key = line.text
      .toLowerCase()
      .replace(/\d+|\b[ivxlc]+\b/g, '#')
      // Front matter has its own numbering, without the total.
      .replace(/#\s*(?:\/|of|von|de|sur|из)\s*#$/, '#')
      .replace(/\s+/g, ' ')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const detected = new Set<PdfLine>()
  const body = bodySize(pages.flat())
  const enough = Math.max(3, Math.ceil(pages.length / 5))
  for (const lines of groups.values()) {
    for (const line of lines) {
      const same = lines.filter(({ y }) => Math.abs(y - line.y) <= MAX_OFFSET_POINTS)
      const pageCount = new Set(same.map(({ page }) => page)).size
      const isSmall = pageCount === 2 && pages.length === 2 && line.size < body * MAX_SMALL_SIZE
      if (pageCount >= enough || isSmall) detected.add(line)
    }
  }
  for (const line of [...countingLines(edges), ...findChangingHeaders(pages)]) detected.add(line)
  if (pages.length === 1)
    for (const line of edges.flat())
      if (line.size < body * MAX_SMALL_SIZE && (line.text === title || isPageOne(line)))
        detected.add(line)
  return new Set(pages.flatMap((lines) => outermost(lines, detected)))
}

/** The detected lines that have no other text between them and the edge of the page. */
function outermost(lines: readonly PdfLine[], detected: ReadonlySet<PdfLine>): PdfLine[] {
  const sorted = lines.toSorted((one, other) => other.y - one.y)
  const first = sorted.findIndex((line) => !detected.has(line))
  const last = sorted.findLastIndex((line) => !detected.has(line))
  return first < 0 ? sorted : [...sorted.slice(0, first), ...sorted.slice(last + 1)]
}

function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = lines.toSorted((one, other) => other.y - one.y)
  return [...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])]
}

/** Lines with a number that grows by one per page. Numbers next to other text must do so on more pages than numbers alone. */
function countingLines(edges: readonly (readonly PdfLine[])[]): PdfLine[] {
  const alone = numbersOf(edges, (text) => [PAGE_NUMBER.exec(text)?.[1]])
  const besideText = numbersOf(edges, (text) => [
    /^(\d{1,4})\s+\D/.exec(text)?.[1],
    /\D\s(\d{1,4})$/.exec(text)?.[1],
  ])
  const roman = numbersOf(edges, (text) => [romanOf(text)])
  const few = Math.min(3, Math.max(2, edges.length))
  const many = Math.max(5, Math.ceil(edges.length / 4))
  return [...counting(alone, few), ...counting(roman, few), ...counting(besideText, many)]
}

const ROMAN_NUMERAL = /^[\s\-–—|·]*(c?(?:x[lc]|l?x{0,3})(?:i[xv]|v?i{0,3}))[\s\-–—|·]*$/i
const ROMAN_VALUES = new Map(Object.entries({ i: 1, v: 5, x: 10, l: 50, c: 100 }))

/** The value of a line that is a Roman numeral, as in front matter, up to about 200; undefined for any other line. */
function romanOf(text: string): string | undefined {
  const numeral = ROMAN_NUMERAL.exec(text)?.[1]?.toLowerCase()
  if (!numeral) return undefined
  const values = Array.from(numeral, (digit) => ROMAN_VALUES.get(digit) ?? 0)
  const signed = values.map((value, at) => (value < (values[at + 1] ?? 0) ? -value : value))
  return String(signed.reduce((sum, value) => sum + value, 0))
}

const PAGE_NUMBER =
  /^(?:page|seite|p\.|стр\.|第)?[\s\-–—|·]*(\d{1,4})[\s\-–—|·]*(?:(?:of|\/|von|de|из)\s*\d+|页|頁)?$/iu

const isPageOne = ({ text }: PdfLine) => PAGE_NUMBER.exec(text)?.[1] === '1'

type Numbered = { line: PdfLine; offset: number }

/** The numbers in edge lines of each page, minus the page's index. */
function numbersOf(
  edges: readonly (readonly PdfLine[])[],
  find: (text: string) => readonly (string | undefined)[],
): Numbered[][] {
  return edges.map((lines) =>
    lines.flatMap((line) =>
      find(line.text.slice(0, MAX_NUMBER_LINE_CHARS)).flatMap((number) =>
        number === undefined ? [] : [{ line, offset: Number(number) - line.page }],
      ),
    ),
  )
}

/** The lines with the most common offset, if it occurs on at least `wanted` pages. */
function counting(numbers: readonly (readonly Numbered[])[], wanted: number): PdfLine[] {
  const offsets = new Map<number, number>()
  for (const page of numbers)
    for (const offset of new Set(page.map((one) => one.offset)))
      offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
  const [best] = [...offsets].sort((one, other) => other[1] - one[1])
  if (best === undefined || best[1] < wanted) return []
  return numbers.flat().flatMap(({ line, offset }) => (offset === best[0] ? [line] : []))
}
