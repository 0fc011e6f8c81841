import type { Line, Mark } from '../../lines/line.ts'
import { isWide } from '../../lines/width.ts'
import { codeText } from './code-text.ts'
import { joinLines, joinMarkedLines, type WordList } from './join-lines.ts'
import { numberTables, type TableNumber } from '../tables/number-tables.ts'
import type { PdfLine, PdfPicture } from '../model/pdf-text.ts'
import { isPictureOrTable } from '../model/flatten-tables.ts'

/** Joined lines: a paragraph, heading, code block, picture with its caption, or paragraph of a table cell. */
export type PdfParagraph = {
  text: string
  marks: readonly Mark[]
  first: PdfLine
  size: number
  lines: readonly PdfLine[]
  isCode: boolean
  picture?: PdfPicture
  cell?: NonNullable<Line['cell']>
  /** A table header row that repeats one from an earlier page. */
  isRepeatedHeader?: boolean
}

/** What earlier steps detected about a document's lines. */
export type LineContext = {
  furniture: ReadonlySet<PdfLine>
  /** Caption lines by the line of their picture. */
  captions: ReadonlyMap<PdfLine, readonly PdfLine[]>
  footnotes: ReadonlySet<PdfLine>
  /** The lines that end an entry of a table of contents. */
  entries: ReadonlySet<PdfLine>
  words: WordList
  /** Font size in points above which text is a heading. */
  large: number
  /** Whether monospaced text is code; false where most of the document is monospaced. */
  hasCode: boolean
}

type Group = { lines: PdfLine[]; isCode: boolean }

/** End of a sentence, where a paragraph may end. */
const SENTENCE_END = /[.!?:;。！？：；…؟۔।][\s"'”’»」』）)\]]*$/u
const LIST_MARKER = /^(?:[•◦▪‣\uF0B7\uF0A7]|[●○■□∙–—*·-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/u

/**
 * Joins lines to paragraphs. A paragraph ends where the font size changes, at a gap larger than the leading, at an indented line,
 * after a line that ends a sentence before the right edge of the column, and before and after an entirely bold line.
 * It continues across columns and pages unless the last line ended a sentence. Lines of a heading (larger than `large`) are
 * joined while they are close, however they are aligned. Furniture, pictures and tables that interrupt a paragraph are moved
 * after it; so are footnotes, which are also moved after a list that continues.
 */
export function buildParagraphs(lines: readonly PdfLine[], context: LineContext): PdfParagraph[] {
  const { furniture, captions, footnotes, words, hasCode } = context
  const groups: Group[] = []
  const leadings = leadingsOf(lines)
  const captionLines = new Set([...captions.values()].flat())
  let waiting: PdfLine[] = []
  let notes: Group[] = []
  let lastNote: PdfLine | null = null
  /** Whether a picture or a table is between the last line and the next. */
  let isApart = false
  let last: PdfLine | null = null
  let open: Group | null = null
  const placeWaiting = () => {
    for (const line of waiting) groups.push({ lines: [line], isCode: false })
    waiting = []
  }
  const placeNotes = () => {
    groups.push(...notes)
    notes = []
    lastNote = null
  }
  for (const [index, line] of lines.entries()) {
    if (captionLines.has(line)) continue
    if (furniture.has(line) || isPictureOrTable(line)) {
      waiting.push(line)
      isApart ||= isPictureOrTable(line)
      continue
    }
    if (footnotes.has(line)) {
      const note = notes.at(-1)
      if (note && lastNote && continuesParagraph(lastNote, line, leadings, context, false))
        note.lines.push(line)
      else notes.push({ lines: [line], isCode: false })
      lastNote = line
      continue
    }
    const continues: boolean =
      open !== null && last !== null && continuesParagraph(last, line, leadings, context, isApart)
    const wasCode: boolean = open !== null && open.isCode
    const isCode: boolean =
      hasCode && line.isMono && (wasCode || !continues || lines[index + 1]?.isMono === true)
    const isSame: boolean =
      last !== null && wasCode === isCode && (isCode ? continuesCode(last, line) : continues)
    if (open !== null && isSame) open.lines.push(line)
    else {
      placeWaiting()
      if (!LIST_MARKER.test(line.text)) placeNotes()
      open = { lines: [line], isCode }
      groups.push(open)
    }
    last = line
    isApart = false
  }
  placeWaiting()
  placeNotes()
  const join = (first: string, second: string) => joinLines(first, second, words)
  const tables = numberTables(
    groups.flatMap(({ lines: [first] }) =>
      first !== undefined && !furniture.has(first) ? [first] : [],
    ),
  )
  return groups.flatMap((group) => {
    const [first] = group.lines
    if (first === undefined) return []
    const number = tables.get(first)
    if (number !== undefined) return cellParagraphs(first, number, join)
    const own = first.picture === undefined ? group.lines : (captions.get(first) ?? [])
    const isCode = group.isCode && !isMonoTitle(own)
    const joined = isCode ? { text: codeText(own), marks: [] } : joinMarkedLines(own, join)
    const size = own[0]?.size ?? 0
    const { picture } = first
    const shown = picture === undefined ? {} : { picture }
    return [{ ...joined, first, size, lines: own, isCode, ...shown }]
  })
}

/** The paragraphs of a table's cells, in row order. */
function cellParagraphs(
  { table }: PdfLine,
  { table: number, repeatedHeaders }: TableNumber,
  join: (first: string, second: string) => string,
): PdfParagraph[] {
  const cells = (table?.cells ?? []).toSorted(
    (one, other) => one.row - other.row || one.column - other.column,
  )
  return cells.flatMap(({ row, column, header, parts }) =>
    parts.flatMap((lines) => {
      const [first] = lines
      if (first === undefined) return []
      const own = {
        cell: { table: number, row, column, header },
        isRepeatedHeader: repeatedHeaders.has(row),
      }
      return [
        { ...joinMarkedLines(lines, join), first, size: first.size, lines, isCode: false, ...own },
      ]
    }),
  )
}

/** Whether a monospaced block is a title or running header: one line that begins with a capital and has no code characters. */
function isMonoTitle([line, ...more]: readonly PdfLine[]): boolean {
  return (
    line !== undefined &&
    more.length === 0 &&
    /^[^\p{Ll}]*\p{Lu}/u.test(line.text) &&
    !/[{}()[\];=<>$#/\\_|&~@%*+`]|--/.test(line.text)
  )
}

/** Whether code continues: across blank lines, but not across pages. */
function continuesCode(last: PdfLine, line: PdfLine): boolean {
  const gap = last.y - line.y
  const isAlike = Math.abs(last.size - line.size) < line.size * 0.1
  return isAlike && last.page === line.page && gap > 0 && gap < line.size * 3
}

/** Whether a line begins with a superscript note label. */
const startsWithNoteLabel = ({ marks, text }: PdfLine) =>
  marks[0]?.start === 0 &&
  marks.some(({ kind, start }) => kind === 'superscript' && start === 0) &&
  /^[\d*†‡§¶]/u.test(text)

/** Whether a line continues the paragraph of the line before it. */
function continuesParagraph(
  last: PdfLine,
  line: PdfLine,
  leadings: ReadonlyMap<number, number>,
  { large, entries }: LineContext,
  isApart: boolean,
): boolean {
  if (entries.has(last)) return false
  // Marked-content ids are per page; across pages only the layout counts.
  if (last.page === line.page && last.item !== line.item) return false
  if (Math.abs(last.size - line.size) > Math.max(last.size, line.size) * 0.1) return false
  if (line.size > large)
    return last.page === line.page && Math.abs(last.y - line.y) < line.size * 1.6
  if (LIST_MARKER.test(line.text) || startsWithNoteLabel(line)) return false
  const size = line.size
  const isWideText = isWide(last.text.codePointAt(last.text.length - 1) ?? 0)
  const isShort = last.column.right - last.right > (isWideText ? 1.6 : 5) * size
  const isIndented = line.x - line.column.left > size * 0.8
  if (last.column.id !== line.column.id || isApart) {
    if (SENTENCE_END.test(last.text)) return false
    return !isShort && (!isIndented || /^\p{Ll}/u.test(line.text))
  }
  if (isShort && areSeparateLinks(last, line)) return false
  if (isShort && isBoldLine(last) && !line.marks.some(isStrongFrom)) return false
  const isShorter = line.column.right - line.right > 5 * size
  if (isShorter && isBoldLine(line) && !last.marks.some(isStrong) && SENTENCE_END.test(last.text))
    return false
  const leading = leadings.get(Math.round(size)) ?? size * 1.3
  const gap = last.y - line.y
  if (gap > leading * 1.35 + 1 || gap < 0) return false
  const wasIndented = last.x - last.column.left > size * 0.8
  if (isIndented && !wasIndented && !/^\p{Ll}/u.test(line.text)) return false
  return !(isShort && SENTENCE_END.test(last.text))
}

const isStrong = ({ kind }: Mark) => kind === 'strong'
const isStrongFrom = (mark: Mark) => isStrong(mark) && mark.start === 0

/** Whether all of a line is bold, like a heading in body size. */
const isBoldLine = ({ text, marks }: PdfLine) =>
  marks.some((mark) => isStrongFrom(mark) && mark.end === text.length)

/** Whether both lines are whole links with different targets, like menu entries. */
function areSeparateLinks(last: PdfLine, line: PdfLine): boolean {
  const [one, other] = [last, line].map(({ text, marks }) =>
    marks.find(({ kind, start, end }) => kind === 'link' && start === 0 && end === text.length),
  )
  return one !== undefined && other !== undefined && one.href !== other.href
}

/** Characters of a line that is used to measure the leading. */
const MIN_LEADING_LINE_CHARS = 4

/** The usual leading by rounded font size, in points. */
function leadingsOf(lines: readonly PdfLine[]): Map<number, number> {
  const gaps = new Map<number, number[]>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const gap = next === undefined ? 0 : line.y - next.y
    if (next?.column.id !== line.column.id || gap <= 0 || gap > line.size * 3) continue
    // Ruby has another size, and isolated symbols are not lines.
    if (
      Math.abs(next.size - line.size) > line.size * 0.1 ||
      line.text.length < MIN_LEADING_LINE_CHARS
    )
      continue
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
