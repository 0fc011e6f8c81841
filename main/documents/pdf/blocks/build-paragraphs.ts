import type { Line, Mark } from '../../lines/line.ts'
import { isWide } from '../../lines/width.ts'
import { codeText } from './code-text.ts'
import { joinLines, joinMarked, type WordList } from './join-lines.ts'
import { numberTables, type TableNumber } from '../tables/number-tables.ts'
import type { PdfLine, PdfPicture } from '../model/pdf-text.ts'
import { isPictureOrTable } from '../model/flatten-tables.ts'

/** Lines that are one paragraph, one heading, one piece of code, one picture with its caption or one paragraph of a table's cell, joined. */
export type PdfParagraph = {
  text: string
  marks: readonly Mark[]
  first: PdfLine
  size: number
  lines: readonly PdfLine[]
  isCode: boolean
  picture?: PdfPicture
  cell?: NonNullable<Line['cell']>
  /** A table's head that stands above on an earlier page. */
  isAgain?: boolean
}

/** What is known of a document's lines before they are joined. */
export type LineSigns = {
  furniture: ReadonlySet<PdfLine>
  /** The captions of pictures, by the line that the picture is. */
  captions: ReadonlyMap<PdfLine, readonly PdfLine[]>
  /** The lines of notes at the foot of a page. */
  footNotes: ReadonlySet<PdfLine>
  /** The lines that end an entry of a table of contents. */
  entries: ReadonlySet<PdfLine>
  words: WordList
  /** Points; larger type is a heading's. */
  large: number
  /** Whether type of one width is code, and not what all of the text is set in. */
  hasCode: boolean
}

type Group = { lines: PdfLine[]; isCode: boolean }

/** Ends a sentence, and with it may end a paragraph. */
const END = /[.!?:;。！？：；…؟۔।][\s"'”’»」』）)\]]*$/u
const BULLET = /^(?:[•◦▪‣\uF0B7\uF0A7]|[●○■□∙–—*·-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/u
/**
 * Joins lines to paragraphs. A paragraph ends where the type changes its size, where a gap is wider than the lines stand
 * apart, where a line begins further in than its column, behind a line that ends a sentence before the column ends, and before
 * and behind a bold one.
 * Over the end of a column or a page it goes on unless the last line ended a sentence. Lines of a heading (in type larger than
 * `large`) belong together as long as they stand close, however they are centred. Furniture, pictures and tables
 * between two halves of a paragraph stand behind it; so do notes, which also stand behind a list that goes on.
 */
export function buildParagraphs(lines: readonly PdfLine[], signs: LineSigns): PdfParagraph[] {
  const { furniture, captions, footNotes, words, hasCode } = signs
  const groups: Group[] = []
  const leadings = leadingsOf(lines)
  const spoken = new Set([...captions.values()].flat())
  let waiting: PdfLine[] = []
  let notes: Group[] = []
  let lastNote: PdfLine | null = null
  /** Whether a picture or a table stands between the last line and the next. */
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
    if (spoken.has(line)) continue
    if (furniture.has(line) || isPictureOrTable(line)) {
      waiting.push(line)
      isApart ||= isPictureOrTable(line)
      continue
    }
    if (footNotes.has(line)) {
      const note = notes.at(-1)
      if (note && lastNote && goesOn(lastNote, line, leadings, signs, false)) note.lines.push(line)
      else notes.push({ lines: [line], isCode: false })
      lastNote = line
      continue
    }
    const goes: boolean =
      open !== null && last !== null && goesOn(last, line, leadings, signs, isApart)
    const wasCode: boolean = open !== null && open.isCode
    const isCode: boolean =
      hasCode && line.isMono && (wasCode || !goes || lines[index + 1]?.isMono === true)
    const isSame: boolean =
      last !== null && wasCode === isCode && (isCode ? isBelow(last, line) : goes)
    if (open !== null && isSame) open.lines.push(line)
    else {
      placeWaiting()
      if (!BULLET.test(line.text)) placeNotes()
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
    const isCode = group.isCode && !isTitle(own)
    const joined = isCode ? { text: codeText(own), marks: [] } : joinMarked(own, join)
    const size = own[0]?.size ?? 0
    const { picture } = first
    const shown = picture === undefined ? {} : { picture }
    return [{ ...joined, first, size, lines: own, isCode, ...shown }]
  })
}

/** The paragraphs of a table's cells, row by row. */
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
        isAgain: repeatedHeaders.has(row),
      }
      return [{ ...joinMarked(lines, join), first, size: first.size, lines, isCode: false, ...own }]
    }),
  )
}

/** One line of letters in a face for code, with a capital in front, is a title or a running head in that face. */
function isTitle([line, ...more]: readonly PdfLine[]): boolean {
  return (
    line !== undefined &&
    more.length === 0 &&
    /^[^\p{Ll}]*\p{Lu}/u.test(line.text) &&
    !/[{}()[\];=<>$#/\\_|&~@%*+`]|--/.test(line.text)
  )
}

/** Code goes on over blank lines, but not over the end of a page. */
function isBelow(last: PdfLine, line: PdfLine): boolean {
  const gap = last.y - line.y
  const isAlike = Math.abs(last.size - line.size) < line.size * 0.1
  return isAlike && last.page === line.page && gap > 0 && gap < line.size * 3
}

/** A number that stands raised before a text is a note's. */
const isNote = ({ marks, text }: PdfLine) =>
  marks[0]?.start === 0 &&
  marks.some(({ kind, start }) => kind === 'superscript' && start === 0) &&
  /^[\d*†‡§¶]/u.test(text)

function goesOn(
  last: PdfLine,
  line: PdfLine,
  leadings: ReadonlyMap<number, number>,
  { large, entries }: LineSigns,
  isApart: boolean,
): boolean {
  if (entries.has(last)) return false
  // Tags are a page's own: what goes on over its end is told as any text.
  if (last.page === line.page && last.item !== line.item) return false
  if (Math.abs(last.size - line.size) > Math.max(last.size, line.size) * 0.1) return false
  if (line.size > large)
    return last.page === line.page && Math.abs(last.y - line.y) < line.size * 1.6
  if (BULLET.test(line.text) || isNote(line)) return false
  const size = line.size
  const isWideText = isWide(last.text.codePointAt(last.text.length - 1) ?? 0)
  const isShort = last.column.right - last.right > (isWideText ? 1.6 : 5) * size
  const isIndented = line.x - line.column.left > size * 0.8
  if (last.column.id !== line.column.id || isApart) {
    if (END.test(last.text)) return false
    return !isShort && (!isIndented || /^\p{Ll}/u.test(line.text))
  }
  if (isShort && isOtherLink(last, line)) return false
  if (isShort && isBold(last) && !line.marks.some(isStrongFrom)) return false
  const isShorter = line.column.right - line.right > 5 * size
  if (isShorter && isBold(line) && !last.marks.some(isStrong) && END.test(last.text)) return false
  const leading = leadings.get(Math.round(size)) ?? size * 1.3
  const gap = last.y - line.y
  if (gap > leading * 1.35 + 1 || gap < 0) return false
  const wasIndented = last.x - last.column.left > size * 0.8
  if (isIndented && !wasIndented && !/^\p{Ll}/u.test(line.text)) return false
  return !(isShort && END.test(last.text))
}

const isStrong = ({ kind }: Mark) => kind === 'strong'
const isStrongFrom = (mark: Mark) => isStrong(mark) && mark.start === 0

/** A line that is bold as a whole, as a heading in the size of the text below it. */
const isBold = ({ text, marks }: PdfLine) =>
  marks.some((mark) => isStrongFrom(mark) && mark.end === text.length)

/** Two lines that are a link each, as the entries of a menu are. */
function isOtherLink(last: PdfLine, line: PdfLine): boolean {
  const [one, other] = [last, line].map(({ text, marks }) =>
    marks.find(({ kind, start, end }) => kind === 'link' && start === 0 && end === text.length),
  )
  return one !== undefined && other !== undefined && one.href !== other.href
}

/** Characters of a line that tells how far lines stand apart. */
const SHORTEST = 4

/** How far lines of each size of type stand apart, mostly, in points. */
function leadingsOf(lines: readonly PdfLine[]): Map<number, number> {
  const gaps = new Map<number, number[]>()
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const gap = next === undefined ? 0 : line.y - next.y
    if (next?.column.id !== line.column.id || gap <= 0 || gap > line.size * 3) continue
    // Readings beside a line are none of its own kind, and signs by themselves no lines.
    if (Math.abs(next.size - line.size) > line.size * 0.1 || line.text.length < SHORTEST) continue
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
