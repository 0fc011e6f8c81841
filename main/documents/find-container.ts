import type { PageElement } from './page-node.ts'
import type { Weights } from './page-weights.ts'

/** The element whose own paragraphs weigh most; the wider one where what it adds is prose of the same kind. */
export function findContainer(weights: Weights): ReadonlySet<PageElement> | null {
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

/** Whether an element stands in one of the container's. */
export function isWithin(
  element: PageElement | undefined,
  container: ReadonlySet<PageElement>,
): boolean {
  for (let next: PageElement | null = element ?? null; next !== null; next = next.parent)
    if (container.has(next)) return true
  return false
}
