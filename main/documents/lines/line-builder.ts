import type { Line, Mark } from './line.ts'

type Kind = Omit<Mark, 'start' | 'end'>

/**
 * Builds one block's text incrementally. White space is collapsed as it arrives, so that mark offsets stay valid. The
 * text is not scanned before it is complete, which would be quadratic for long blocks.
 */
export class LineBuilder {
  #text = ''
  #end = 0
  #spaced = true
  #blanks = 0
  #links = 0
  #marks: Mark[] = []
  readonly #open: { kind: Kind; start: number }[] = []

  get length(): number {
    return this.#text.length
  }

  /** Offset after the last visible character. */
  get end(): number {
    return this.#end
  }

  /** Width in columns of leading blanks that are kept (U+00A0 and wider ones, not plain spaces). */
  get blanks(): number {
    return this.#blanks
  }

  /** @param raw whether white space is preserved, as in `pre`. */
  add(value: string, raw: boolean, linked: boolean): void {
    const visible = value.replaceAll('\u200B', '')
    if (this.#text === '') this.#blanks += leadingColumns(visible)
    let shown = visible
    if (!raw) {
      const collapsed = visible.replace(/\s+/g, ' ')
      shown = this.#spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    } else if (this.#text === '') shown = visible.replace(/^\n+/, '')
    if (shown === '') return
    this.#text += shown
    const solid = shown.trimEnd()
    if (solid !== '') this.#end = this.#text.length - (shown.length - solid.length)
    this.#spaced = solid.length < shown.length
    if (linked) this.#links += shown.length
  }

  open(kind: Kind): void {
    this.#open.push({ kind, start: this.length })
  }

  close(): void {
    const mark = this.#open.pop()
    if (mark !== undefined) this.mark(mark.kind, mark.start, this.length)
  }

  mark(kind: Kind, start: number, end: number): void {
    if (start < end) this.#marks.push({ ...kind, start, end })
  }

  /**
   * Returns the built line and resets the builder; null where nothing is visible. Open marks continue in the next
   * line.
   */
  take(): Pick<Line, 'text' | 'linked' | 'marks'> | null {
    for (const open of this.#open) {
      this.mark(open.kind, open.start, this.length)
      open.start = 0
    }
    const text = this.#text.trimEnd()
    const marks = this.#marks.flatMap((mark) => trimMark(mark, text))
    const linked = text === '' ? 0 : Math.min(1, this.#links / text.length)
    this.#text = ''
    this.#end = 0
    this.#spaced = true
    this.#blanks = 0
    this.#links = 0
    this.#marks = []
    if (text === '') return null
    // The outer of two nested marks is closed later but must come first.
    marks.reverse().sort((a, b) => a.start - b.start || b.end - a.end)
    return { text, linked, ...(marks.length > 0 ? { marks } : {}) }
  }
}

/** The mark without white space at its ends; none where nothing is left. */
function trimMark(mark: Mark, text: string): Mark[] {
  let { start, end } = mark
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && (end > text.length || /\s/.test(text.charAt(end - 1)))) end--
  return start < end ? [{ ...mark, start, end }] : []
}

/** Columns of leading blanks that browsers do not collapse: an em is two. */
function leadingColumns(text: string): number {
  let columns = 0
  for (const character of text) {
    if (!/\s/.test(character)) break
    if (/[\u00A0\u2002\u2007]/.test(character)) columns += 1
    else if (/[\u2001\u2003\u3000]/.test(character)) columns += 2
  }
  return columns
}
