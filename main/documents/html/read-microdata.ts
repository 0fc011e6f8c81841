import type { PageElement } from '../lines/page-node.ts'

/** Article metadata from elements of a page's body; null where absent. */
export type Microdata = { author: string | null; published: string | null }

/** In characters: longer texts are neither names nor dates. */
const MAX_VALUE_CHARS = 80

/** Types and properties of items with an author and a date of their own. */
const OTHER_ITEM_TYPES = /(?:Comment|Comments|Answer|ImageObject)$/
const OTHER_ITEM_PROPS = /^(?:comment|suggestedAnswer|acceptedAnswer|associatedMedia)$/

/**
 * Reads author and date from microdata (`itemprop`), `rel=author`, and `time` within an `article`: the first of each.
 * A `time` elsewhere may be today's date or a comment's; comments are skipped.
 */
export function readMicrodata(root: PageElement): Microdata {
  const found: Microdata = { author: null, published: null }
  const rest: { element: PageElement; article: boolean }[] = [{ element: root, article: false }]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { element, article } = next
    const { itemprop, itemtype = '', rel, datetime, content } = element.attributes
    const names = itemprop?.split(/\s+/) ?? []
    if (OTHER_ITEM_TYPES.test(itemtype.trim()) || names.some((name) => OTHER_ITEM_PROPS.test(name)))
      continue
    if (itemprop === 'datePublished' || (element.name === 'time' && article))
      found.published ??= datetime ?? content ?? shortTextOf(element)
    if (itemprop === 'author' || /\bauthor\b/.test(rel ?? ''))
      found.author ??= content ?? shortTextOf(element)
    if (found.author !== null && found.published !== null) break
    const inside = article || element.name === 'article'
    for (const child of element.children.toReversed())
      if (typeof child !== 'string') rest.push({ element: child, article: inside })
  }
  return found
}

/** The text of a short element; null for a longer or empty one. */
function shortTextOf(element: PageElement): string | null {
  const rest: (PageElement | string)[] = [element]
  let text = ''
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next
    // Not spread: an element may have a million children.
    else for (const child of next.children.toReversed()) rest.push(child)
    if (text.length > MAX_VALUE_CHARS * 4) return null
  }
  const shown = text.replace(/\s+/g, ' ').trim()
  return shown === '' || shown.length > MAX_VALUE_CHARS ? null : shown
}
