import type { Line } from '../lines/line.ts'
import type { PageElement } from '../lines/page-node.ts'
import type { PageStyle } from './page-style.ts'
import { type BrokenLine, markVerse } from './page-verse.ts'

/** The element that a line stands in, and its style. */
export type Place = { element: PageElement; style: PageStyle }

/** Which ids of a page its lines keep: those that something of it leads to, or all. */
export type Anchors = 'linked' | 'all'

/** The lines of a page as they are found. */
export class PageLines {
  readonly #lines: BrokenLine[] = []
  #isParted = false

  /** An empty line stands before the next one. */
  part(): void {
    this.#isParted = true
  }

  /** @param blanks see BrokenLine. */
  push(line: Line, blanks: number): void {
    this.#lines.push({ line, blanks, isParted: this.#isParted })
    this.#isParted = false
  }

  /** Words of a drawing: what they say is in the picture, and none of the text. */
  pushDrawn(text: string, { element }: Place): void {
    const region = 'furniture'
    this.push({ text, kind: 'paragraph', gap: true, linked: 0, region, place: element }, 0)
  }

  /** A picture without a caption: its alternative text stands for it. */
  pushPicture(picture: NonNullable<Line['picture']>, { element, style }: Place): void {
    const { region } = style
    const text = picture.alt
    this.push({ text, kind: 'figure', gap: true, linked: 0, region, place: element, picture }, 0)
  }

  /** The lines with their verse marked, with those anchors alone that are among the targets, or with all. */
  finish(kept: Anchors, targets: ReadonlySet<string>): Line[] {
    markVerse(this.#lines)
    const lines = withoutEchoes(this.#lines.map(({ line }) => line))
    if (kept === 'all') return lines
    return lines.map(({ anchors, ...line }) => {
      const wanted = anchors?.filter((anchor) => targets.has(anchor)) ?? []
      return wanted.length > 0 ? { ...line, anchors: wanted } : line
    })
  }
}

/** As many pictures with the same alternative text are told nothing by it: a program put the article's title there. */
const ECHOES = 3
/** Characters: a shorter one may be a formula, and mean each of them. */
const LEAST_ECHO = 15

function withoutEchoes(lines: Line[]): Line[] {
  const isTold = ({ kind, text, picture }: Line) =>
    kind === 'figure' && text.length >= LEAST_ECHO && text === picture?.alt
  const counts = new Map<string, number>()
  for (const line of lines)
    if (isTold(line)) counts.set(line.text, (counts.get(line.text) ?? 0) + 1)
  // The same picture twice, for wide and for narrow windows, is told once.
  const isEcho = (line: Line, at: number) =>
    isTold(line) &&
    ((counts.get(line.text) ?? 0) >= ECHOES || lines[at - 1]?.picture?.alt === line.text)
  return lines.map((line, at) => (isEcho(line, at) ? { ...line, text: '' } : line))
}
