import { width } from '../lines/width.ts'

/** A visible line of plain text. */
export type TextLine = {
  /** Trimmed. */
  text: string
  /** Indent in columns. */
  indent: number
  /** Whether it is indented by ideographic spaces, as Chinese and Japanese paragraphs are. */
  hasIdeographicIndent: boolean
}

/** Consecutive lines without an empty line between them. */
export type TextGroup = {
  lines: TextLine[]
  /** Number of empty lines before it; infinite for the first group. */
  blank: number
}

const TAB = 8

/** Groups the lines of a text by empty lines. */
export function groupLines(text: string): TextGroup[] {
  const groups: TextGroup[] = []
  let blank = Number.POSITIVE_INFINITY
  for (const raw of text.split('\n')) {
    const shown = trimBlank(raw)
    if (shown === '') {
      blank++
      continue
    }
    const before = raw.slice(0, raw.indexOf(shown))
    const line = {
      text: shown,
      indent: columnsOf(before),
      hasIdeographicIndent: before.includes('\u3000'),
    }
    const last = groups.at(-1)
    if (blank === 0 && last !== undefined) last.lines.push(line)
    else groups.push({ lines: [line], blank })
    blank = 0
  }
  return groups
}

const BLANK = /[\s\u200B]/

/** Trims invisible characters. A loop, because a regex for the end is quadratic on a long run of spaces. */
function trimBlank(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && BLANK.test(text.charAt(start))) start++
  while (end > start && BLANK.test(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

function columnsOf(before: string): number {
  let columns = 0
  for (const character of before)
    columns += character === '\t' ? TAB - (columns % TAB) : width(character)
  return columns
}

/** Width of a line in columns, including its indent. */
export const widthWithIndent = ({ indent, text }: TextLine): number => indent + width(text)

const ITEM = /^(?:[-*•·+]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z][.)])\s/

/**
 * Splits a group into paragraphs and items: a paragraph begins at a line indented more than those around it, an item
 * at its marker. A hanging indent (first line further left than all others) is one piece.
 */
export function splitGroup(lines: readonly TextLine[]): TextLine[][] {
  const base = lines.reduce((least, { indent }) => Math.min(least, indent), Number.MAX_VALUE)
  const marked = lines.filter(({ text }) => ITEM.test(text)).length
  const isList = marked > 1 || (marked === 1 && ITEM.test(lines[0]?.text ?? ''))
  const [first, ...rest] = lines
  const hasHangingIndent =
    first?.indent === base && rest.length > 1 && rest.every((one) => one.indent > base)
  const pieces: TextLine[][] = []
  for (const line of lines) {
    const starts = isList
      ? ITEM.test(line.text)
      : line.hasIdeographicIndent || (!hasHangingIndent && line.indent > base + 1)
    const last = pieces.at(-1)
    if (last === undefined || starts) pieces.push([line])
    else last.push(line)
  }
  return pieces
}
