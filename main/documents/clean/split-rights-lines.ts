import { cutMarks } from '../lines/cut-marks.ts'
import type { Line } from '../lines/line.ts'
import { reasonOf, signsOf } from './signs/line-signs.ts'
import { RESERVED } from './signs/reserved-words.ts'

const END_OF_RIGHTS = new RegExp(String.raw`${RESERVED}[.。!]?\s*`, 'giu')

/** A continuation about the rights, which stays with the copyright line. */
const RIGHTS_CONTINUATION =
  /^[^.。]{0,60}(?:may not be|must not be|without (?:the )?(?:prior|express|written)|reproduc|不得|未经|未經|禁止)/iu

/**
 * Splits lines where a copyright line was joined with what followed it on the page ("… All rights reserved.Best
 * viewed with …"), only where the rest is recognizable boilerplate.
 */
export function splitRightsLines(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const at = line.text.length > 1000 ? -1 : splitOffset(line.text)
    if (at < 0) return [line]
    const rest = line.text.slice(at).trimStart()
    const { picture: _picture, item: _item, anchors: _anchors, ...other } = line
    return [
      partOf(line, 0, line.text.slice(0, at).trimEnd()),
      ...splitRightsLines([partOf({ ...other, gap: false }, line.text.length - rest.length, rest)]),
    ]
  })
}

/** The line with a part of its text and the marks of that part. */
function partOf(line: Line, from: number, text: string): Line {
  if (line.marks === undefined) return { ...line, text }
  return { ...line, text, marks: cutMarks(line.marks, from, from + text.length) }
}

function splitOffset(text: string): number {
  for (const match of text.matchAll(END_OF_RIGHTS)) {
    // 版权所有 江北日报: here the holder follows, so there is nothing to split yet.
    if (match.index === 0 && /^\p{Script=Han}/u.test(text)) continue
    const at = match.index + match[0].length
    const rest = text.slice(at)
    if (rest.length < 4 || !/^[\p{L}\p{N}|(（「【-]/u.test(rest)) continue
    const signs = signsOf(rest)
    const reason = reasonOf(signs)
    if (reason !== null && reason !== 'copyright' && !RIGHTS_CONTINUATION.test(rest)) return at
  }
  return -1
}
