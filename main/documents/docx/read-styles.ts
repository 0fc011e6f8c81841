import type { XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, elementAt, elementsNamed } from '../xml/xml-query.ts'

/**
 * A paragraph style. `name` is its English name in lower case, which Word keeps in every language (ECMA-376
 * §17.7.4.9).
 */
export type DocxStyle = {
  name: string
  /** Its own name and those of the styles that it is based on. */
  names: readonly string[]
  /** Heading level 1 to 9; null for other styles. */
  outline: number | null
  /** The numbering properties of the style. */
  numbering: XmlElement | null
}

/** Maximum length of a basedOn chain, which also ends cycles. */
const MAX_BASED_ON = 16

/** Looks up a paragraph style by id, including what it inherits from the styles that it is based on. */
export function readStyles(root: XmlElement | null): (id: string) => DocxStyle {
  const all = new Map(
    elementsNamed(elementAt(root, 'styles'), 'style').map((style) => [
      attributeOf(style, 'styleId') ?? '',
      style,
    ]),
  )
  const known = new Map<string, DocxStyle>()
  return (id) => {
    const cached = known.get(id)
    if (cached !== undefined) return cached
    let style = all.get(id)
    const own = (
      attributeOf(elementAt(style ?? null, 'name'), 'val') ?? styleNameOf(id)
    ).toLowerCase()
    const names = [own]
    const outline = style === undefined ? outlineOf(own, null) : null
    const found: DocxStyle = { name: own, names, outline, numbering: null }
    for (let step = 0; style !== undefined && step < MAX_BASED_ON; step++) {
      const name = (attributeOf(elementAt(style, 'name'), 'val') ?? '').toLowerCase()
      const properties = elementAt(style, 'pPr')
      if (step > 0) names.push(name)
      found.outline ??= outlineOf(name, properties)
      found.numbering ??= elementAt(properties, 'numPr')
      style = all.get(attributeOf(elementAt(style, 'basedOn'), 'val') ?? '')
    }
    known.set(id, found)
    return found
  }
}

/** Derives the name of an undefined style from its id as Word forms ids: `Heading1` is "heading 1". */
const styleNameOf = (id: string) => id.replace(/(?<=\p{Ll})(?=[\p{Lu}\d])/gu, ' ')

/** A heading's level, by style name or outline level (0 to 8; 9 is body text, §17.3.1.20). */
export function outlineOf(name: string, properties: XmlElement | null): number | null {
  const named = /^heading ([1-9])$/.exec(name)?.[1]
  if (named !== undefined) return Number(named)
  const level = attributeOf(elementAt(properties, 'outlineLvl'), 'val')
  return level !== null && /^[0-8]$/.test(level) ? Number(level) + 1 : null
}
