import { lowerEdge } from './hold-anchor.ts'
import { scrollIntoView } from './scroll-into-view.ts'
import { joinedElements, sentenceElements } from './sentence-elements.ts'

type Options = {
  root: HTMLElement
  /** Upper edge of the reading area, in window coordinates. */
  edge: () => number
  onMove: (path: string) => void
}

/**
 * The caret: the sentence with the keyboard focus (roving tabindex). It is kept in the document, not in React state:
 * a move touches two elements, however long the article is.
 */
export class Caret {
  readonly #options: Options
  #path: string | null = null
  #highlighted: string | null = null
  #highlightedElements: HTMLElement[] = []
  /** The only element with `tabindex="0"`. */
  #tabStop: HTMLElement | null = null

  constructor(options: Options) {
    this.#options = options
  }

  get path(): string | null {
    return this.#path
  }

  #elements(path: string): HTMLElement[] {
    return sentenceElements(this.#options.root, path)
  }

  /**
   * Whether the caret's sentence is on screen; a caret that was scrolled away is not a start for keyboard navigation.
   */
  isOnScreen(): boolean {
    const box = this.#path === null ? null : this.#visible(this.#path)[0]?.getBoundingClientRect()
    return box
      ? box.bottom > this.#options.edge() && box.top < lowerEdge(this.#options.root) - 1
      : false
  }

  /** The visible elements of a sentence. */
  #visible(path: string): HTMLElement[] {
    return this.#elements(path).filter((one) => one.checkVisibility())
  }

  /** Whether a sentence is visible; in "translation only", one that is joined to another is not. */
  canStopAt(path: string): boolean {
    return this.#visible(path).some((one) => one.getBoundingClientRect().width > 0)
  }

  /** Highlights a sentence and those joined to it in all columns; null removes the highlight. */
  highlight(path: string | null): void {
    const next = path === null ? [] : joinedElements(this.#options.root, path)
    for (const element of this.#highlightedElements)
      if (!next.includes(element)) delete element.dataset['lit']
    for (const element of next) element.dataset['lit'] = ''
    this.#highlighted = path
    this.#highlightedElements = next
  }

  /** Highlights the hovered sentence; called on every pointer move. */
  hover(path: string | null): void {
    if (path !== this.#highlighted) this.highlight(path)
  }

  /** Highlights again after elements were added, such as a new column. */
  refreshHighlight(): void {
    this.highlight(this.#highlighted)
  }

  /**
   * Makes a sentence the tab stop: the given element, else its first visible one. Moves the focus only if the focused
   * sentence is no longer visible.
   */
  setTabStop(
    path: string | null,
    element = path === null ? undefined : this.#visible(path)[0],
  ): void {
    const { root } = this.#options
    const focused = root.ownerDocument.activeElement
    const isFocusHidden =
      focused?.hasAttribute('data-path') === true &&
      root.contains(focused) &&
      !focused.checkVisibility()
    if (this.#tabStop) {
      this.#tabStop.tabIndex = -1
      delete this.#tabStop.dataset['caret']
      delete this.#tabStop.dataset['quiet']
    }
    this.#path = path
    this.#tabStop = element ?? null
    if (!element) return
    element.tabIndex = 0
    element.dataset['caret'] = ''
    if (isFocusHidden) this.focus()
  }

  /**
   * Makes the first visible of some sentences the tab stop; without one the text could not be reached by keyboard.
   */
  setFirstTabStop(paths: readonly (string | null | undefined)[]): void {
    const path = paths.find((one) => one && this.#visible(one).length > 0)
    this.setTabStop(path ?? null)
  }

  /** Focuses the caret without scrolling or changing the highlight. */
  focus(): void {
    const highlighted = this.#highlighted
    this.#tabStop?.focus({ preventScroll: true })
    this.highlight(highlighted)
  }

  /** The same without a ring until a key is pressed there: for who uses the pointer, even if a dialog is closed by a key. */
  focusQuietly(): void {
    const element = this.#tabStop
    if (!element) return
    element.dataset['quiet'] = ''
    element.addEventListener('keydown', () => delete element.dataset['quiet'], { once: true })
    this.focus()
  }

  /** Focuses a sentence, highlights it and scrolls it into view with some context. */
  move(path: string, column?: number): void {
    const shown = this.#visible(path)
    const element = shown.find((one) => one.closest(`[data-column="${column ?? -1}"]`)) ?? shown[0]
    if (!element) return
    this.setTabStop(path, element)
    element.focus({ preventScroll: true })
    this.highlight(path)
    const box = element.getBoundingClientRect()
    const { root, edge } = this.#options
    const area = { top: edge(), bottom: lowerEdge(root) }
    const by = scrollIntoView(box, area, 'pages' in root.dataset)
    if (by !== 0) window.scrollBy(0, by)
    this.#options.onMove(path)
  }
}
