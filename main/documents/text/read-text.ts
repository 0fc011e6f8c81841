import type { Line } from '../lines/line.ts'
import { isChapter, standsAsHeading, UnderlinedHeadings } from './text-headings.ts'
import { fullWidth, groupLines, splitGroup, type TextGroup, type TextLine } from './text-lines.ts'
import { areLinesBroken, isStanza, isWideVerse, versesOf } from './text-verse.ts'
import { isWide } from '../lines/width.ts'

/**
 * A plain text's lines as blocks, in order: one line is one block, except where a text was wrapped to a width, whose lines
 * are joined to the paragraph that they were; paragraphs are parted by empty lines or by an indent. Short lines without an empty
 * one between them are a stanza. Marks such as `- ` stay: of a plain text they are its characters. The signs under a heading are
 * furniture.
 */
export function readText(text: string): Line[] {
  const groups = groupLines(text)
  const underlined = new UnderlinedHeadings(groups)
  const columns = wrapWidth(groups)
  const lines: Line[] = []
  const stanzas: Stanza[] = []
  let isUnderHeading = false
  for (const group of groups) {
    if (standsAsHeading(group, isUnderHeading)) {
      lines.push(...group.lines.map((line) => heading(line.text, 2, true)))
      isUnderHeading = true
      continue
    }
    const { paragraphs, headings } = partHeadings(group.lines, underlined)
    let isFirst = true
    for (const part of [...paragraphs, ...headings].toSorted((one, other) => one.at - other.at)) {
      if ('title' in part) {
        const [above, below] = part.rules.length > 1 ? part.rules : [undefined, ...part.rules]
        if (above) lines.push(rule(above))
        lines.push(heading(part.title.text, part.level, true))
        if (below) lines.push(rule(below))
        continue
      }
      const joined = joinWrapped(part.lines, columns)
      const own = joined.map(({ text }) => {
        const line = isChapter(text) ? heading(text, 2, isFirst) : paragraph(text, isFirst)
        isFirst = false
        return line
      })
      lines.push(...own)
      const alone = joined.flatMap(({ line }) => (line === null ? [] : [line]))
      if (alone.length === own.length) stanzas.push({ lines: alone, shown: own })
    }
    isUnderHeading = lines.at(-1)?.kind === 'heading'
  }
  markVerse(lines, stanzas)
  return lines
}

/** Lines that were not joined, and what they are shown as. */
type Stanza = { lines: readonly TextLine[]; shown: readonly Line[] }

/** Marks the lines of stanzas; those that follow each other are set in from one edge. */
function markVerse(lines: readonly Line[], all: readonly Stanza[]): void {
  if (!areLinesBroken(all.map((one) => one.lines))) return
  const starts = new Map(
    all.filter((one) => isStanza(one.lines)).map((one) => [one.shown[0], one] as const),
  )
  let poem: Stanza[] = []
  for (let at = 0; at <= lines.length; at++) {
    const stanza = starts.get(lines[at])
    if (stanza !== undefined) {
      poem.push(stanza)
      at += stanza.shown.length - 1
      continue
    }
    const verses = versesOf(poem.map((one) => one.lines))
    for (const [place, one] of poem.entries())
      for (const [index, line] of one.shown.entries()) {
        const verse = verses[place]?.[index]
        if (line.kind === 'paragraph' && verse !== undefined) line.verse = verse
      }
    poem = []
  }
}

type Part = { at: number; lines: TextLine[] }
type HeadingPart = NonNullable<ReturnType<UnderlinedHeadings['at']>> & { at: number }

function partHeadings(
  lines: readonly TextLine[],
  underlined: UnderlinedHeadings,
): { paragraphs: Part[]; headings: HeadingPart[] } {
  const paragraphs: Part[] = []
  const headings: HeadingPart[] = []
  let open: Part | null = null
  for (let at = 0; at < lines.length; at++) {
    const found = underlined.at(lines, at)
    const line = lines[at]
    if (found !== null) {
      headings.push({ ...found, at })
      at += found.length - 1
      open = null
    } else if (line !== undefined) {
      if (open === null) paragraphs.push((open = { at, lines: [] }))
      open.lines.push(line)
    }
  }
  return { paragraphs, headings }
}

const common = { linked: 0, region: null }

const paragraph = (text: string, gap: boolean): Line => ({
  ...common,
  text,
  gap,
  kind: 'paragraph',
})

const heading = (text: string, level: number, gap: boolean): Line => ({
  ...common,
  text,
  gap,
  kind: 'heading',
  level,
})

const rule = ({ text }: TextLine): Line => ({ ...paragraph(text, false), region: 'furniture' })

/** A line of a text, or the text of several that were joined. */
type Joined = { text: string; line: TextLine | null }

const alone = (line: TextLine): Joined => ({ text: line.text, line })
const joinedOf = (piece: readonly TextLine[]): Joined => ({ text: unwrap(piece), line: null })

/** A group's lines, those joined that were one paragraph. */
function joinWrapped(lines: readonly TextLine[], columns: number): Joined[] {
  return splitGroup(lines).flatMap((piece) => {
    if (isWrapped(piece, columns)) return [joinedOf(piece)]
    const [first, ...rest] = piece
    // What hangs under a line of its own, as a definition does under its term.
    if (first && first.indent < (rest[0]?.indent ?? 0) && isWrapped(rest, columns))
      return [alone(first), joinedOf(rest)]
    return piece.map(alone)
  })
}

const SENTENCE_END = /[.!?…。！？؟।]["'”’»」』）)]*$/u

/** The width that a text was wrapped to, in columns (a wide character is two), or 0 where it was not. */
function wrapWidth(groups: readonly TextGroup[]): number {
  const lines = groups.flatMap((group) =>
    splitGroup(group.lines).flatMap((piece) => piece.slice(0, -1)),
  )
  if (lines.length < 4) return 0
  const inner = lines.map(fullWidth)
  const sorted = inner.toSorted((a, b) => a - b)
  const longest = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  if (longest < 50 || longest > 100) return 0
  // Lines of verse differ in length; wrapped ones end within one word of the edge, and few of them with a sentence.
  const full = inner.filter((columns) => columns >= longest - 16).length
  const ended = lines.filter(({ text }) => SENTENCE_END.test(text)).length
  return full / inner.length > 0.7 && ended / inner.length < 0.6 ? longest : 0
}

function isWrapped(piece: readonly TextLine[], columns: number): boolean {
  if (columns === 0 || piece.length < 2) return false
  const inner = piece.slice(0, -1)
  const full = inner.filter((line) => fullWidth(line) >= columns - 20).length
  const quoted = piece.slice(1).filter(({ text }) => /^[>|]\s/.test(text)).length
  return full / inner.length >= 0.75 && quoted === 0 && !isWideVerse(piece, columns)
}

/** A word that goes on in the next line; not the first half of `pre- and post-war`. */
const CUT = /\p{L}[-\u2010]$/u
const GOES_ON = /^(?!(?:and|or|to|und|oder|bis|et|ou|y|e|o|и|или|en|of)\b)\p{Ll}/u

/** Lines that were one paragraph, with a space between them but between two wide characters and behind a word's own hyphen. */
function unwrap(piece: readonly TextLine[]): string {
  const parts: string[] = []
  for (const [index, { text }] of piece.entries()) {
    const before = piece[index - 1]?.text
    const isJoint =
      before !== undefined &&
      ((isWide(before.charCodeAt(before.length - 1)) && isWide(text.charCodeAt(0))) ||
        (CUT.test(before) && GOES_ON.test(text)))
    if (before !== undefined && !isJoint) parts.push(' ')
    parts.push(text)
  }
  return parts.join('')
}
