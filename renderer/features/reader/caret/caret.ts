import { sentenceElements } from './sentence-elements.ts'

/** What surrounds the caret: where it may walk, and who wants to know. */
type Options = {
  root: HTMLElement
  /** The upper edge of the reading area, in window coordinates. */
  edge: () => number
  onMove: (path: string) => void
}

/**
 * The caret: the sentence that holds the keyboard's focus. It lives in the document, not in React's state:
 * moving it touches two elements, however long the article is.
 */
export class Caret {
  readonly #options: Options
  #path: string | null = null
  #lit: string | null = null
  #litElements: HTMLElement[] = []
  /** The one element that Tab reaches. */
  #stop: HTMLElement | null = null

  constructor(options: Options) {
    this.#options = options
  }

  get path(): string | null {
    return this.#path
  }

  #elements(path: string): HTMLElement[] {
    return sentenceElements(this.#options.root, path)
  }

  /** The elements of a sentence, and of those that a translator made one sentence of with it. */
  #partners(path: string): HTMLElement[] {
    const elements: HTMLElement[] = []
    const paths = new Set([path])
    // A set that grows while it is walked is walked to its end.
    for (const one of paths)
      for (const element of this.#elements(one)) {
        elements.push(element)
        const { joined, joins } = element.dataset
        if (joined) paths.add(joined)
        for (const other of joins?.split(' ') ?? []) paths.add(other)
      }
    return elements
  }

  /** Whether the caret's sentence is in the window: one that was scrolled away is no place to go on from. */
  isOnScreen(): boolean {
    const box = this.#path === null ? null : this.#shown(this.#path)[0]?.getBoundingClientRect()
    return box ? box.bottom > this.#options.edge() && box.top < window.innerHeight : false
  }

  /** A sentence's elements in the columns that the mode shows. */
  #shown(path: string): HTMLElement[] {
    return this.#elements(path).filter((one) => one.checkVisibility())
  }

  /** Lights a sentence and its partners in all columns; null puts the light out. */
  light(path: string | null): void {
    const next = path === null ? [] : this.#partners(path)
    for (const element of this.#litElements)
      if (!next.includes(element)) delete element.dataset['lit']
    for (const element of next) element.dataset['lit'] = ''
    this.#lit = path
    this.#litElements = next
  }

  /** Lights the sentence that is pointed at; asked with every move of the pointer. */
  point(path: string | null): void {
    if (path !== this.#lit) this.light(path)
  }

  /** Lights the partners that have come since: in a column that was added, say. */
  relight(): void {
    this.light(this.#lit)
  }

  /**
   * Makes a sentence the only one that Tab reaches: in the given element, else where it is first shown. The focus moves only
   * from a sentence that is no longer shown.
   */
  place(path: string | null, element = path === null ? undefined : this.#shown(path)[0]): void {
    const { root } = this.#options
    const focused = root.ownerDocument.activeElement
    const lost =
      focused?.hasAttribute('data-path') === true &&
      root.contains(focused) &&
      !focused.checkVisibility()
    if (this.#stop) {
      this.#stop.tabIndex = -1
      delete this.#stop.dataset['caret']
    }
    this.#path = path
    this.#stop = element ?? null
    if (!element) return
    element.tabIndex = 0
    element.dataset['caret'] = ''
    if (lost) this.focus()
  }

  /** Makes the first of some sentences that is shown the one that Tab reaches: there is always one, or no key would find the text. */
  placeFirst(paths: readonly (string | null | undefined)[]): void {
    const path = paths.find((one) => one && this.#shown(one).length > 0)
    this.place(path ?? null)
  }

  /** Gives the caret the focus, and neither scrolls nor lights anything. */
  focus(): void {
    const lit = this.#lit
    this.#stop?.focus({ preventScroll: true })
    this.light(lit)
  }

  /** Moves the focus to a sentence, lights it and brings it on the screen with a little of what surrounds it. */
  move(path: string, column?: number): void {
    const shown = this.#shown(path)
    const element = shown.find((one) => one.closest(`[data-column="${column ?? -1}"]`)) ?? shown[0]
    if (!element) return
    this.place(path, element)
    element.focus({ preventScroll: true })
    this.light(path)
    const box = element.getBoundingClientRect()
    const [edge, bottom] = [this.#options.edge(), window.innerHeight]
    if (box.top < edge + 8) window.scrollBy(0, box.top - edge - 48)
    else if (box.bottom > bottom - 8)
      window.scrollBy(0, Math.min(box.bottom - bottom + 48, box.top - edge - 8))
    this.#options.onMove(path)
  }
}
