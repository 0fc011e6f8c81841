import type { PageElement } from './page-node.ts'
import type { Weights } from './page-weights.ts'

/**
 * The elements that hold the article: the one whose own paragraphs weigh most, and what stands beside it and is prose of
 * the same kind, or text in the same frame as the title.
 */
export function findContainer(
  weights: Weights,
  title: PageElement | null,
): ReadonlySet<PageElement> | null {
  const titled = new Set<PageElement>()
  for (let next = title; next !== null; next = next.parent) titled.add(next)
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
      if (
        isOfTheSame(sibling, inner, weights, most) ||
        (!titled.has(inner) && title !== null && !titled.has(sibling) && isText(sibling, weights))
      )
        included.add(sibling)
    }
    // Text that stands in the outer element itself belongs to what surrounds it.
    inner = outer
  }
  return included
}

/** Columns of text that are more than a label. */
const SOME = 100

/**
 * Next to the paragraphs, in what holds them and the title: words that are hardly ever links. Lists of ingredients, tables,
 * summaries and boxes of facts are the article's as much as its paragraphs.
 */
function isText(element: PageElement, weights: Weights): boolean {
  const all = weights.all.get(element) ?? 0
  const prose = weights.prose.get(element) ?? 0
  const links = weights.links.get(element) ?? 0
  return (links < all * 0.2 && prose > all * 0.3) || (links < all * 0.1 && all > SOME)
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

/** Whether an element stands in one of the container's. */
export function isWithin(
  element: PageElement | undefined,
  container: ReadonlySet<PageElement>,
): boolean {
  for (let next: PageElement | null = element ?? null; next !== null; next = next.parent)
    if (container.has(next)) return true
  return false
}
