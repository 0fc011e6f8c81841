import { Parser } from 'htmlparser2'
import { DocumentError } from '../document-error.ts'
import { dropDoctype } from './drop-doctype.ts'

/** An element, its name without its prefix. Attributes keep theirs. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

/** Elements of a file: a thousand pages of DOCX have some 400,000. */
const MOST = 2_000_000
/** Word nests some 40 deep, FB2 20. */
const DEEPEST = 256

/**
 * A small tree of an XML file. Nothing is expanded but the five entities of XML and numbers (XML 1.0 §4.1, §4.6); a
 * DTD is skipped, whatever it defines, so neither files nor bombs come in by it. A file that is not well-formed
 * gives what can be read of it.
 * @throws DocumentError too-large for more elements than any book has, too-complex for nesting deeper than any format has.
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const stack = [root]
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count++
        if (count > MOST) throw new DocumentError('too-large', `more than ${MOST} elements`)
        if (stack.length > DEEPEST)
          throw new DocumentError('too-complex', `nested deeper than ${DEEPEST}`)
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
