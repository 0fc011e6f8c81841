import type { Line } from './line.ts'
import { isChapter, standsAsHeading, UnderlinedHeadings } from './text-headings.ts'
import { fullWidth, groupLines, splitGroup, type TextGroup, type TextLine } from './text-lines.ts'
import { isWide } from './width.ts'

/**
 * A plain text's lines as blocks, in order: one line is one block, except where a text was wrapped to a width, whose lines
 * are joined to the paragraph that they were; paragraphs are parted by empty lines or by an indent. Marks such as `- ` stay: of
 * a plain text they are its characters. The signs under a heading are furniture.
 */
export function readText(text: string): Line[] {
  const groups = groupLines(text)
  const underlined = new UnderlinedHeadings(groups)
  const columns = wrapWidth(groups)
  const lines: Line[] = []
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
      } else
        for (const one of joinWrapped(part.lines, columns)) {
          lines.push(isChapter(one) ? heading(one, 2, isFirst) : paragraph(one, isFirst))
          isFirst = false
        }
    }
    isUnderHeading = lines.at(-1)?.kind === 'heading'
  }
  return lines
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

/** A group's lines, those joined that were one paragraph. */
function joinWrapped(lines: readonly TextLine[], columns: number): string[] {
  return splitGroup(lines).flatMap((piece) => {
    if (isWrapped(piece, columns)) return [unwrap(piece)]
    const [first, ...rest] = piece
    // What hangs under a line of its own, as a definition does under its term.
    if (first && first.indent < (rest[0]?.indent ?? 0) && isWrapped(rest, columns))
      return [first.text, unwrap(rest)]
    return piece.map(({ text }) => text)
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
  return full / inner.length >= 0.75 && quoted === 0
}

/** Lines that were one paragraph, with a space between them but between two wide characters. */
function unwrap(piece: readonly TextLine[]): string {
  const parts: string[] = []
  for (const [index, { text }] of piece.entries()) {
    const before = piece[index - 1]?.text
    const isJoint =
      before !== undefined &&
      isWide(before.charCodeAt(before.length - 1)) &&
      isWide(text.charCodeAt(0))
    if (before !== undefined && !isJoint) parts.push(' ')
    parts.push(text)
  }
  return parts.join('')
}
