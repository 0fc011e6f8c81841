import type { Mark } from '../../lines/line.ts'
import { isWide } from '../../lines/width.ts'
import { joinMarks } from '../runs/join-marks.ts'
import type { PdfLine } from '../model/pdf-text.ts'

/** The words of a document, by which hyphens at line ends are kept or removed. */
export type WordList = {
  has: (word: string) => boolean
  /** Whether the document hyphenates words at line ends, so that a hyphen there may not belong to the word. */
  isHyphenated: boolean
}

/** Shorter documents are taken to hyphenate; longer ones if this share of their lines ends with a hyphen. */
const MIN_LINES = 60
const MIN_HYPHENATED_SHARE = 0.03

/** The words of lines in lower case, without the first and last of each line, which may be parts of words. */
export function collectWords(lines: readonly string[]): WordList {
  const words = new Set<string>()
  const hyphenated: string[] = []
  for (const [index, line] of lines.entries()) {
    const found = line.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
    for (const word of found.slice(1, -1)) words.add(word)
    const half = /(\p{L}[\p{L}\p{M}'’]*)[-\u2010]$/u.exec(line)?.[1]
    const rest = /^\p{Ll}[\p{L}\p{M}'’]*/u.exec(lines[index + 1] ?? '')?.[0]
    if (half !== undefined && rest !== undefined) hyphenated.push(`${half}${rest}`.toLowerCase())
  }
  const isFoundJoined = hyphenated.some((word) => words.has(word))
  const isFrequent =
    lines.length < MIN_LINES || hyphenated.length > lines.length * MIN_HYPHENATED_SHARE
  return { has: (word) => words.has(word), isHyphenated: isFoundJoined || isFrequent }
}

/**
 * Joins two lines of a paragraph. A soft hyphen is removed; a hyphen is removed before a lower-case letter unless it belongs to the
 * word: the document has the word with the hyphen only, or the parts around it are words of the document and the word has
 * another hyphen already, or the document does not hyphenate. Wide characters are joined without a space, all others with one.
 */
export function joinLines(first: string, second: string, words: WordList): string {
  if (first.endsWith('\u00AD')) return first.slice(0, -1) + second
  const half = /(\p{L}[\p{L}\p{M}'’-]*)[-\u2010]$/u.exec(first)?.[1]
  const rest = /^\p{L}[\p{L}\p{M}'’]*/u.exec(second)?.[0]
  if (half !== undefined && rest !== undefined) {
    const [, part] = /-([^-]+)$/u.exec(half.toLowerCase()) ?? []
    const isKnownJoined = words.has(`${half}${rest}`.toLowerCase())
    const isInnerHyphen =
      part !== undefined &&
      [part, rest.toLowerCase()].every((word) => words.has(word)) &&
      !words.has(`${part}${rest}`.toLowerCase()) &&
      !isKnownJoined
    const hasKnownPart = [half, rest].some((word) => words.has(word.toLowerCase()))
    const isCompound =
      /^\p{Lu}/u.test(rest) ||
      isInnerHyphen ||
      (!words.isHyphenated && hasKnownPart && !isKnownJoined) ||
      (words.has(`${half}-${rest}`.toLowerCase()) && !isKnownJoined)
    return isCompound ? first + second : first.slice(0, -1) + second
  }
  const last = Array.from(first).at(-1)?.codePointAt(0) ?? 0
  const next = second.codePointAt(0) ?? 0
  const isHangul = (code: number) => code >= 0xac00 && code <= 0xd7a3
  const isTight = (code: number) => isWide(code) && !isHangul(code)
  return first + (isTight(last) || isTight(next) ? '' : ' ') + second
}

/** Joins the lines of a paragraph with their marks, in linear time; see joinLines(). */
export function joinMarkedLines(
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
      // A removed hyphen may have been within a mark.
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
