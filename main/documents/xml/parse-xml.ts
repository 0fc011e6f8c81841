import { Parser } from 'htmlparser2'
import { DocumentError } from '../document-error.ts'
import { dropDoctype } from './drop-doctype.ts'

/** An element. Its name has no namespace prefix; attributes keep theirs. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** Maximum number of elements; a DOCX of a thousand pages has some 400,000. */
const MAX_ELEMENTS = 2_000_000
/** Word nests about 40 levels deep, FB2 20. */
const MAX_DEPTH = 256

/**
 * Parses XML into a small tree. Only the five predefined entities and character references are expanded (XML 1.0
 * §4.1, §4.6); a DTD is skipped, so external entities and entity bombs have no effect. Malformed files give what can
 * be read.
 * @throws DocumentError too-large for more than MAX_ELEMENTS, too-complex for nesting deeper than MAX_DEPTH.
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const stack = [root]
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count++
        if (count > MAX_ELEMENTS)
          throw new DocumentError('too-large', `more than ${MAX_ELEMENTS} elements`)
        if (stack.length > MAX_DEPTH)
          throw new DocumentError('too-complex', `nested deeper than ${MAX_DEPTH}`)
        const element = { name: localName(name), attributes, children: [] }
        stack.at(-1)?.children.push(element)
        stack.push(element)
      },
      ontext(text) {
        const siblings = stack.at(-1)?.children
        const last = siblings?.at(-1)
        if (siblings === undefined) return
        if (typeof last === 'string') siblings[siblings.length - 1] = last + text
        else siblings.push(text)
      },
      onclosetag() {
        if (stack.length > 1) stack.pop()
      },
    },
    { xmlMode: true },
  )
  parser.write(dropDoctype(xml))
  parser.end()
  return root
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
