import type { Line } from '../lines/line.ts'
import type { PageElement } from '../lines/page-node.ts'

type List = { next: number | null; step: number; item: Line['item']; taken: boolean }

const PARTS: Readonly<Record<string, 'term' | 'definition'>> = { dt: 'term', dd: 'definition' }

/** Numbers the items of a page's lists as browsers do. */
export class ListItems {
  readonly #open: List[] = []

  enter({ name, attributes, children }: PageElement): void {
    if (name === 'ul' || name === 'dl') this.#open.push(list(null, 1))
    else if (name === 'ol') {
      const reversed = attributes['reversed'] !== undefined
      const items = children.filter((child) => typeof child !== 'string' && child.name === 'li')
      const start = wholeNumber(attributes['start']) ?? (reversed ? items.length : 1)
      this.#open.push(list(start, reversed ? -1 : 1))
    } else if (name === 'li' || name === 'dd' || name === 'dt')
      this.#begin(wholeNumber(attributes['value']), PARTS[name])
  }

  leave({ name }: PageElement): void {
    if (name === 'ul' || name === 'ol' || name === 'dl') this.#open.pop()
    else if (name === 'li' || name === 'dd' || name === 'dt') {
      const last = this.#open.at(-1)
      if (last !== undefined) last.item = undefined
    }
  }

  /** The open item, returned once: further blocks in it are not items of their own. */
  take(): Line['item'] {
    const last = this.#open.at(-1)
    if (last === undefined || last.taken) return undefined
    last.taken = true
    return last.item
  }

  #begin(value: number | null, part: 'term' | 'definition' | undefined): void {
    const last = this.#open.at(-1)
    if (last === undefined) return
    const depth = this.#open.length - 1
    const number = last.next === null ? null : (value ?? last.next)
    if (number !== null) last.next = number + last.step
    const base = number === null ? { depth } : { depth, number }
    last.item = part === undefined ? base : { ...base, part }
    last.taken = false
  }
}

const list = (next: number | null, step: number): List => ({
  next,
  step,
  item: undefined,
  taken: true,
})

function wholeNumber(value: string | undefined): number | null {
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value)
  return Number.isSafeInteger(number) ? number : null
}
