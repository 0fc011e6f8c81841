import type { Line, Mark } from './line.ts'

type Kind = Omit<Mark, 'start' | 'end'>

/**
 * One block's text while it is put together: white space is collapsed as it comes, so that marks keep their offsets.
 * The text is not looked at before it is whole, which would make a long one quadratic.
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

  /** Where its last visible character ends. */
  get end(): number {
    return this.#end
  }

  /** Columns of blanks that are kept (U+00A0 and wider ones, not spaces) before its first character. */
  get blanks(): number {
    return this.#blanks
  }

  /** @param raw whether white space stays as it is, as in `pre`. */
  add(value: string, raw: boolean, linked: boolean): void {
    const visible = value.replaceAll('\u200B', '')
    if (this.#text === '') this.#blanks += columnsBefore(visible)
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

  /** What has been put together, or null where nothing is seen of it; marks that are open go on in the next one. */
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
    // The outer of two was closed later, and comes first.
    marks.reverse().sort((a, b) => a.start - b.start || b.end - a.end)
    return { text, linked, ...(marks.length > 0 ? { marks } : {}) }
  }
}

/** A mark without the white space at its ends; none where nothing is left of it. */
function trimMark(mark: Mark, text: string): Mark[] {
  let { start, end } = mark
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && (end > text.length || /\s/.test(text.charAt(end - 1)))) end--
  return start < end ? [{ ...mark, start, end }] : []
}

/** Columns of the blanks at a text's beginning that no browser drops: an em is two. */
function columnsBefore(text: string): number {
  let columns = 0
  for (const character of text) {
    if (!/\s/.test(character)) break
    if (/[\u00A0\u2002\u2007]/.test(character)) columns += 1
    else if (/[\u2001\u2003\u3000]/.test(character)) columns += 2
  }
  return columns
}
