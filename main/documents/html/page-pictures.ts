import type { Line } from '../lines/line.ts'
import type { PageLines, Place } from './page-lines.ts'
import { type PageElement, textOf } from '../lines/page-node.ts'

type Picture = NonNullable<Line['picture']>

/** The pictures and drawings of a page that have not come to stand in a line yet. */
export class PagePictures {
  readonly #lines: PageLines
  /** A picture that waits for its caption: until its figure ends, or outside of one (EPUB 2 has none) for the next line. */
  #waiting: { picture: Picture; place: Place; isFigure: boolean } | null = null
  /** Pictures and words of drawings that stand among the words of the line that is being read, and come after it. */
  #between: { picture: Picture; place: Place }[] = []
  #drawn: { texts: readonly string[]; place: Place }[] = []

  constructor(lines: PageLines) {
    this.#lines = lines
  }

  addDrawn(texts: readonly string[], place: Place): void {
    if (texts.length > 0) this.#drawn.push({ texts, place })
  }

  addBetween(picture: Picture, place: Place): void {
    this.#between.push({ picture, place })
  }

  /** @param isFigure whether it stands in a figure. */
  add(picture: Picture, place: Place, isFigure: boolean): void {
    this.showAlone()
    this.#waiting = { picture, place, isFigure }
  }

  /** Comes before a line: the picture that it is the caption of, if it is one. */
  takeFor(isCaption: boolean): Picture | undefined {
    if (!isCaption) {
      this.showOutside()
      return undefined
    }
    const picture = this.#waiting?.picture
    this.#waiting = null
    return picture
  }

  /** Shows the picture that waits outside of a figure without a caption. */
  showOutside(): void {
    if (this.#waiting?.isFigure === false) this.showAlone()
  }

  /** Shows the picture that waits without a caption. */
  showAlone(): void {
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting !== null) this.#lines.pushPicture(waiting.picture, waiting.place)
  }

  /** What stood among the words of a line that has ended. */
  showBetween(): void {
    const [between, drawn] = [this.#between, this.#drawn]
    if (between.length === 0 && drawn.length === 0) return
    this.showOutside()
    this.#between = []
    this.#drawn = []
    for (const { picture, place } of between) this.#lines.pushPicture(picture, place)
    for (const { texts, place } of drawn)
      for (const text of texts) this.#lines.pushDrawn(text, place)
  }
}

/** Puts a caption that stands over its figure's picture behind it, where captions are shown. */
export function putCaptionLast({ children }: PageElement): void {
  const first = children.findIndex((child) => typeof child !== 'string' || child.trim() !== '')
  const caption = children[first]
  if (caption === undefined || typeof caption === 'string' || caption.name !== 'figcaption') return
  const rest = children.slice(first + 1)
  // Of a table or code it stays where it is.
  const hasWords = rest.some((child) => (typeof child === 'string' ? child : textOf(child)).trim())
  if (!hasWords) children.splice(first, children.length, ...rest, caption)
}
