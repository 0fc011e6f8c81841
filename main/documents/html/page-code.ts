import type { LineBuilder } from '../lines/line-builder.ts'
import { labelOf, type PageElement, textOf } from '../lines/page-node.ts'

/**
 * Class names that highlighters give to line numbers: Pygments, Rouge, Chroma, Hexo, Prism, highlight.js, Expressive
 * Code, GitHub.
 */
const LINE_NUMBER_LABEL =
  /(?:^|[\s_-])(?:ln|lnt|line-?nos?|line-?num(?:ber)?s?(?:-rows)?|gutter|blob-num|ec-ln)(?:$|[\s_-])/

/** Whether an element holds the line numbers of code and nothing else. */
export function isLineNumbers(element: PageElement): boolean {
  const isNamed =
    LINE_NUMBER_LABEL.test(labelOf(element)) || UNSELECTABLE.test(element.attributes['style'] ?? '')
  return isNamed && hasOnlyNumbers(element)
}
/** Line numbers are made unselectable so that they are not copied. */
const UNSELECTABLE = /user-select\s*:\s*none/i

/** Limits for inspecting a line number element: child nodes and characters. */
const MAX_NODES = 40_000
const MAX_CHARS = 300_000

function hasOnlyNumbers(element: PageElement): boolean {
  const rest: (PageElement | string)[] = [element]
  let [seen, length] = [0, 0]
  let hasDigit = false
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') {
      if ((length += next.length) > MAX_CHARS || !/^[\s\d.:]*$/.test(next)) return false
      hasDigit ||= /\d/.test(next)
    } else if ((seen += next.children.length) > MAX_NODES) return false
    else rest.push(...next.children)
  }
  return hasDigit
}

/** Whether an element within `pre` is a line of code; tables and lists in it are handled as usual. */
export const isCodeLine = ({ name }: PageElement): boolean => name === 'div' || name === 'p'

/** Joins lines of code that are elements of their own, as highlighters write them, into one text with line breaks. */
export class CodeLines {
  #state: 'begun' | 'within' | 'ended' = 'within'
  #numbers: string[] = []
  readonly #builder: LineBuilder

  constructor(builder: LineBuilder) {
    this.#builder = builder
  }

  /** Returns what a text node of code contributes: white space between two line elements is dropped. */
  read(text: string): string {
    if (this.#state === 'within') return text
    if (text.includes('\n') && text.trim() === '') return ''
    const isNext = this.#state === 'ended' && this.#builder.length > 0
    this.#state = 'within'
    return isNext ? `\n${text}` : text
  }

  /** Call when an element starts that is a line or a part of one. */
  begin({ children }: PageElement): void {
    if (this.#state !== 'begun' && this.#builder.length > 0) this.#builder.add('\n', true, false)
    this.#state = children.length === 0 ? 'ended' : 'begun'
  }

  end(): void {
    this.#state = 'ended'
  }

  /** Records a line number inside the code; it is not part of the text. */
  number(element: PageElement): void {
    this.#numbers.push(textOf(element).trim())
  }

  /** Ends the code and returns the line numbers found in it. */
  take(): string[] {
    const numbers = this.#numbers
    this.#state = 'within'
    this.#numbers = []
    return numbers.length > 0 ? [numbers.join(' ')] : []
  }
}
