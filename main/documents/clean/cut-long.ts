import type { Cleaned } from './clean.ts'
import { cutAt } from '../lines/cut-at.ts'
import { cutMarks } from '../lines/cut-marks.ts'
import type { Line } from '../lines/line.ts'

/** Characters of a block, some nine pages. A window lays a block out in one go: 40,000 held it up for a fifth of a second. */
const LONGEST = 16_000

/** The body with every block that is too long to be laid out at once as several, cut between sentences where there are any. */
export function cutLong(cleaned: Cleaned): Cleaned {
  if (cleaned.lines.every(({ line }) => line.text.length <= LONGEST)) return cleaned
  const lines: Cleaned['lines'] = []
  for (const one of cleaned.lines) {
    if (one.verdict === null) for (const line of cut(one.line)) lines.push({ line, verdict: null })
    else lines.push(one)
  }
  return { ...cleaned, lines }
}

function cut(line: Line): Line[] {
  const { text, marks } = line
  if (text.length <= LONGEST) return [line]
  const { picture: _picture, item: _item, anchors: _anchors, ...rest } = line
  const lines: Line[] = []
  const breaks = line.kind === 'code' ? ['\n'] : ['. ', '! ', '? ', '。', '！', '？', '\n']
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start, LONGEST, breaks)
    const part = text.slice(start, end)
    // Blanks between two blocks are seen of neither; the indent of a line of code is.
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
