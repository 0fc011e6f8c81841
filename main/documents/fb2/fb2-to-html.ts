import { escapeHtml } from '../xml/escape-html.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, textOf } from '../xml/xml-query.ts'

const SAME_ELEMENTS = new Set(['p', 'strong', 'table', 'tr', 'td', 'th', 'sub', 'sup', 'code'])
const ELEMENT_NAMES: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strikethrough: 's',
  epigraph: 'blockquote',
  cite: 'blockquote',
  annotation: 'blockquote',
  'text-author': 'p',
  date: 'p',
}

/**
 * Converts the content of an FB2 element (FictionBook 2.1) to HTML, without its child sections.
 * @param level heading level of a title, 1 to 6.
 */
export function fb2ToHtml(element: XmlElement, level: number): string {
  return element.children
    .map((child) =>
      typeof child !== 'string' && child.name === 'section' ? '' : show(child, level),
    )
    .join('')
}

/** A title's paragraphs as one line. */
export function titleText(title: XmlElement | null): string {
  const lines = (title?.children ?? []).map((child) =>
    typeof child === 'string' ? child.trim() : textOf(child),
  )
  return lines.filter(Boolean).join(' ')
}

const show = (child: XmlElement['children'][number], level: number): string =>
  typeof child === 'string' ? escapeHtml(child) : render(child, level)

function render(element: XmlElement, level: number): string {
  const { name } = element
  const inside = () => element.children.map((child) => show(child, level)).join('')
  const id = attributeOf(element, 'id')
  const anchor = id ? ` id="${escapeHtml(id)}"` : ''
  // Sections in invalid places, such as quotes or cells: text, but not chapters.
  if (name === 'section') return `<div${anchor}>${inside()}</div>`
  if (name === 'title') return heading(element, Math.min(6, level), anchor)
  if (name === 'subtitle') {
    const tag = /\p{L}/u.test(textOf(element)) ? `h${Math.min(6, level + 1)}` : 'p'
    return `<${tag}${anchor}>${inside()}</${tag}>`
  }
  if (name === 'poem' || name === 'stanza') return `<div class="${name}"${anchor}>${inside()}</div>`
  if (name === 'v') return `${inside()}<br>`
  if (name === 'image') return image(element)
  if (name === 'a') return link(element, inside(), anchor)
  const tag = SAME_ELEMENTS.has(name) ? name : ELEMENT_NAMES[name]
  return tag === undefined ? inside() : `<${tag}${spans(element)}${anchor}>${inside()}</${tag}>`
}

function heading(title: XmlElement, level: number, anchor: string): string {
  const lines = title.children
    .map((child) => (typeof child === 'string' ? escapeHtml(child) : fb2ToHtml(child, level)))
    .filter((line) => line.trim() !== '')
  return lines.length === 0 ? '' : `<h${level}${anchor}>${lines.join('<br>')}</h${level}>`
}

function image(element: XmlElement): string {
  const source = attributeOf(element, 'href') ?? ''
  const alt = attributeOf(element, 'alt') ?? attributeOf(element, 'title') ?? ''
  return `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">`
}

function link(element: XmlElement, inside: string, anchor: string): string {
  const href = attributeOf(element, 'href') ?? ''
  const known = /^(?:#|https?:|mailto:)/i.test(href) ? ` href="${escapeHtml(href)}"` : ''
  const isNote = attributeOf(element, 'type') === 'note'
  const note = isNote ? ' role="doc-noteref" epub:type="noteref"' : ''
  return `<a${known}${note}${anchor}>${inside}</a>`
}

function spans(element: XmlElement): string {
  return ['colspan', 'rowspan']
    .map((name) => [name, attributeOf(element, name)] as const)
    .filter(([, value]) => value !== null && /^\d{1,3}$/.test(value))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
}
