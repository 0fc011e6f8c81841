import type { Line } from '../../lines/line.ts'
import { blockOf } from '../../html/block-of.ts'
import type { PageElement } from '../../lines/page-node.ts'
import { width } from '../../lines/width.ts'

/** What a page's elements hold, in columns of text. */
export type Weights = {
  /** Prose of the whole page. */
  total: number
  /** All text of the whole page. */
  text: number
  /** All text in an element, and the part of it that is prose. */
  all: ReadonlyMap<PageElement, number>
  prose: ReadonlyMap<PageElement, number>
  links: ReadonlyMap<PageElement, number>
  /** How much an element's paragraphs speak for its being the article; those of its descendants count less. */
  scores: ReadonlyMap<PageElement, number>
}

/** Fewer columns of prose than this in a whole page are no ground to judge it by. */
export const LEAST = 200

/** Columns from which a line without a full stop at its end may be prose, and from which one with a stop is. */
const LONG = 120
const SENTENCE = 50
const STOP = /[.!?。！？…؟।]["'”’»」』）)\]]*$/u
const COMMAS = /[,，、;；：،]/gu
/** Elements above a paragraph that it speaks for. */
const LEVELS = 5

/** @param counts which lines count. */
export function weigh(lines: readonly Line[], counts: (index: number) => boolean): Weights {
  const all = new Map<PageElement, number>()
  const prose = new Map<PageElement, number>()
  const links = new Map<PageElement, number>()
  const scores = new Map<PageElement, number>()
  const direct = new Map<PageElement, number>()
  let total = 0
  let text = 0
  const said: { line: Line; columns: number; block: PageElement }[] = []
  for (const [index, line] of lines.entries()) {
    if (!line.place || !counts(index)) continue
    const columns = width(line.text)
    const isProse = isSaid(line, columns)
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
    said.push({ line, columns, block })
  }
  for (const { line, columns, block } of said) {
    const score = scoreOf(line, columns)
    // Lines that are parted by breaks stand in their container itself.
    let next = (direct.get(block) ?? 0) > 1 ? block : block.parent
    for (let level = 0; next !== null && level < LEVELS; level++) {
      add(scores, next, score / (level === 0 ? 1 : level === 1 ? 2 : level * 3))
      next = next.parent
    }
  }
  return { total, text, all, prose, links, scores }
}

function isSaid(line: Line, columns: number): boolean {
  if (line.linked > 0.5 || line.kind === 'heading' || line.kind === 'figure') return false
  // What begins with a link and goes on in words is an entry of a list of articles.
  if (line.kind === 'list-item' && line.linked > 0.2) return false
  return columns >= LONG || (columns >= SENTENCE && STOP.test(line.text))
}

function scoreOf(line: Line, columns: number): number {
  const commas = line.text.match(COMMAS)?.length ?? 0
  return (1 + Math.min(3, columns / 100) + Math.min(10, commas)) * (1 - line.linked)
}

function add(map: Map<PageElement, number>, key: PageElement, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value)
}
