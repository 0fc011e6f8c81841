import type { Line } from '../lines/line.ts'
import type { PageElement } from '../lines/page-node.ts'
import type { PageStyle } from './page-style.ts'
import { type BrokenLine, markVerse } from './page-verse.ts'

/** The element that holds a line, and its style. */
export type Place = { element: PageElement; style: PageStyle }

/** Which ids of a page its lines keep: those that links within it refer to, or all. */
export type Anchors = 'linked' | 'all'

/** Collects the lines of a page. */
export class PageLines {
  readonly #lines: BrokenLine[] = []
  #afterEmptyLine = false

  /** Notes an empty line before the next line. */
  addEmptyLine(): void {
    this.#afterEmptyLine = true
  }

  push(line: Line, blanks: number): void {
    this.#lines.push({ line, blanks, afterEmptyLine: this.#afterEmptyLine })
    this.#afterEmptyLine = false
  }

  /** Adds text of a drawing as furniture: it is part of the picture, not of the article. */
  pushDrawn(text: string, { element }: Place): void {
    const region = 'furniture'
    this.push({ text, kind: 'paragraph', gap: true, linked: 0, region, place: element }, 0)
  }

  /** Adds a picture without caption; its alternative text is the line's text. */
  pushPicture(picture: NonNullable<Line['picture']>, { element, style }: Place): void {
    const { region } = style
    const text = picture.alt
    this.push({ text, kind: 'figure', gap: true, linked: 0, region, place: element, picture }, 0)
  }

  /** Returns the lines with verse marked; only anchors among the targets are kept, or all. */
  finish(kept: Anchors, targets: ReadonlySet<string>): Line[] {
    markVerse(this.#lines)
    const lines = dropRepeatedAlts(this.#lines.map(({ line }) => line))
    if (kept === 'all') return lines
    return lines.map(({ anchors, ...line }) => {
      const wanted = anchors?.filter((anchor) => targets.has(anchor)) ?? []
      return wanted.length > 0 ? { ...line, anchors: wanted } : line
    })
  }
}

/** Alternative text shared by this many pictures is generated, usually from the article's title, and is dropped. */
const MIN_REPEATED_ALTS = 3
/** In characters: shorter alternative texts may be formulas that recur. */
const MIN_REPEATED_CHARS = 15

function dropRepeatedAlts(lines: Line[]): Line[] {
  const isLongAlt = ({ kind, text, picture }: Line) =>
    kind === 'figure' && text.length >= MIN_REPEATED_CHARS && text === picture?.alt
  const counts = new Map<string, number>()
  for (const line of lines)
    if (isLongAlt(line)) counts.set(line.text, (counts.get(line.text) ?? 0) + 1)
  // Adjacent duplicates: one picture for wide and one for narrow windows.
  const isRepeated = (line: Line, at: number) =>
    isLongAlt(line) &&
    ((counts.get(line.text) ?? 0) >= MIN_REPEATED_ALTS || lines[at - 1]?.picture?.alt === line.text)
  return lines.map((line, at) => (isRepeated(line, at) ? { ...line, text: '' } : line))
}
