import type { Cleaned } from './clean.ts'
import { cutAt } from '../lines/cut-at.ts'
import { cutMarks } from '../lines/cut-marks.ts'
import type { Line } from '../lines/line.ts'

/**
 * In characters, about nine printed pages. The window lays out a block in one go: 40,000 characters blocked it for
 * 0.2 seconds.
 */
const MAX_BLOCK_CHARS = 16_000
/**
 * The same for a text with words longer than MAX_WORD_CHARS, in which the window searches each line's end within a
 * word: 16,000 letters blocked it for 0.15 seconds.
 */
const MAX_UNBROKEN_CHARS = 2000
const MAX_WORD_CHARS = 1000

/** Where the window can break a line without a search: at blanks, and at the characters of some scripts. */
const PLACE_TO_BREAK =
  /[\s\u200B-]|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u

/** Splits body blocks that are too long for the window to lay out in one go, between sentences where possible. */
export function splitLongBlocks(cleaned: Cleaned): Cleaned {
  if (cleaned.lines.every(({ line }) => line.text.length <= maxChars(line.text, 0))) return cleaned
  const lines: Cleaned['lines'] = []
  for (const one of cleaned.lines) {
    if (one.verdict === null)
      for (const line of splitLine(one.line)) lines.push({ line, verdict: null })
    else lines.push(one)
  }
  return { ...cleaned, lines }
}

/** Maximum length of the block that begins at `start`. */
function maxChars(text: string, start: number): number {
  if (text.length - start <= MAX_UNBROKEN_CHARS) return MAX_BLOCK_CHARS
  const words = text.slice(start, start + MAX_BLOCK_CHARS).split(PLACE_TO_BREAK)
  return words.some((word) => word.length > MAX_WORD_CHARS) ? MAX_UNBROKEN_CHARS : MAX_BLOCK_CHARS
}

function splitLine(line: Line): Line[] {
  const { text, marks } = line
  if (text.length <= maxChars(text, 0)) return [line]
  const { picture: _picture, item: _item, anchors: _anchors, ...rest } = line
  const lines: Line[] = []
  const breaks = line.kind === 'code' ? ['\n'] : ['. ', '! ', '? ', '。', '！', '？', '\n']
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start, maxChars(text, start), breaks)
    const part = text.slice(start, end)
    // Blanks between two blocks are invisible, but the indent of a line of code is not.
    const before = line.kind === 'code' ? 0 : part.length - part.trimStart().length
    const shown = part.slice(before).trimEnd()
    const from = start + before
    if (shown !== '')
      lines.push({
        ...(start === 0 ? line : { ...rest, gap: false }),
        text: shown,
        ...(marks === undefined ? {} : { marks: cutMarks(marks, from, from + shown.length) }),
      })
    start = end
  }
  return lines
}
