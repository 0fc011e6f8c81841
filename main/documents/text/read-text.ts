import type { Line } from '../lines/line.ts'
import { type ChapterHead, findChapters } from './chapters/find-chapters.ts'
import { isHeadingByLayout, UnderlinedHeadings } from './text-headings.ts'
import {
  widthWithIndent,
  groupLines,
  splitGroup,
  type TextGroup,
  type TextLine,
} from './text-lines.ts'
import { areLinesBroken, isStanza, isWideVerse, versesOf } from './text-verse.ts'
import { isWide } from '../lines/width.ts'

/**
 * Reads plain text as blocks, in order. Each line is a block, except in hard-wrapped text, whose lines are joined
 * back into paragraphs, separated by empty lines or indents. Short lines without an empty line between them are a
 * stanza. List markers such as `- ` are kept as part of the text. Underlines of headings become page furniture.
 */
export function readText(text: string): Line[] {
  const groups = groupLines(text)
  const underlined = new UnderlinedHeadings(groups)
  const columns = wrapWidth(groups)
  const { heads, listed } = findChapters(groups, columns)
  const counts = new Map<string, number>()
  for (const { text: own } of groups.flatMap((group) => group.lines))
    counts.set(own, (counts.get(own) ?? 0) + 1)
  const lines: Line[] = []
  const stanzas: Stanza[] = []
  let isUnderHeading = false
  for (const group of groups) {
    const [only] = group.lines
    if (
      only &&
      !heads.has(only) &&
      !listed.has(only) &&
      (counts.get(only.text) ?? 0) <= MAX_REPEATED_HEADINGS &&
      isHeadingByLayout(group, isUnderHeading)
    ) {
      lines.push(heading(only.text, 2, true))
      isUnderHeading = true
      continue
    }
    const { paragraphs, headings } = splitHeadings(group.lines, underlined, heads)
    let isFirst = true
    for (const part of [...paragraphs, ...headings].toSorted((one, other) => one.at - other.at)) {
      if ('title' in part) {
        const [above, below] = part.rules.length > 1 ? part.rules : [undefined, ...part.rules]
        if (above) lines.push(rule(above))
        lines.push(heading(part.title, part.level, true))
        if (below) lines.push(rule(below))
        continue
      }
      const joined = joinWrapped(part.lines, columns)
      const own = joined.map(({ text }) => {
        const line = paragraph(text, isFirst)
        isFirst = false
        return line
      })
      // Not spread: a paragraph may have a million lines.
      for (const line of own) lines.push(line)
      const single = joined.flatMap(({ line }) => (line === null ? [] : [line]))
      if (single.length === own.length) stanzas.push({ lines: single, shown: own })
    }
    isUnderHeading = lines.at(-1)?.kind === 'heading'
  }
  markVerse(lines, stanzas)
  return lines
}

/** A line in capitals that comes more often names a speaker, or is a running header. */
const MAX_REPEATED_HEADINGS = 2

/** Unjoined lines of a group, and the output lines they became. */
type Stanza = { lines: readonly TextLine[]; shown: readonly Line[] }

/** Marks lines of stanzas as verse; indents of adjacent stanzas are measured from a COMMON edge. */
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
type HeadingPart = { at: number; title: string; level: number; rules: readonly TextLine[] }

function splitHeadings(
  lines: readonly TextLine[],
  underlined: UnderlinedHeadings,
  heads: ReadonlyMap<TextLine, ChapterHead>,
): { paragraphs: Part[]; headings: HeadingPart[] } {
  const paragraphs: Part[] = []
  const headings: HeadingPart[] = []
  let open: Part | null = null
  for (let at = 0; at < lines.length; at++) {
    const found = underlined.at(lines, at)
    const line = lines[at]
    const head = line && heads.get(line)
    if (found !== null) {
      headings.push({ ...found, title: found.title.text, at })
      at += found.length - 1
      open = null
    } else if (head !== undefined) {
      const title = head.lines.map(({ text }) => text).join(' ')
      headings.push({ title, level: head.level, rules: [], at })
      at += head.lines.length - 1
      open = null
    } else if (line !== undefined) {
      if (open === null) paragraphs.push((open = { at, lines: [] }))
      open.lines.push(line)
    }
  }
  return { paragraphs, headings }
}

const COMMON = { linked: 0, region: null }

const paragraph = (text: string, gap: boolean): Line => ({
  ...COMMON,
  text,
  gap,
  kind: 'paragraph',
})

const heading = (text: string, level: number, gap: boolean): Line => ({
  ...COMMON,
  text,
  gap,
  kind: 'heading',
  level,
})

const rule = ({ text }: TextLine): Line => ({ ...paragraph(text, false), region: 'furniture' })

/** The text of one line, or of several that were joined (`line` is null). */
type Joined = { text: string; line: TextLine | null }

const single = (line: TextLine): Joined => ({ text: line.text, line })
const joinedLines = (piece: readonly TextLine[]): Joined => ({ text: unwrap(piece), line: null })

/** Joins those of a group's lines that were wrapped from one paragraph. */
function joinWrapped(lines: readonly TextLine[], columns: number): Joined[] {
  return splitGroup(lines).flatMap((piece) => {
    if (isWrapped(piece, columns)) return [joinedLines(piece)]
    const [first, ...rest] = piece
    // A hanging indent under a line of its own, such as a definition under its term.
    if (first && first.indent < (rest[0]?.indent ?? 0) && isWrapped(rest, columns))
      return [single(first), joinedLines(rest)]
    return piece.map(single)
  })
}

const SENTENCE_END = /[.!?…。！？؟।]["'”’»」』）)]*$/u

/** Detects the width at which a text was hard-wrapped, in columns (wide characters count two); 0 where it was not. */
function wrapWidth(groups: readonly TextGroup[]): number {
  const lines = groups.flatMap((group) =>
    splitGroup(group.lines).flatMap((piece) => piece.slice(0, -1)),
  )
  if (lines.length < 4) return 0
  const inner = lines.map(widthWithIndent)
  const sorted = inner.toSorted((a, b) => a - b)
  const longest = sorted[Math.floor(sorted.length * 0.95)] ?? 0
  if (longest < 50 || longest > 100) return 0
  // Verse lines vary in length; wrapped lines end within one word of the edge, and few of them end a sentence.
  const full = inner.filter((columns) => columns >= longest - 16).length
  const ended = lines.filter(({ text }) => SENTENCE_END.test(text)).length
  return full / inner.length > 0.7 && ended / inner.length < 0.6 ? longest : 0
}

function isWrapped(piece: readonly TextLine[], columns: number): boolean {
  if (columns === 0 || piece.length < 2) return false
  const inner = piece.slice(0, -1)
  const full = inner.filter((line) => widthWithIndent(line) >= columns - 20).length
  const quoted = piece.slice(1).filter(({ text }) => /^[>|]\s/.test(text)).length
  return full / inner.length >= 0.75 && quoted === 0 && !isWideVerse(piece, columns)
}

/**
 * A hyphen that joins a word across lines, and a following line that continues it; not `pre-` in `pre- and post-war`.
 */
const HYPHENATED_END = /\p{L}[-\u2010]$/u
const CONTINUATION = /^(?!(?:and|or|to|und|oder|bis|et|ou|y|e|o|и|или|en|of)\b)\p{Ll}/u

/**
 * Joins the lines of a paragraph with spaces, except between two wide characters and after a hyphen that joins a
 * word.
 */
function unwrap(piece: readonly TextLine[]): string {
  const parts: string[] = []
  for (const [index, { text }] of piece.entries()) {
    const before = piece[index - 1]?.text
    const isJoint =
      before !== undefined &&
      ((isWide(before.charCodeAt(before.length - 1)) && isWide(text.charCodeAt(0))) ||
        (HYPHENATED_END.test(before) && CONTINUATION.test(text)))
    if (before !== undefined && !isJoint) parts.push(' ')
    parts.push(text)
  }
  return parts.join('')
}
