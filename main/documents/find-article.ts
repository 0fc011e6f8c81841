import { chromeProof } from './body-likelihood.ts'
import type { Line, Verdict } from './line.ts'
import type { Sign } from './line-signs.ts'
import { reasonOf } from './line-signs.ts'
import { blockOf, type Weights, weigh } from './page-weights.ts'
import type { PageElement } from './page-node.ts'
import { refusalOf } from './page-labels.ts'

/** Fewer columns of prose than this in a whole page are no ground to judge it by. */
const LEAST = 200

/**
 * Which lines of a page are not of its article, by where they stand: what elements are called (label), the one element
 * that holds the article's paragraphs (container), lists and paragraphs that are nothing but links (links). Readability
 * (Arc90, then Mozilla) had the first two ideas, boilerpipe (Kohlschütter et al. 2010) the third. Null where the lines
 * are of no page, or of one that says too little.
 */
export function findArticle(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  decided: readonly Verdict[],
  title: number,
): Verdict[] | null {
  if (lines.every(({ place }) => place === undefined)) return null
  const found: Verdict[] = lines.map(() => null)
  const isOpen = (index: number) =>
    decided[index] === null && found[index] === null && index !== title
  const weights = weigh(lines, isOpen)
  if (weights.total < LEAST) return null
  const refused = new Map<PageElement, Verdict>()
  const verdictOf = (element: PageElement | null): Verdict => {
    if (element === null) return null
    const known = refused.get(element)
    if (known !== undefined) return known
    const verdict = verdictOf(element.parent) ?? refusalOf(element, weights)
    refused.set(element, verdict)
    return verdict
  }
  for (const [index, line] of lines.entries()) found[index] = verdictOf(line.place ?? null)
  const behind = weigh(lines, (index) => isOpen(index) && index > title)
  const open = weigh(lines, isOpen)
  const container = findContainer(behind.total < open.total / 2 ? open : behind)
  if (container === null) return null
  const first = lines.findIndex(({ place }, index) => isOpen(index) && isWithin(place, container))
  for (const [index, line] of lines.entries()) {
    if (!isOpen(index) || isWithin(line.place, container)) continue
    const line1 = signs[index] ?? new Set<Sign>()
    if (index > title && index < first && title >= 0 && isLede(line, line1)) continue
    found[index] = {
      step: 'container',
      reason: reasonOf(line1) ?? (line.linked > 0.5 ? 'navigation' : 'related'),
    }
  }
  markLinks(lines, signs, found)
  return found
}

/** A sentence between the title and the article: what it is about in short. */
function isLede(line: Line, signs: ReadonlySet<Sign>): boolean {
  return (
    line.linked < 0.3 &&
    line.kind !== 'figure' &&
    signs.has('stop') &&
    (signs.has('wide') || signs.has('w160') || signs.has('w80')) &&
    chromeProof(signs) === 0
  )
}

/** The element whose own paragraphs weigh most; the wider one where what it adds is prose of the same kind. */
function findContainer(weights: Weights): ReadonlySet<PageElement> | null {
  let best: PageElement | null = null
  let most = 0
  for (const [element, score] of weights.scores) {
    if (score > most) {
      most = score
      best = element
    }
  }
  if (best === null) return null
  const included = new Set<PageElement>([best])
  let inner: PageElement = best
  for (
    let outer = best.parent;
    outer !== null && outer.name !== 'body' && outer.name !== 'html';
    outer = outer.parent
  ) {
    for (const sibling of outer.children) {
      if (typeof sibling === 'string' || sibling === inner) continue
      if (isOfTheSame(sibling, inner, weights, most)) included.add(sibling)
    }
    // Text that stands in the outer element itself belongs to what surrounds it.
    inner = outer
  }
  return included
}

function isOfTheSame(
  sibling: PageElement,
  inner: PageElement,
  weights: Weights,
  most: number,
): boolean {
  const prose = weights.prose.get(sibling) ?? 0
  if (prose === 0) return false
  const all = weights.all.get(sibling) ?? 0
  if (prose < all * 0.6) return false
  if (/^(?:p|blockquote|h[2-6]|ul|ol|pre|figure|table)$/.test(sibling.name)) return true
  const alike =
    sibling.name === inner.name && sibling.attributes['class'] === inner.attributes['class']
  return (weights.scores.get(sibling) ?? 0) >= most * (alike ? 0.1 : 0.2)
}

function isWithin(element: PageElement | undefined, container: ReadonlySet<PageElement>): boolean {
  for (let next: PageElement | null = element ?? null; next !== null; next = next.parent)
    if (container.has(next)) return true
  return false
}

/** Items and paragraphs that are nothing but links lead elsewhere; a list counts as a whole. */
function markLinks(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  found: Verdict[],
): void {
  const lists = new Map<PageElement, { text: number; links: number }>()
  const listOf = (line: Line): PageElement | null => {
    const block = line.place ? blockOf(line.place) : null
    for (let next = block; next !== null; next = next.parent)
      if (/^(?:ul|ol|dl|table)$/.test(next.name)) return next
    return block
  }
  for (const line of lines) {
    const list = listOf(line)
    if (list === null) continue
    const sum = lists.get(list) ?? { text: 0, links: 0 }
    sum.text += line.text.length
    sum.links += line.text.length * line.linked
    lists.set(list, sum)
  }
  for (const [index, line] of lines.entries()) {
    const list = listOf(line)
    const sum = list === null ? undefined : lists.get(list)
    if (found[index] !== null || sum === undefined) continue
    if (sum.links > sum.text * 0.66)
      found[index] = { step: 'links', reason: reasonOf(signs[index] ?? new Set()) ?? 'related' }
  }
}
