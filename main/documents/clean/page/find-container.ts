import { labelOf, type PageElement } from '../../lines/page-node.ts'
import type { Weights } from './page-weights.ts'

/**
 * Finds the elements that hold the article: the one whose own paragraphs score highest, and siblings of it or its
 * ancestors that are similar prose, or text in the same parent as the title.
 */
export function findContainer(
  weights: Weights,
  title: PageElement | null,
): ReadonlySet<PageElement> | null {
  const titled = new Set<PageElement>()
  for (let next = title; next !== null; next = next.parent) titled.add(next)
  let best: PageElement | null = null
  let most = 0
  let bestScore = 0
  for (const [element, own] of weights.scores) {
    const score =
      own +
      (isArticleBody(element) ? LABEL_SCORE : ASIDE_LABEL.test(labelOf(element)) ? -LABEL_SCORE : 0)
    if (score > bestScore) {
      bestScore = score
      most = own
      best = element
    }
  }
  // A paragraph or list is not the container, however much of the article it holds.
  while (best !== null && CONTENT_ELEMENTS.test(best.name)) best = best.parent
  if (best === null) return null
  const included = new Set<PageElement>([best])
  const articleBody = articleBodyOf(best)
  let isInBody = articleBody !== null && articleBody !== best
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
        isSimilarProse(sibling, inner, weights, most) ||
        (isInBody && isProse(sibling, weights)) ||
        (!titled.has(inner) && title !== null && !titled.has(sibling) && isText(sibling, weights))
      )
        included.add(sibling)
    }
    includeBetween(siblings, included, weights)
    // Text directly inside an ancestor is not included.
    inner = outer
    if (inner === articleBody) isInBody = false
  }
  return included
}

/** Elements that articles consist of, but that do not contain an article. */
const CONTENT_ELEMENTS =
  /^(?:p|blockquote|h[1-6]|ul|ol|li|dl|dd|dt|pre|figure|figcaption|table|tbody|thead|tr)$/

/** Class names for the element with the article's own text. */
export const ARTICLE_BODY_LABEL =
  /(?:^|[\s_-])(?:(?:article|story|post|entry|node|news|page|recipe)-?(?:body|content|text|copy|detail|full)|h-?entry|entry|e-content|main-?content|content-?main)(?:$|[\s_-])/

const ASIDE_LABEL = /(?:^|[\s_-])(?:sidebar|widget|footer|popup|banner|cookie[\w-]*)(?:$|[\s_-])/
/**
 * Score for such a class name; a paragraph scores 1 to 14, so that the name decides only where there is little other
 * text.
 */
const LABEL_SCORE = 8

/** In columns: more text than a label has. */
const MIN_TEXT_COLUMNS = 100

/**
 * Whether an element holds mostly unlinked text. Beside the paragraphs and under the same parent as the title, lists
 * of ingredients, tables, summaries and fact boxes are part of the article.
 */
function isText(element: PageElement, weights: Weights): boolean {
  const all = weights.all.get(element) ?? 0
  const prose = weights.prose.get(element) ?? 0
  const links = weights.links.get(element) ?? 0
  return (links < all * 0.2 && prose > all * 0.3) || (links < all * 0.1 && all > MIN_TEXT_COLUMNS)
}

/** Whether an element is almost only sentences. */
function isProse(element: PageElement, weights: Weights): boolean {
  const all = weights.all.get(element) ?? 0
  return (
    (weights.prose.get(element) ?? 0) > all * 0.6 && (weights.links.get(element) ?? 0) < all * 0.1
  )
}

const isArticleBody = (element: PageElement) =>
  element.name === 'article' ||
  element.attributes['itemprop'] === 'articleBody' ||
  ARTICLE_BODY_LABEL.test(labelOf(element))

/** The nearest ancestor that the page labels as the article's own text. */
function articleBodyOf(element: PageElement): PageElement | null {
  for (let next: PageElement | null = element; next !== null; next = next.parent)
    if (isArticleBody(next)) return next
  return null
}

/** Includes headings, lists and short paragraphs between two included elements, unless they are mostly links. */
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
    const isPart =
      CONTENT_ELEMENTS.test(sibling.name) || (weights.prose.get(sibling) ?? 0) > all * 0.3
    if (isPart && (weights.links.get(sibling) ?? 0) < all * 0.5) included.add(sibling)
  }
}

function isSimilarProse(
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

/** Whether an element is inside the container. */
export function isWithin(
  element: PageElement | undefined,
  container: ReadonlySet<PageElement>,
): boolean {
  for (let next: PageElement | null = element ?? null; next !== null; next = next.parent)
    if (container.has(next)) return true
  return false
}
