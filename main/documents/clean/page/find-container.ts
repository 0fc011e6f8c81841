import { labelOf, type PageElement } from '../../lines/page-node.ts'
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
  let named = 0
  for (const [element, own] of weights.scores) {
    const score = own + (isFrame(element) ? NAMED : ASIDE.test(labelOf(element)) ? -NAMED : 0)
    if (score > named) {
      named = score
      most = own
      best = element
    }
  }
  // A paragraph or a list is part of what holds the article, however much of it it is.
  while (best !== null && PARTS.test(best.name)) best = best.parent
  if (best === null) return null
  const included = new Set<PageElement>([best])
  const frame = frameOf(best)
  let framed = frame !== null && frame !== best
  let inner: PageElement = best
  for (
    let outer = best.parent;
    outer !== null && outer.name !== 'body' && outer.name !== 'html';
    outer = outer.parent
  ) {
    const siblings = outer.children.filter((child) => typeof child !== 'string')
    for (const sibling of siblings) {
      if (sibling === inner) continue
      if (
        isOfTheSame(sibling, inner, weights, most) ||
        (framed && isProse(sibling, weights)) ||
        (!titled.has(inner) && title !== null && !titled.has(sibling) && isText(sibling, weights))
      )
        included.add(sibling)
    }
    includeBetween(siblings, included, weights)
    // Text that stands in the outer element itself belongs to what surrounds it.
    inner = outer
    if (inner === frame) framed = false
  }
  return included
}

/** What articles are made of; none of them holds one. */
const PARTS =
  /^(?:p|blockquote|h[1-6]|ul|ol|li|dl|dd|dt|pre|figure|figcaption|table|tbody|thead|tr)$/

/** What pages call the element of an article's own text. */
export const FRAME =
  /(?:^|[\s_-])(?:(?:article|story|post|entry|node|news|page|recipe)-?(?:body|content|text|copy|detail|full)|h-?entry|entry|e-content|main-?content|content-?main)(?:$|[\s_-])/

const ASIDE = /(?:^|[\s_-])(?:sidebar|widget|footer|popup|banner|cookie[\w-]*)(?:$|[\s_-])/
/** What a name counts beside the paragraphs, each of which counts 1 to 14: little, but where there is hardly any other text. */
const NAMED = 8

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

/** Hardly anything but sentences. */
function isProse(element: PageElement, weights: Weights): boolean {
  const all = weights.all.get(element) ?? 0
  return (
    (weights.prose.get(element) ?? 0) > all * 0.6 && (weights.links.get(element) ?? 0) < all * 0.1
  )
}

const isFrame = (element: PageElement) =>
  element.name === 'article' ||
  element.attributes['itemprop'] === 'articleBody' ||
  FRAME.test(labelOf(element))

/** What a page calls the article's own text, around an element. */
function frameOf(element: PageElement): PageElement | null {
  for (let next: PageElement | null = element; next !== null; next = next.parent)
    if (isFrame(next)) return next
  return null
}

/** A heading, a list or a short paragraph between two elements of the article is the article's too, unless it is links. */
function includeBetween(
  siblings: readonly PageElement[],
  included: Set<PageElement>,
  weights: Weights,
): void {
  const isIncluded = (element: PageElement) => included.has(element)
  const last = siblings.findLastIndex(isIncluded)
  for (let index = siblings.findIndex(isIncluded) + 1; index < last; index++) {
    const sibling = siblings[index]
    if (sibling === undefined) continue
    const all = weights.all.get(sibling) ?? 0
    const isPart = PARTS.test(sibling.name) || (weights.prose.get(sibling) ?? 0) > all * 0.3
    if (isPart && (weights.links.get(sibling) ?? 0) < all * 0.5) included.add(sibling)
  }
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
