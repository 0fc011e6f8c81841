import type { PdfLine } from '../model/pdf-text.ts'

/** Leader dots followed by page numbers such as `7`, `xii`, `A-3` or `22, 26–28`. */
const LEADERS =
  /(?:(?:[.·․・．•_] ?){4,}|(?:[…‥⋯] ?){2,})\(?(?:\d{1,4}|[ivxlc]{1,7}|[A-Z][-.]?\d{1,3}|\d{1,3}[-.]\d{1,3})(?:(?:, ?|[-–])\d{1,4}){0,8}\)?$/
/** Characters at the end of a line that are searched for them. */
const MAX_LEADER_CHARS = 60
/** Entries with leader dots in a document that has a table of contents. */
const MIN_ENTRIES = 3
/** Page numbers may exceed the number of pages by this, as pages may be missing from the file. */
const MAX_EXTRA_PAGES = 60

const endsInLeaders = (text: string) => LEADERS.test(text.slice(-MAX_LEADER_CHARS))

/**
 * The lines that end an entry of a table of contents, list of figures or index: with leader dots and a page number, or, next to such
 * lines, with an ascending number at the same right edge (chapters, and titles that leave no room for dots).
 * @param lines a document's text lines in reading order, without furniture.
 */
export function findContentsLines(lines: readonly PdfLine[]): Set<PdfLine> {
  const entries = new Set(lines.filter(({ text }) => endsInLeaders(text)))
  if (entries.size < MIN_ENTRIES) return new Set()
  const last = (lines.at(-1)?.page ?? 0) + MAX_EXTRA_PAGES
  for (const [index, line] of lines.entries()) {
    const number = trailingNumber(line)
    if (number === null || number > last || entries.has(line)) continue
    // Titles may be two lines long.
    const above = [lines[index - 1], lines[index - 2]].find((one) => one && entries.has(one))
    if (above && isAlignedWith(line, above) && number >= (trailingNumber(above) ?? 0))
      entries.add(line)
  }
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]
    const below = [lines[index + 1], lines[index + 2]].find((one) => one && entries.has(one))
    if (!line || !below || entries.has(line)) continue
    const number = trailingNumber(line)
    if (
      number !== null &&
      isAlignedWith(line, below) &&
      number <= (trailingNumber(below) ?? Infinity)
    )
      entries.add(line)
  }
  return entries
}

/** The number at the end of a line, after a space; null if there is none. */
function trailingNumber({ text }: PdfLine): number | null {
  const number = /\s(\d{1,4})$/.exec(text.slice(-6))?.[1]
  return number === undefined ? null : Number(number)
}

function isAlignedWith(line: PdfLine, other: PdfLine): boolean {
  const isNear = Math.abs(line.page - other.page) <= 1
  return isNear && Math.abs(line.right - other.right) < Math.max(line.size, other.size)
}
