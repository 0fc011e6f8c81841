import type { Mark } from '../../lines/line.ts'
import { isWide } from '../../lines/width.ts'
import { joinMarks } from '../runs/join-marks.ts'
import type { PdfLine } from '../model/pdf-text.ts'

/** Tells what to do with a hyphen at the end of a line, by the other words and lines of a document. */
export type WordList = {
  has: (word: string) => boolean
  /** Whether lines are ended within words, so that their hyphens are not the words' own. */
  isCut: boolean
}

/** Fewer lines than these do not tell whether words are cut; of more, texts that are cut have so many hyphens at their ends. */
const FEW_LINES = 60
const LEAST_CUT = 0.03

/** The words of lines, in small letters; the first and last of each line may be halves and are left out. */
export function wordsOf(lines: readonly string[]): WordList {
  const words = new Set<string>()
  const cut: string[] = []
  for (const [index, line] of lines.entries()) {
    const found = line.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
    for (const word of found.slice(1, -1)) words.add(word)
    const half = /(\p{L}[\p{L}\p{M}'’]*)[-\u2010]$/u.exec(line)?.[1]
    const rest = /^\p{Ll}[\p{L}\p{M}'’]*/u.exec(lines[index + 1] ?? '')?.[0]
    if (half !== undefined && rest !== undefined) cut.push(`${half}${rest}`.toLowerCase())
  }
  const isSeen = cut.some((word) => words.has(word))
  const isOften = lines.length < FEW_LINES || cut.length > lines.length * LEAST_CUT
  return { has: (word) => words.has(word), isCut: isSeen || isOften }
}

/**
 * Joins two lines of a paragraph. A soft hyphen goes; a hyphen goes where a small letter follows, unless the
 * document writes the word with it and never without, or the word has one already and stands between two that the
 * document has, or is made of words of a document none of whose lines ends within one; between wide characters there is no space, between all others one.
 */
export function joinLines(first: string, second: string, words: WordList): string {
  if (first.endsWith('\u00AD')) return first.slice(0, -1) + second
  const half = /(\p{L}[\p{L}\p{M}'’-]*)[-\u2010]$/u.exec(first)?.[1]
  const rest = /^\p{L}[\p{L}\p{M}'’]*/u.exec(second)?.[0]
  if (half !== undefined && rest !== undefined) {
    const [, part] = /-([^-]+)$/u.exec(half.toLowerCase()) ?? []
    const isWhole = words.has(`${half}${rest}`.toLowerCase())
    const goesOn =
      part !== undefined &&
      [part, rest.toLowerCase()].every((word) => words.has(word)) &&
      !words.has(`${part}${rest}`.toLowerCase()) &&
      !isWhole
    const isOfWords = [half, rest].some((word) => words.has(word.toLowerCase()))
    const isCompound =
      /^\p{Lu}/u.test(rest) ||
      goesOn ||
      (!words.isCut && isOfWords && !isWhole) ||
      (words.has(`${half}-${rest}`.toLowerCase()) && !isWhole)
    return isCompound ? first + second : first.slice(0, -1) + second
  }
  const last = Array.from(first).at(-1)?.codePointAt(0) ?? 0
  const next = second.codePointAt(0) ?? 0
  const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7a3
  const isTight = (code: number) => isWide(code) && !isHangul(code)
  return first + (isTight(last) || isTight(next) ? '' : ' ') + second
}

/** Joins the lines of a paragraph with their marks; see joinLines(). Linear in their length. */
export function joinMarked(
  lines: readonly Pick<PdfLine, 'text' | 'marks'>[],
  join: (first: string, second: string) => string,
): { text: string; marks: Mark[] } {
  const done: string[] = []
  const marks: Mark[] = []
  let start = 0
  let last = ''
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      const joined = join(last, line.text)
      const length = joined.length - line.text.length
      done.push(joined.slice(0, length))
      start += length
      // A hyphen that went may have been marked.
      for (let at = marks.length - 1; at >= 0 && (marks[at]?.end ?? 0) > start; at--) {
        const mark = marks[at]
        if (mark !== undefined) mark.end = start
      }
    }
    for (const mark of line.marks)
      marks.push({ ...mark, start: mark.start + start, end: mark.end + start })
    last = line.text
  }
  const text = done.join('') + last
  return {
    text,
    marks: joinMarks(
      text,
      marks.filter((mark) => mark.start < mark.end),
    ),
  }
}
