import { width } from '../lines/width.ts'

/** A line of a plain text that shows anything. */
export type TextLine = {
  /** Without the white space at its ends. */
  text: string
  /** Columns before it. */
  indent: number
  /** Its beginning is set in by ideographic spaces, as paragraphs of Chinese and Japanese are. */
  isSetIn: boolean
}

/** Lines without an empty one between them. */
export type TextGroup = {
  lines: TextLine[]
  /** Empty lines before it; the first group has as many as one may want. */
  blank: number
}

const TAB = 8

/** The lines of a text by the empty lines between them. */
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
    const line = { text: shown, indent: columnsOf(before), isSetIn: before.includes('\u3000') }
    const last = groups.at(-1)
    if (blank === 0 && last !== undefined) last.lines.push(line)
    else groups.push({ lines: [line], blank })
    blank = 0
  }
  return groups
}

const BLANK = /[\s\u200B]/

/** Without what is not seen at its ends. By hand: a pattern for the end is tried at every place of a long line of spaces. */
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

/** The columns of a line with what stands before it. */
export const fullWidth = ({ indent, text }: TextLine): number => indent + width(text)

const ITEM = /^(?:[-*•·+]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z][.)])\s/

/**
 * A group's lines as they belong together: a paragraph begins where a line is set in more than those round it, an item where its
 * mark stands. What hangs, the first line further out than all others, is one.
 */
export function splitGroup(lines: readonly TextLine[]): TextLine[][] {
  const base = lines.reduce((least, { indent }) => Math.min(least, indent), Number.MAX_VALUE)
  const marked = lines.filter(({ text }) => ITEM.test(text)).length
  const isList = marked > 1 || (marked === 1 && ITEM.test(lines[0]?.text ?? ''))
  const [first, ...rest] = lines
  const hangs = first?.indent === base && rest.length > 1 && rest.every((one) => one.indent > base)
  const pieces: TextLine[][] = []
  for (const line of lines) {
    const starts = isList
      ? ITEM.test(line.text)
      : line.isSetIn || (!hangs && line.indent > base + 1)
    const last = pieces.at(-1)
    if (last === undefined || starts) pieces.push([line])
    else last.push(line)
  }
  return pieces
}
