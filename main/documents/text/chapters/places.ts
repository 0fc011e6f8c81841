import { width } from '../../lines/width.ts'
import type { TextGroup, TextLine } from '../text-lines.ts'
import { type Head, isEnding, readHead } from './read-head.ts'

/** A line of the text with what its place says about it. */
export type Place = {
  line: TextLine
  /** Index among all lines. */
  index: number
  group: TextGroup
  /** Index within the group. */
  at: number
  head: Head | null
}

/** A line that reads as a heading. */
export type Candidate = Place & { head: Head }

/** All lines of a text in order. */
export function placesOf(groups: readonly TextGroup[]): Place[] {
  const places: Place[] = []
  for (const group of groups)
    for (const [at, line] of group.lines.entries()) {
      const head = isEnding(line.text) ? null : readHead(line.text)
      places.push({ line, index: places.length, group, at, head })
    }
  return places
}

/** A line alone between empty lines. */
export const isAlone = ({ group }: Place): boolean => group.lines.length === 1

/**
 * Measures text between lines: returns the columns from one line up to but excluding another, without the lines that
 * read as headings.
 */
export function measureText(places: readonly Place[]): (from: number, to: number) => number {
  const sums = [0]
  for (const { line, head } of places)
    sums.push((sums.at(-1) ?? 0) + (head === null ? width(line.text) : 0))
  return (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0)
}

/** A sentence that ends in the line; not after an abbreviation such as `Mr.`. */
const SENTENCE_WITHIN = /(?<!(?:^|[^\p{L}])\p{L}{1,3})[.!?]["'”’»)]*\s+\p{L}|[。！？].*\p{L}/u
const OPEN_END = /[,;:，；：、…]$|\.\.\.?$/u
const HAS_CASE = /\p{Lu}|\p{Ll}/u
const isCapital = (text: string): boolean => text === text.toUpperCase() && HAS_CASE.test(text)
const HAS_HAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u
/** Longer titles without a sign before them are text, in characters. */
const MAX_JOINED_TITLE_CHARS = 15

/** Whether a line's words and signs are those of a title, wherever it stands. */
export function isTitleLike({ line: { text, hasIdeographicIndent }, head }: Candidate): boolean {
  const { title, kind } = head
  if (title === '') return !/[,;，；、]$/u.test(text)
  if (OPEN_END.test(text) || text.endsWith('。') || !/[\p{L}\p{N}]/u.test(title)) return false
  if (isCapital(title)) return true
  if (SENTENCE_WITHIN.test(title)) return false
  if (kind === 'named' && !/[.:：、—–-]/u.test(text))
    return head.isSeparated && HAS_HAN.test(title) && !/[\p{Po}]/u.test(title)
  if (!head.isSeparated)
    return (
      HAS_HAN.test(title) &&
      title.length <= MAX_JOINED_TITLE_CHARS &&
      !hasIdeographicIndent &&
      !/\p{P}/u.test(title)
    )
  if (/^\p{Ll}/u.test(title)) return false
  const isMarked = /[.:：—–-]/u.test(
    text
      .slice(0, text.length - title.length)
      .trimEnd()
      .slice(-1),
  )
  return !text.endsWith('.') || (isMarked && kind === 'division')
}
