import type { PageElement } from '../lines/page-node.ts'

/** Where a line of a page stands: the innermost element that holds all of its words, as they come. */
export class LinePlace {
  #element: PageElement | null = null
  /** The innermost element round the line's words so far that has not closed. */
  #round: PageElement | null = null

  get element(): PageElement | null {
    return this.#element
  }

  /** Text of a line that has begun before; its first words may stand in an element of their own, a place line before a report. */
  add(text: string): void {
    if (this.#round !== this.#element && /\S/.test(text)) this.#element = this.#round
  }

  /** A line begins in an element. */
  begin(element: PageElement): void {
    this.#element = element
    this.#round = element
  }

  /** An element has closed. */
  leave(element: PageElement): void {
    if (element === this.#round) this.#round = element.parent
  }
}
