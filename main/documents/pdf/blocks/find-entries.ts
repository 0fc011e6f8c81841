import type { PdfLine } from '../model/pdf-text.ts'

/** Dots of one kind or another that lead to the numbers of pages: `7`, `xii`, `A-3`, `22, 26–28`. */
const LEADERS =
  /(?:(?:[.·․・．•_] ?){4,}|(?:[…‥⋯] ?){2,})\(?(?:\d{1,4}|[ivxlc]{1,7}|[A-Z][-.]?\d{1,3}|\d{1,3}[-.]\d{1,3})(?:(?:, ?|[-–])\d{1,4}){0,8}\)?$/
/** Characters at the end of a text among which they are looked for. */
const LEADERS_END = 60
/** Entries with dots before a document has a list of them. */
const FEWEST = 3
/** Pages that are not counted in with the others: a preface, a cover. */
const BESIDES = 60

const endsInLeaders = (text: string) => LEADERS.test(text.slice(-LEADERS_END))

/**
 * The lines that end an entry of a table of contents, of figures or of an index: with dots and the number of a page, and,
 * next to such lines and in their order, with a number at the same edge (chapters, and titles that leave no room for dots).
 * @param lines a document's text in reading order, without furniture.
 */
export function findEntries(lines: readonly PdfLine[]): Set<PdfLine> {
  const entries = new Set(lines.filter(({ text }) => endsInLeaders(text)))
  if (entries.size < FEWEST) return new Set()
  const last = (lines.at(-1)?.page ?? 0) + BESIDES
  for (const [index, line] of lines.entries()) {
    const number = numberOf(line)
    if (number === null || number > last || entries.has(line)) continue
    // Titles may be two lines long.
    const above = [lines[index - 1], lines[index - 2]].find((one) => one && entries.has(one))
    if (above && isBeside(line, above) && number >= (numberOf(above) ?? 0)) entries.add(line)
  }
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]
    const below = [lines[index + 1], lines[index + 2]].find((one) => one && entries.has(one))
    if (!line || !below || entries.has(line)) continue
    const number = numberOf(line)
    if (number !== null && isBeside(line, below) && number <= (numberOf(below) ?? Infinity))
      entries.add(line)
  }
  return entries
}

/** The number that a line ends with, behind a space; null without one. */
function numberOf({ text }: PdfLine): number | null {
  const number = /\s(\d{1,4})$/.exec(text.slice(-6))?.[1]
  return number === undefined ? null : Number(number)
}

function isBeside(line: PdfLine, other: PdfLine): boolean {
  const isNear = Math.abs(line.page - other.page) <= 1
  return isNear && Math.abs(line.right - other.right) < Math.max(line.size, other.size)
}
