import { Parser } from 'htmlparser2'
import { DocumentError } from '../document-error.ts'
import { dropDoctype } from './drop-doctype.ts'
import { escapeHtml } from './escape-html.ts'

export type XhtmlLinks = {
  /** What an element's id becomes, so that ids of several files stay apart. */
  id: (id: string) => string
  /** What a link's address becomes; null for one that leads nowhere. */
  href: (href: string) => string | null
  /** What a picture's address becomes; null for one that the book does not hold. */
  source: (source: string) => string | null
}

const UNSEEN = new Set(
  'head script style template noscript iframe object embed video audio canvas map form math'.split(
    ' ',
  ),
)
/** A page's furniture; in a book they are parts of the text like any other. */
const PLAIN = new Set(
  'html body main article section aside header footer nav button dialog'.split(' '),
)
const KEPT = new Set(
  'alt lang dir start value reversed rowspan colspan hidden headers scope'.split(' '),
)
const VOID = new Set('area base br col hr img input link meta source track wbr'.split(' '))
/** Deeper than browsers go, and than checkHtml() allows. */
const DEEPEST = 512

/**
 * The body of an XHTML file as HTML that a parser of HTML reads the same: `<a id="x"/>` is closed, CDATA is text, the
 * named characters of XHTML are decoded and no other entity is. Scripts, styles and attributes that say how it looks are
 * left out; ids, links and pictures are rewritten (EPUB 3.3 §6.1); a picture inside SVG, as covers are, is a picture.
 * @throws DocumentError unsupported for nesting deeper than browsers go.
 */
export function xhtmlToHtml(xhtml: string, links: XhtmlLinks): string {
  const out: string[] = []
  /** What closes each open element, null inside what is not seen. */
  const stack: (string | null)[] = []
  let unseen = 0
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = qualified.replace(/^(?:x?html|h|svg):/, '')
        if (stack.length > DEEPEST)
          throw new DocumentError('unsupported', `nested deeper than ${DEEPEST}`)
        const isUnseen = unseen > 0 || (UNSEEN.has(name) && attributes['epub:type'] === undefined)
        const isSvg = name === 'svg'
        if (isUnseen) {
          unseen++
          stack.push(null)
          return
        }
        if (isSvg || name === 'image' || name === 'img') {
          if (name !== 'svg') out.push(pictureTag(attributes, links))
          stack.push('')
          return
        }
        const tag = PLAIN.has(name) ? 'div' : name
        if (!/^[a-z][a-z0-9]*$/.test(tag)) {
          stack.push('')
          return
        }
        out.push(`<${tag}${attributesOf(tag, attributes, links)}>`)
        stack.push(VOID.has(tag) ? '' : `</${tag}>`)
      },
      ontext(text) {
        if (unseen === 0) out.push(escapeHtml(text))
      },
      onclosetag() {
        const close = stack.pop()
        if (close === null) unseen--
        else if (close !== undefined) out.push(close)
      },
    },
    { recognizeSelfClosing: true, recognizeCDATA: true, lowerCaseTags: true },
  )
  parser.write(dropDoctype(xhtml))
  parser.end()
  return out.join('')
}

type Attributes = Readonly<Record<string, string>>

function attributesOf(tag: string, attributes: Attributes, links: XhtmlLinks): string {
  let text = ''
  const add = (name: string, value: string) => (text += ` ${name}="${escapeHtml(value)}"`)
  const id = attributes['id'] ?? (tag === 'a' ? attributes['name'] : undefined)
  if (id) add('id', links.id(id))
  const href = tag === 'a' && attributes['href'] ? links.href(attributes['href']) : null
  if (href !== null) add('href', href)
  // EPUB 3.3 §D.4 and DPUB-ARIA 1.1: a reference to a note.
  const role = `${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`
  if (tag === 'a' && /(?:^|[\s-])noteref\b/.test(role)) {
    add('role', 'doc-noteref')
    add('epub:type', 'noteref')
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xml:lang' && attributes['lang'] === undefined) add('lang', value)
    else if (KEPT.has(name)) add(name, value)
    else if (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value))
      add('style', 'display:none')
  }
  return text
}

/** A picture that the book does not hold is still one that has a text in its place. */
function pictureTag(attributes: Attributes, links: XhtmlLinks): string {
  const address = attributes['src'] ?? attributes['xlink:href'] ?? attributes['href'] ?? ''
  const source = address === '' ? null : links.source(address)
  const alt = attributes['alt'] ?? attributes['title'] ?? ''
  const id = attributes['id'] ? ` id="${escapeHtml(links.id(attributes['id']))}"` : ''
  // What tells a sign of a sentence from a picture; see isSign().
  const sign = ['class', 'height', 'width']
    .map((name) =>
      attributes[name] === undefined ? '' : ` ${name}="${escapeHtml(attributes[name])}"`,
    )
    .join('')
  return `<img${id}${sign} src="${escapeHtml(source ?? 'absent:')}" alt="${escapeHtml(alt)}">`
}
