import { Parser } from 'htmlparser2'
import { DocumentError } from '../document-error.ts'
import { dropDoctype } from './drop-doctype.ts'
import { escapeHtml } from './escape-html.ts'

export type XhtmlLinks = {
  /** Maps an element's id, so that ids of several files stay distinct. */
  id: (id: string) => string
  /** Maps a link's address; null for a dead link. */
  href: (href: string) => string | null
  /** Maps a picture's address; null for one that the book does not contain. */
  source: (source: string) => string | null
}

const UNSEEN = new Set(
  'head script style template noscript iframe object embed video audio canvas map annotation annotation-xml desc metadata epub:case'.split(
    ' ',
  ),
)
/** Page furniture elements, which in a book are ordinary content and become `div`. */
const AS_DIV = new Set(
  'html body main article section aside header footer nav button dialog form fieldset'.split(' '),
)
const KEPT_ATTRIBUTES = new Set(
  'alt lang dir start value reversed rowspan colspan hidden headers scope class'.split(' '),
)
/** Tables of contents and similar lists (EPUB 3.3 §D.5, DPUB-ARIA 1.1). */
const TOC_ROLE = /(?:^|\s)(?:doc-)?(?:toc|landmarks|page-?list|lo[aitv])(?:\s|$)/
const VOID_ELEMENTS = new Set('area base br col hr img input link meta source track wbr'.split(' '))
/** Indent of a line of verse; see markVerse(). */
const INDENT_STYLE =
  /(?:(?:margin|padding)-(?:left|inline-start)|text-indent)\s*:\s*[\d.]{1,9}[a-z%]{1,3}/i
/** The depth limit of browsers, far below that of checkHtml(). */
const MAX_DEPTH = 512

/**
 * Converts the body of an XHTML file to HTML that an HTML parser reads the same way: `<a id="x"/>` is closed, CDATA
 * becomes text, XHTML's named characters are decoded and no other entity is. Scripts, styles and presentational
 * attributes are dropped; ids, links and pictures are mapped (EPUB 3.3 §6.1); a picture inside SVG, as covers have,
 * becomes an `img`. Page numbers of the printed book, which occur within sentences, are moved to the end as elements
 * with the role doc-pagebreak.
 * @throws DocumentError too-complex for nesting deeper than browsers allow.
 */
export function xhtmlToHtml(xhtml: string, links: XhtmlLinks): string {
  const out: string[] = []
  /** The closing tag of each open element, null inside invisible ones. */
  const stack: (string | null)[] = []
  let unseen = 0
  /** Vertical position of the drawing's last line of text. */
  let lastLine = ''
  /** Open page break elements, as positions in `stack` and `out`, and the numbers of the closed ones. */
  const open: { depth: number; from: number }[] = []
  const breaks: string[] = []
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = qualified.replace(/^(?:x?html|h|svg|m|mml|math):/, '')
        if (stack.length > MAX_DEPTH)
          throw new DocumentError('too-complex', `nested deeper than ${MAX_DEPTH}`)
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
        // Lines of text in a drawing (SVG 2 §11.2): each `text` is a block, each line in it separated from the
        // previous one.
        const line = attributes['y'] ?? attributes['dy']
        if (name === 'tspan' && line !== undefined) {
          if (line !== lastLine) out.push(' ')
          lastLine = line
        }
        const tag = AS_DIV.has(name) || name === 'text' ? 'div' : name
        if (!/^[a-z][a-z0-9]*$/.test(tag)) {
          stack.push('')
          return
        }
        if (isPageBreak(attributes)) open.push({ depth: stack.length, from: out.length })
        out.push(`<${tag}${attributesOf(tag, attributes, links)}>`)
        stack.push(VOID_ELEMENTS.has(tag) ? '' : `</${tag}>`)
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
        const marker = out.splice(last.from)
        const number = marker
          .join('')
          .replace(/<[^<>]*>/g, '')
          .trim()
        const id = /^<[^>]*\sid="[^"]*"/.exec(marker[0] ?? '')?.[0].replace(/^.*\s(?=id=)/, '')
        const isNumber = number.length <= MAX_PAGE_NUMBER_CHARS && PAGE_NUMBER.test(number)
        if (!isNumber) out.push(...marker)
        else if (id !== undefined) out.push(`<a ${id}></a>`)
        if (isNumber && number !== '') breaks.push(number)
      },
    },
    { recognizeSelfClosing: true, recognizeCDATA: true, lowerCaseTags: true },
  )
  parser.write(dropDoctype(xhtml))
  parser.end()
  const numbers = breaks.map((number) => `<p role="doc-pagebreak">${number}</p>`)
  return [...out, ...numbers].join('')
}

/** `12`, `[Pg xii]`, `page 3`, or empty. */
const PAGE_NUMBER = /^[[({|]?\s*(?:p|pg|page|seite|s)?\.?\s*(?:\d{1,4}|[ivxlc]{1,8})?\s*[\])}|]?$/i
/** Longer markers are text. */
const MAX_PAGE_NUMBER_CHARS = 40

/** Whether an element marks a page break: by EPUB's terms, or by class names that transcribers use. */
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
  // EPUB 3.3 §D.4 and DPUB-ARIA 1.1: a note marker.
  const role = `${attributes['epub:type'] ?? ''} ${attributes['role'] ?? ''}`
  if (tag !== 'a' && TOC_ROLE.test(role)) add('role', 'doc-toc')
  if (tag === 'a' && /(?:^|[\s-])noteref\b/.test(role)) {
    add('role', 'doc-noteref')
    add('epub:type', 'noteref')
  } else if (attributes['epub:type']?.includes('z3998:')) add('epub:type', attributes['epub:type'])
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xml:lang' && attributes['lang'] === undefined) add('lang', value)
    else if (KEPT_ATTRIBUTES.has(name)) add(name, value)
    else if (name === 'style') {
      if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) add('style', 'display:none')
      else if (INDENT_STYLE.test(value)) add('style', INDENT_STYLE.exec(value)?.[0] ?? '')
    }
  }
  return text
}

/** A picture that the book does not contain still has its alternative text. */
function pictureTag(attributes: Attributes, links: XhtmlLinks): string {
  const address = attributes['src'] ?? attributes['xlink:href'] ?? attributes['href'] ?? ''
  const source = address === '' ? null : links.source(address)
  const alt = attributes['alt'] ?? attributes['title'] ?? ''
  const id = attributes['id'] ? ` id="${escapeHtml(links.id(attributes['id']))}"` : ''
  // Attributes that isInlineSymbol() needs.
  const symbolAttributes = ['class', 'height', 'width']
    .map((name) =>
      attributes[name] === undefined ? '' : ` ${name}="${escapeHtml(attributes[name])}"`,
    )
    .join('')
  return `<img${id}${symbolAttributes} src="${escapeHtml(source ?? 'absent:')}" alt="${escapeHtml(alt)}">`
}
