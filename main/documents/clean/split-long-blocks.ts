import type { Cleaned } from './clean.ts'
import { cutAt } from '../lines/cut-at.ts'
import { cutMarks } from '../lines/cut-marks.ts'
import type { Line } from '../lines/line.ts'

/**
 * In characters, about nine printed pages. The window lays out a block in one go: 40,000 characters blocked it for
 * 0.2 seconds.
 */
const MAX_BLOCK_CHARS = 16_000

/** Splits body blocks longer than MAX_BLOCK_CHARS, between sentences where possible. */
export function splitLongBlocks(cleaned: Cleaned): Cleaned {
  if (cleaned.lines.every(({ line }) => line.text.length <= MAX_BLOCK_CHARS)) return cleaned
  const lines: Cleaned['lines'] = []
  for (const one of cleaned.lines) {
    if (one.verdict === null)
      for (const line of splitLine(one.line)) lines.push({ line, verdict: null })
    else lines.push(one)
  }
  return { ...cleaned, lines }
}

function splitLine(line: Line): Line[] {
  const { text, marks } = line
  if (text.length <= MAX_BLOCK_CHARS) return [line]
  const { picture: _picture, item: _item, anchors: _anchors, ...rest } = line
  const lines: Line[] = []
  const breaks = line.kind === 'code' ? ['\n'] : ['. ', '! ', '? ', '。', '！', '？', '\n']
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start, MAX_BLOCK_CHARS, breaks)
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
