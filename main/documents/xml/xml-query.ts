import { localName, type XmlElement } from './parse-xml.ts'

/** An element's child elements, all or those of one name. */
export function childElements(element: XmlElement | null, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The element at a path of names, the first of each; null where there is none. */
export function elementAt(element: XmlElement | null, ...path: string[]): XmlElement | null {
  let found = element
  for (const name of path) found = childElements(found, name)[0] ?? null
  return found
}

/** All descendants of a name, in order; matches are not searched further. */
export function elementsNamed(element: XmlElement | null, name: string): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === name ? [child] : elementsNamed(child, name),
  )
}

/** All text inside, white space collapsed. */
export function textOf(element: XmlElement | null): string {
  return rawText(element).replace(/\s+/g, ' ').trim()
}

export function rawText(element: XmlElement | null): string {
  const parts = (element?.children ?? []).map((child) =>
    typeof child === 'string' ? child : rawText(child),
  )
  return parts.join('')
}

/** An attribute by local name, with any prefix. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  for (const [key, value] of Object.entries(element?.attributes ?? {}))
    if (key === name || localName(key) === name) return value
  return null
}
