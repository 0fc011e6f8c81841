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
  'head script style template noscript iframe object embed video audio canvas map annotation annotation-xml desc metadata epub:case'.split(
    ' ',
  ),
)
/** A page's furniture; in a book they are parts of the text like any other. */
const PLAIN = new Set(
  'html body main article section aside header footer nav button dialog form fieldset'.split(' '),
)
const KEPT = new Set(
  'alt lang dir start value reversed rowspan colspan hidden headers scope class'.split(' '),
)
/** Lists of contents (EPUB 3.3 §D.5, DPUB-ARIA 1.1). */
const CONTENTS = /(?:^|\s)(?:doc-)?(?:toc|landmarks|page-?list|lo[aitv])(?:\s|$)/
const VOID = new Set('area base br col hr img input link meta source track wbr'.split(' '))
/** How far a line of verse is set in; see markVerse(). */
const SET_IN =
  /(?:(?:margin|padding)-(?:left|inline-start)|text-indent)\s*:\s*[\d.]{1,9}[a-z%]{1,3}/i
/** Deeper than browsers go, and than checkHtml() allows. */
const DEEPEST = 512

/**
 * The body of an XHTML file as HTML that a parser of HTML reads the same: `<a id="x"/>` is closed, CDATA is text, the
 * named characters of XHTML are decoded and no other entity is. Scripts, styles and attributes that say how it looks are
 * left out; ids, links and pictures are rewritten (EPUB 3.3 §6.1); a picture inside SVG, as covers are, is a picture. Numbers of
 * pages of the printed book, which stand within sentences, come behind all else, in elements of the role doc-pagebreak.
 * @throws DocumentError too-complex for nesting deeper than browsers go.
 */
export function xhtmlToHtml(xhtml: string, links: XhtmlLinks): string {
  const out: string[] = []
  /** What closes each open element, null inside what is not seen. */
  const stack: (string | null)[] = []
  let unseen = 0
  /** Where the line of a drawing's text stands that came last. */
  let lastLine = ''
  /** Where signs of page breaks stand open, in `stack` and `out`, and those that are closed. */
  const open: { depth: number; from: number }[] = []
  const breaks: string[] = []
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = qualified.replace(/^(?:x?html|h|svg|m|mml|math):/, '')
        if (stack.length > DEEPEST)
          throw new DocumentError('too-complex', `nested deeper than ${DEEPEST}`)
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
        // Words of a drawing, line under line (SVG 2 §11.2): each text a block, a line of it parted from the one before.
        const line = attributes['y'] ?? attributes['dy']
        if (name === 'tspan' && line !== undefined) {
          if (line !== lastLine) out.push(' ')
          lastLine = line
        }
        const tag = PLAIN.has(name) || name === 'text' ? 'div' : name
        if (!/^[a-z][a-z0-9]*$/.test(tag)) {
          stack.push('')
          return
        }
        if (isPageBreak(attributes)) open.push({ depth: stack.length, from: out.length })
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
        const last = open.at(-1)
        if (last === undefined || last.depth !== stack.length) return
        open.pop()
        const sign = out.splice(last.from)
        const number = sign
          .join('')
          .replace(/<[^>]*>/g, '')
          .trim()
        const id = /^<[^>]*\sid="[^"]*"/.exec(sign[0] ?? '')?.[0].replace(/^.*\s(?=id=)/, '')
        if (!PAGE_NUMBER.test(number)) out.push(...sign)
        else if (id !== undefined) out.push(`<a ${id}></a>`)
        if (PAGE_NUMBER.test(number) && number !== '') breaks.push(number)
      },
    },
    { recognizeSelfClosing: true, recognizeCDATA: true, lowerCaseTags: true },
  )
  parser.write(dropDoctype(xhtml))
  parser.end()
  const numbers = breaks.map((number) => `<p role="doc-pagebreak">${number}</p>`)
  return [...out, ...numbers].join('')
}

/** `12`, `[Pg xii]`, `page 3`, and nothing. */
const PAGE_NUMBER = /^[[({|]?\s*(?:p|pg|page|seite|s)?\.?\s*(?:\d{1,4}|[ivxlc]{1,8})?\s*[\])}|]?$/i

/** What the file calls the sign of a page break: in EPUB's words, or by the class that transcribers use. */
function isPageBreak(attributes: Attributes): boolean {
  const role = `${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`
  return (
    /(?:^|\s)(?:doc-)?pagebreak(?:\s|$)/.test(role) ||
    /(?:^|\s)(?:page-?num(?:ber)?|page-?no|pb)(?:\s|$)/i.test(attributes['class'] ?? '')
  )
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
  if (tag !== 'a' && CONTENTS.test(role)) add('role', 'doc-toc')
  if (tag === 'a' && /(?:^|[\s-])noteref\b/.test(role)) {
    add('role', 'doc-noteref')
    add('epub:type', 'noteref')
  } else if (attributes['epub:type']?.includes('z3998:')) add('epub:type', attributes['epub:type'])
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xml:lang' && attributes['lang'] === undefined) add('lang', value)
    else if (KEPT.has(name)) add(name, value)
    else if (name === 'style') {
      if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) add('style', 'display:none')
      else if (SET_IN.test(value)) add('style', SET_IN.exec(value)?.[0] ?? '')
    }
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
