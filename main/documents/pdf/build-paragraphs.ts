import { isWide } from '../width.ts'
import { joinLines, type WordList } from './join-lines.ts'
import type { PdfLine } from './pdf-text.ts'

/** Lines that are one paragraph or one heading, joined. */
export type PdfParagraph = { text: string; first: PdfLine; size: number; lines: number }

/** Ends a sentence, and with it may end a paragraph. */
const END = /[.!?:;。！？：；…؟۔।][\s"'”’»」』）)\]]*$/u
const BULLET = /^(?:[•◦▪●○■□‣–—*·-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/u

/**
 * Joins lines to paragraphs. A paragraph ends where the type changes its size, where a gap is wider than the lines stand
 * apart, where a line begins further in than its column, and behind a line that ends a sentence before the column ends.
 * Over the end of a column or a page it goes on unless the last line ended a sentence. Lines of a heading (in type larger than
 * `large`) belong together as long as they stand close, however they are centred.
 */
export function buildParagraphs(
  lines: readonly PdfLine[],
  furniture: ReadonlySet<PdfLine>,
  words: WordList,
  large: number,
): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = []
  const leadings = leadingsOf(lines)
  let waiting: PdfLine[] = []
  let last: PdfLine | null = null
  const place = (line: PdfLine) =>
    paragraphs.push({ text: line.text, first: line, size: line.size, lines: 1 })
  const placeWaiting = () => {
    for (const line of waiting) place(line)
    waiting = []
  }
  let open: PdfParagraph | null = null
  for (const line of lines) {
    // Furniture between two halves of a paragraph stands behind it.
    if (furniture.has(line)) {
      waiting.push(line)
      continue
    }
    if (open !== null && last !== null && goesOn(last, line, leadings, large)) {
      open.text = joinLines(open.text, line.text, words)
      open.lines++
    } else {
      placeWaiting()
      place(line)
      open = paragraphs.at(-1) ?? null
    }
    last = line
  }
  placeWaiting()
  return paragraphs
}

function goesOn(
  last: PdfLine,
  line: PdfLine,
  leadings: ReadonlyMap<number, number>,
  large: number,
): boolean {
  if (Math.abs(last.size - line.size) > Math.max(last.size, line.size) * 0.1) return false
  if (line.size > large)
    return last.page === line.page && Math.abs(last.y - line.y) < line.size * 1.6
  if (BULLET.test(line.text)) return false
  const size = line.size
  const isWideText = isWide(last.text.codePointAt(last.text.length - 1) ?? 0)
  const isShort = last.column.right - last.right > (isWideText ? 1.6 : 5) * size
  const isIndented = line.x - line.column.left > size * 0.8
  if (last.column.id !== line.column.id) {
    if (END.test(last.text)) return false
    return !isShort && (!isIndented || /^\p{Ll}/u.test(line.text))
  }
  const leading = leadings.get(Math.round(size)) ?? size * 1.3
  const gap = last.y - line.y
  if (gap > leading * 1.35 + 1 || gap < 0) return false
  const wasIndented = last.x - last.column.left > size * 0.8
  if (isIndented && !wasIndented && !/^\p{Ll}/u.test(line.text)) return false
  return !(isShort && END.test(last.text))
}

/** How far lines of each size of type stand apart, mostly, in points. */
function leadingsOf(lines: readonly PdfLine[]): Map<number, number> {
  const gaps = new Map<number, number[]>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const gap = next === undefined ? 0 : line.y - next.y
    if (next?.column.id !== line.column.id || gap <= 0 || gap > line.size * 3) continue
    const size = Math.round(line.size)
    gaps.set(size, [...(gaps.get(size) ?? []).slice(-200), gap])
  }
  return new Map(
    [...gaps].map(([size, found]) => {
      const sorted = found.sort((one, other) => one - other)
      return [size, sorted[Math.floor((sorted.length - 1) * 0.4)] ?? size * 1.3]
    }),
  )
}
