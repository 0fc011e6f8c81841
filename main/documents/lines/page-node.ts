/** A parsed element of a page; element and attribute names are lower case. */
export type PageElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  parent: PageElement | null
  children: (PageElement | string)[]
}

/** BEM modifiers such as `block--with-ads`: they describe looks or additions, not what the block is. */
const MODIFIER = /--[\w-]+/g

/**
 * The words of an element's class, id and role, lower case, camel case split by hyphens; '' where it has none.
 * @param ignoreId for ids that are made of the words of a heading.
 */
export function labelOf({ attributes }: PageElement, ignoreId = false): string {
  const { class: classes, role } = attributes
  const id = ignoreId ? undefined : attributes['id']
  if (classes === undefined && id === undefined && role === undefined) return ''
  return `${classes ?? ''} ${id ?? ''} ${role ?? ''}`
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
    .replace(MODIFIER, '')
    .replaceAll('_', '-')
    .toLowerCase()
}

/** The raw text of an element and its descendants. */
export function textOf(element: PageElement): string {
  const rest: (PageElement | string)[] = [element]
  let text = ''
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next
    // Not spread: an element may have a million children.
    else for (const child of next.children.toReversed()) rest.push(child)
  }
  return text
}

/** The text of an element with white space collapsed. */
export const collapsedTextOf = (element: PageElement): string =>
  textOf(element)
    .replace(/[\s\u200B]+/g, ' ')
    .trim()

/** How many children to inspect for text. */
const MAX_CHILDREN = 50

/** Whether an element has text directly inside it, besides its pictures. */
export function hasOwnText({ children }: PageElement): boolean {
  return children
    .slice(0, MAX_CHILDREN)
    .some((child) => typeof child === 'string' && child.trim() !== '')
}
