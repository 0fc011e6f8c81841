/** An element of a page as it was parsed; names and attribute names are in small letters. */
export type PageElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  parent: PageElement | null
  children: (PageElement | string)[]
}

/** `block--with-ads`, as BEM writes them: what follows says how it looks or what else it has. */
const MODIFIER = /--[\w-]+/g

/**
 * The words of an element's class, id and role, in small letters and parted where their case parts them; '' where it has
 * none.
 * @param unnamed whether its id does not count, being made of the words of a heading.
 */
export function labelOf({ attributes }: PageElement, unnamed = false): string {
  const { class: classes, role } = attributes
  const id = unnamed ? undefined : attributes['id']
  if (classes === undefined && id === undefined && role === undefined) return ''
  return `${classes ?? ''} ${id ?? ''} ${role ?? ''}`
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
    .replace(MODIFIER, '')
    .replaceAll('_', '-')
    .toLowerCase()
}

/** All text in an element, as it stands in the page. */
export function textOf(element: PageElement): string {
  const rest: (PageElement | string)[] = [element]
  let text = ''
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next
    else rest.push(...next.children.toReversed())
  }
  return text
}

/** Its text in one line. */
export const wordsOf = (element: PageElement): string =>
  textOf(element)
    .replace(/[\s\u200B]+/g, ' ')
    .trim()

/** Children that are looked at for words. */
const MOST_CHILDREN = 50

/** Whether an element has text of its own besides its pictures. */
export function hasWords({ children }: PageElement): boolean {
  return children
    .slice(0, MOST_CHILDREN)
    .some((child) => typeof child === 'string' && child.trim() !== '')
}
