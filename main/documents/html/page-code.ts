import type { LineBuilder } from '../lines/line-builder.ts'
import { labelOf, type PageElement, textOf } from '../lines/page-node.ts'

/** What highlighters call the numbers of lines: Pygments, Rouge, Chroma, Hexo, Prism, highlight.js, Expressive Code, GitHub. */
const NUMBERS =
  /(?:^|[\s_-])(?:ln|lnt|line-?nos?|line-?num(?:ber)?s?(?:-rows)?|gutter|blob-num|ec-ln)(?:$|[\s_-])/

/** Whether an element holds the numbers of a code's lines, and nothing else. */
export function isLineNumbers(element: PageElement): boolean {
  const isNamed =
    NUMBERS.test(labelOf(element)) || UNSELECTED.test(element.attributes['style'] ?? '')
  return isNamed && holdsNumbers(element)
}
/** What nobody can select is no part of what is copied. */
const UNSELECTED = /user-select\s*:\s*none/i

/** Texts and elements of the numbers of the longest code, and their characters. */
const MOST = 40_000
const LONGEST = 300_000

function holdsNumbers(element: PageElement): boolean {
  const rest: (PageElement | string)[] = [element]
  let [seen, length] = [0, 0]
  let hasDigit = false
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') {
      if ((length += next.length) > LONGEST || !/^[\s\d.:]*$/.test(next)) return false
      hasDigit ||= /\d/.test(next)
    } else if ((seen += next.children.length) > MOST) return false
    else rest.push(...next.children)
  }
  return hasDigit
}

/** Whether an element within code is one of its lines; tables and lists in it stay what they are. */
export const isCodeLine = ({ name }: PageElement): boolean => name === 'div' || name === 'p'

/** The lines of a code that are elements of their own, as highlighters write them: they make one text, with breaks. */
export class CodeLines {
  #state: 'begun' | 'within' | 'ended' = 'within'
  #numbers: string[] = []
  readonly #builder: LineBuilder

  constructor(builder: LineBuilder) {
    this.#builder = builder
  }

  /** What text of code adds: white space between two lines is none. */
  read(text: string): string {
    if (this.#state === 'within') return text
    if (/^\s*\n\s*$/.test(text)) return ''
    const isNext = this.#state === 'ended' && this.#builder.length > 0
    this.#state = 'within'
    return isNext ? `\n${text}` : text
  }

  /** An element that is a line, or a part of one, begins. */
  begin({ children }: PageElement): void {
    if (this.#state !== 'begun' && this.#builder.length > 0) this.#builder.add('\n', true, false)
    this.#state = children.length === 0 ? 'ended' : 'begun'
  }

  end(): void {
    this.#state = 'ended'
  }

  /** The number of a line stands in it: it is no code. */
  number(element: PageElement): void {
    this.#numbers.push(textOf(element).trim())
  }

  /** The code has ended; the numbers that stood in it. */
  take(): string[] {
    const numbers = this.#numbers
    this.#state = 'within'
    this.#numbers = []
    return numbers.length > 0 ? [numbers.join(' ')] : []
  }
}
