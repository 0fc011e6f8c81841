import type { PageElement } from '../lines/page-node.ts'

/** Tracks the element of the current line: the innermost element that holds all of its text. */
export class LinePlace {
  #element: PageElement | null = null
  /** The innermost open element around the line's text so far. */
  #round: PageElement | null = null

  get element(): PageElement | null {
    return this.#element
  }

  /**
   * Adds text to the current line. Its first words may be in an element of their own, such as a dateline before a
   * report.
   */
  add(text: string): void {
    if (this.#round !== this.#element && /\S/.test(text)) this.#element = this.#round
  }

  /** Starts a line in an element. */
  begin(element: PageElement): void {
    this.#element = element
    this.#round = element
  }

  /** Call when an element closes. */
  leave(element: PageElement): void {
    if (element === this.#round) this.#round = element.parent
  }
}
