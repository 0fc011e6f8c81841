import type { PageElement } from '../lines/page-node.ts'

/** What elements of a page's body say of the article; null for what none says. */
export type Microdata = { author: string | null; published: string | null }

/** Longer texts are no name and no date. Characters. */
const LONGEST = 80

/** Items that have an author and a day of their own, and what a page calls them. */
const OTHERS = /(?:Comment|Comments|Answer|ImageObject)$/
const OF_OTHERS = /^(?:comment|suggestedAnswer|acceptedAnswer|associatedMedia)$/

/**
 * Author and date by microdata (`itemprop`), `rel=author`, and `time` within an `article`: the first of each in the page.
 * A `time` elsewhere may be today's, or a comment's; a comment's own are not looked at.
 */
export function readMicrodata(root: PageElement): Microdata {
  const found: Microdata = { author: null, published: null }
  const rest: { element: PageElement; article: boolean }[] = [{ element: root, article: false }]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { element, article } = next
    const { itemprop, itemtype = '', rel, datetime, content } = element.attributes
    const names = itemprop?.split(/\s+/) ?? []
    if (OTHERS.test(itemtype.trim()) || names.some((name) => OF_OTHERS.test(name))) continue
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

/** The text of an element that holds little; null for one that holds more, or nothing. */
function shortTextOf(element: PageElement): string | null {
  const rest: (PageElement | string)[] = [element]
  let text = ''
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next
    else rest.push(...next.children.toReversed())
    if (text.length > LONGEST * 4) return null
  }
  const shown = text.replace(/\s+/g, ' ').trim()
  return shown === '' || shown.length > LONGEST ? null : shown
}
