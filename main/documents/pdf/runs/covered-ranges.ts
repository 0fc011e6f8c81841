import type { Box } from '../model/box.ts'
import { isWide } from '../../lines/width.ts'

/** Estimated character widths, as the font's own are not known here. */
const NARROW = /[iljtfrI.,:;'’!|()[\]\s]/
const BROAD = /[mwMW@%—…]/

/**
 * The ranges of a text, in UTF-16 units, that boxes cover, each with the index of its box. Positions within the text are estimated
 * from typical character widths; a word belongs to the box that covers more than half of it.
 * @param from and to the left and right edge of the text, in points.
 */
export function coveredRanges(
  text: string,
  from: number,
  to: number,
  boxes: readonly Box[],
): { start: number; end: number; box: number }[] {
  const widths = Array.from(text, widthOf)
  const total = widths.reduce((sum, one) => sum + one, 0)
  if (total === 0) return []
  const scale = (to - from) / total
  const parts: { start: number; end: number; box: number }[] = []
  let x = from
  let at = 0
  let index = 0
  for (const word of text.match(
    /\s+|[\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|[^\s\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]+/g,
  ) ?? []) {
    const count = Array.from(word).length
    const width = scale * widths.slice(index, index + count).reduce((sum, one) => sum + one, 0)
    const box = /^\s/.test(word)
      ? -1
      : boxes.findIndex(
          ({ left, right }) =>
            Math.min(right, x + width) - Math.max(left, x) > Math.min(width, right - left) * 0.5,
        )
    if (box >= 0) {
      const last = parts.at(-1)
      const own = coveredPart(word, x, width, boxes[box])
      if (last?.box === box && text.slice(last.end, at + own.start).trim() === '')
        last.end = at + own.end
      else parts.push({ start: at + own.start, end: at + own.end, box })
    }
    x += width
    at += word.length
    index += count
  }
  return parts
}

/** The range of a word without the punctuation around it that the box does not cover. */
function coveredPart(word: string, x: number, width: number, box: Box | undefined) {
  const solid = /^([("'“‘«[]*)(.*?)([)\]"'”’».,;:!?]*)$/u.exec(word)
  const [, open = '', inner = word, close = ''] = solid ?? []
  if (box === undefined || inner === '') return { start: 0, end: word.length }
  const share = width / Math.max(1, word.length)
  return {
    start: box.left > x + share * 0.3 ? open.length : 0,
    end: box.right < x + width - share * 0.3 ? word.length - close.length : word.length,
  }
}

function widthOf(character: string): number {
  if (isWide(character.codePointAt(0) ?? 0)) return 1
  if (NARROW.test(character)) return 0.3
  if (BROAD.test(character)) return 0.85
  return /\p{Lu}/u.test(character) ? 0.67 : 0.5
}
