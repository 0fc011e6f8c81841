import type { Line } from '../../lines/line.ts'
import { blockOf } from '../../html/block-of.ts'
import type { PageElement } from '../../lines/page-node.ts'
import { width } from '../../lines/width.ts'

/** Amounts of text in a page's elements, in columns. */
export type Weights = {
  /** Prose of the whole page. */
  total: number
  /** All text of the whole page. */
  text: number
  /** Per element: all text, prose, and link text. */
  all: ReadonlyMap<PageElement, number>
  prose: ReadonlyMap<PageElement, number>
  links: ReadonlyMap<PageElement, number>
  /** How likely an element is the article, by its paragraphs; those of descendants count less. */
  scores: ReadonlyMap<PageElement, number>
}

/** Minimum prose of a page in columns for judging it. */
export const MIN_PROSE_COLUMNS = 200

/** Minimum width of prose in columns, without and with a full stop at its end. */
const MIN_PROSE_LINE_COLUMNS = 120
const MIN_SENTENCE_COLUMNS = 50
const FULL_STOP = /[.!?。！？…؟।]["'”’»」』）)\]]*$/u
const COMMAS = /[,，、;；：،]/gu
/** How many ancestors of a paragraph to score. */
const MAX_LEVELS = 5

/**
 * Measures the text of a page's elements.
 * @param counts which lines count.
 */
export function weigh(lines: readonly Line[], counts: (index: number) => boolean): Weights {
  const all = new Map<PageElement, number>()
  const prose = new Map<PageElement, number>()
  const links = new Map<PageElement, number>()
  const scores = new Map<PageElement, number>()
  const direct = new Map<PageElement, number>()
  let total = 0
  let text = 0
  const proseLines: { line: Line; columns: number; block: PageElement }[] = []
  for (const [index, line] of lines.entries()) {
    if (!line.place || !counts(index)) continue
    const columns = width(line.text)
    const isProse = isProseLine(line, columns)
    text += columns
    for (let next: PageElement | null = line.place; next !== null; next = next.parent) {
      add(all, next, columns)
      if (line.linked > 0) add(links, next, columns * line.linked)
      if (isProse) add(prose, next, columns)
    }
    const block = blockOf(line.place)
    if (!isProse || block === null) continue
    total += columns
    add(direct, block, 1)
    proseLines.push({ line, columns, block })
  }
  for (const { line, columns, block } of proseLines) {
    const score = scoreOf(line, columns)
    // Lines separated by `br` are directly in their container.
    let next = (direct.get(block) ?? 0) > 1 ? block : block.parent
    for (let level = 0; next !== null && level < MAX_LEVELS; level++) {
      add(scores, next, score / (level === 0 ? 1 : level === 1 ? 2 : level * 3))
      next = next.parent
    }
  }
  return { total, text, all, prose, links, scores }
}

function isProseLine(line: Line, columns: number): boolean {
  if (line.linked > 0.5 || line.kind === 'heading' || line.kind === 'figure') return false
  // An item that begins with a link and continues in words is a teaser.
  if (line.kind === 'list-item' && line.linked > 0.2) return false
  return (
    columns >= MIN_PROSE_LINE_COLUMNS ||
    (columns >= MIN_SENTENCE_COLUMNS && FULL_STOP.test(line.text))
  )
}

function scoreOf(line: Line, columns: number): number {
  const commas = line.text.match(COMMAS)?.length ?? 0
  return (1 + Math.min(3, columns / 100) + Math.min(10, commas)) * (1 - line.linked)
}

function add(map: Map<PageElement, number>, key: PageElement, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value)
}
