import { localName, type XmlElement } from './parse-xml.ts'

/** The elements among an element's children, all of them or those of one name. */
export function childElements(element: XmlElement | null, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The element that a path of names leads to from here, the first of each; null where there is none. */
export function elementAt(element: XmlElement | null, ...path: string[]): XmlElement | null {
  let found = element
  for (const name of path) found = childElements(found, name)[0] ?? null
  return found
}

/** Every element of a name inside, in order; not inside one that was found. */
export function elementsNamed(element: XmlElement | null, name: string): XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === name ? [child] : elementsNamed(child, name),
  )
}

/** All text inside, white space joined. */
export function textOf(element: XmlElement | null): string {
  return rawText(element).replace(/\s+/g, ' ').trim()
}

export function rawText(element: XmlElement | null): string {
  const parts = (element?.children ?? []).map((child) =>
    typeof child === 'string' ? child : rawText(child),
  )
  return parts.join('')
}

/** An attribute, whatever prefix it is written with. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  for (const [key, value] of Object.entries(element?.attributes ?? {}))
    if (key === name || localName(key) === name) return value
  return null
}
