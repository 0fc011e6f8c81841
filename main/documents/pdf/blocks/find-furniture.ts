import { headsByPlace } from './heads-by-place.ts'
import type { PdfLine } from '../model/pdf-text.ts'
import { bodySize } from './text-styles.ts'

/** Lines at the head and at the foot of a page that may be its furniture. */
const EDGE = 3
/** The outer parts of the pages' height in which they stand. */
const MARGIN = 0.14
/** Points that a running head may stand higher or lower on another page. */
const HEIGHT = 8
/** Of the body's type: heads of a file of two pages are smaller. */
const SMALL = 0.9
/** Characters of a line in which the number of a page stands. */
const LONGEST = 200

/**
 * The running heads and page numbers of a document: lines at the edge of a page that, numbers aside, stand at the same
 * height of at least three pages and of a fifth of them (heads of left and right pages differ), or of both of two in small type, heads that change with
 * their chapters, and numbers that count with the pages. Of a document of one page only its title and its number in small type can
 * be told.
 * @param title as the file declares it.
 */
export function findFurniture(pages: readonly (readonly PdfLine[])[], title: string): Set<PdfLine> {
  const heights = pages.flat().map(({ y }) => y)
  const low = heights.reduce((least, y) => Math.min(least, y), Infinity)
  const high = heights.reduce((most, y) => Math.max(most, y), -Infinity)
  const margin = (high - low) * MARGIN
  const edges = pages.map((lines) =>
    edgeLines(lines).filter(({ y }) => y <= low + margin || y >= high - margin),
  )
  const groups = new Map<string, PdfLine[]>()
  for (const line of edges.flat()) {
    // Figures of a table stand at one height of many pages too; a number of a page is told by counting.
    if (!/\p{L}{2}/u.test(line.text)) continue
    const key = line.text
      .toLowerCase()
      .replace(/\d+|\b[ivxlc]+\b/g, '#')
      // Pages before the first chapter are numbered apart, and not out of how many.
      .replace(/#\s*(?:\/|of|von|de|sur|из)\s*#$/, '#')
      .replace(/\s+/g, ' ')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const told = new Set<PdfLine>()
  const body = bodySize(pages.flat())
  const enough = Math.max(3, Math.ceil(pages.length / 5))
  for (const lines of groups.values()) {
    for (const line of lines) {
      const same = lines.filter(({ y }) => Math.abs(y - line.y) <= HEIGHT)
      const found = new Set(same.map(({ page }) => page)).size
      const isSmall = found === 2 && pages.length === 2 && line.size < body * SMALL
      if (found >= enough || isSmall) told.add(line)
    }
  }
  for (const line of [...countingLines(edges), ...headsByPlace(pages)]) told.add(line)
  if (pages.length === 1)
    for (const line of edges.flat())
      if (line.size < body * SMALL && (line.text === title || isFirst(line))) told.add(line)
  return new Set(pages.flatMap((lines) => outermost(lines, told)))
}

/** Nothing of the text stands further out than furniture does. */
function outermost(lines: readonly PdfLine[], told: ReadonlySet<PdfLine>): PdfLine[] {
  const sorted = lines.toSorted((one, other) => other.y - one.y)
  const first = sorted.findIndex((line) => !told.has(line))
  const last = sorted.findLastIndex((line) => !told.has(line))
  return first < 0 ? sorted : [...sorted.slice(0, first), ...sorted.slice(last + 1)]
}

function edgeLines(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = lines.toSorted((one, other) => other.y - one.y)
  return [...new Set([...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)])]
}

/** Lines that are a number and little else, and grow by one from page to page; beside other text they do so on more pages. */
function countingLines(edges: readonly (readonly PdfLine[])[]): PdfLine[] {
  const alone = numbersOf(edges, (text) => [NUMBER.exec(text)?.[1]])
  const beside = numbersOf(edges, (text) => [
    /^(\d{1,4})\s+\D/.exec(text)?.[1],
    /\D\s(\d{1,4})$/.exec(text)?.[1],
  ])
  const roman = numbersOf(edges, (text) => [romanOf(text)])
  const few = Math.min(3, Math.max(2, edges.length))
  const many = Math.max(5, Math.ceil(edges.length / 4))
  return [...counting(alone, few), ...counting(roman, few), ...counting(beside, many)]
}

const ROMAN = /^[\s\-–—|·]*(c?(?:x[lc]|l?x{0,3})(?:i[xv]|v?i{0,3}))[\s\-–—|·]*$/i
const FIGURES = new Map(Object.entries({ i: 1, v: 5, x: 10, l: 50, c: 100 }))

/** The number that a line is in Roman figures, as pages before the first chapter are numbered, up to some two hundred. */
function romanOf(text: string): string | undefined {
  const figures = ROMAN.exec(text)?.[1]?.toLowerCase()
  if (!figures) return undefined
  const values = Array.from(figures, (figure) => FIGURES.get(figure) ?? 0)
  const signed = values.map((value, at) => (value < (values[at + 1] ?? 0) ? -value : value))
  return String(signed.reduce((sum, value) => sum + value, 0))
}

const NUMBER =
  /^(?:page|seite|p\.|стр\.|第)?[\s\-–—|·]*(\d{1,4})[\s\-–—|·]*(?:(?:of|\/|von|de|из)\s*\d+|页|頁)?$/iu

const isFirst = ({ text }: PdfLine) => NUMBER.exec(text)?.[1] === '1'

type Numbered = { line: PdfLine; offset: number }

/** The numbers of lines at the edges, less the pages that they stand on. */
function numbersOf(
  edges: readonly (readonly PdfLine[])[],
  find: (text: string) => readonly (string | undefined)[],
): Numbered[][] {
  return edges.map((lines) =>
    lines.flatMap((line) =>
      find(line.text.slice(0, LONGEST)).flatMap((number) =>
        number === undefined ? [] : [{ line, offset: Number(number) - line.page }],
      ),
    ),
  )
}

/** The lines with the offset that most pages share, if as many as wanted do. */
function counting(numbers: readonly (readonly Numbered[])[], wanted: number): PdfLine[] {
  const offsets = new Map<number, number>()
  for (const page of numbers)
    for (const offset of new Set(page.map((one) => one.offset)))
      offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
  const [best] = [...offsets].sort((one, other) => other[1] - one[1])
  if (best === undefined || best[1] < wanted) return []
  return numbers.flat().flatMap(({ line, offset }) => (offset === best[0] ? [line] : []))
}
