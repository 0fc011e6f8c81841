import type { Line } from '../lines/line.ts'
import type { PageLines, Place } from './page-lines.ts'
import { type PageElement, textOf } from '../lines/page-node.ts'

type Picture = NonNullable<Line['picture']>

/** Pictures and drawings of a page that are not yet attached to a line. */
export class PagePictures {
  readonly #lines: PageLines
  /**
   * A picture that waits for its caption: until its figure ends or, outside a figure (EPUB 2 has none), until the
   * next line.
   */
  #waiting: { picture: Picture; place: Place; isFigure: boolean } | null = null
  /** Pictures and text of drawings inside the current line, which are emitted after it. */
  #inline: { picture: Picture; place: Place }[] = []
  #drawn: { texts: readonly string[]; place: Place }[] = []

  constructor(lines: PageLines) {
    this.#lines = lines
  }

  addDrawn(texts: readonly string[], place: Place): void {
    if (texts.length > 0) this.#drawn.push({ texts, place })
  }

  addInline(picture: Picture, place: Place): void {
    this.#inline.push({ picture, place })
  }

  add(picture: Picture, place: Place, isFigure: boolean): void {
    this.flushWaiting()
    this.#waiting = { picture, place, isFigure }
  }

  /** Call before a line: returns the picture that the line is the caption of, if any. */
  takeCaptioned(isCaption: boolean): Picture | undefined {
    if (!isCaption) {
      this.flushOutsideFigure()
      return undefined
    }
    const picture = this.#waiting?.picture
    this.#waiting = null
    return picture
  }

  /** Emits the pending picture without caption if it is not in a figure. */
  flushOutsideFigure(): void {
    if (this.#waiting?.isFigure === false) this.flushWaiting()
  }

  /** Emits the pending picture without caption. */
  flushWaiting(): void {
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting !== null) this.#lines.pushPicture(waiting.picture, waiting.place)
  }

  /** Emits the pictures and drawings of the line that has just ended. */
  flushInline(): void {
    const [inline, drawn] = [this.#inline, this.#drawn]
    if (inline.length === 0 && drawn.length === 0) return
    this.flushOutsideFigure()
    this.#inline = []
    this.#drawn = []
    for (const { picture, place } of inline) this.#lines.pushPicture(picture, place)
    for (const { texts, place } of drawn)
      for (const text of texts) this.#lines.pushDrawn(text, place)
  }
}

/** Moves a caption above its figure's picture below it, where captions are shown. */
export function putCaptionLast({ children }: PageElement): void {
  const first = children.findIndex((child) => typeof child !== 'string' || child.trim() !== '')
  const caption = children[first]
  if (caption === undefined || typeof caption === 'string' || caption.name !== 'figcaption') return
  const rest = children.slice(first + 1)
  // Captions of tables or code stay in place.
  const hasWords = rest.some((child) => (typeof child === 'string' ? child : textOf(child)).trim())
  if (!hasWords) children.splice(first, children.length, ...rest, caption)
}
