import { escapeHtml } from '../xml/escape-html.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, childElements, elementAt, elementsNamed, rawText } from '../xml/xml-query.ts'
import type { DocxFile, Relationship } from './docx-file.ts'
import { chartToHtml, drawingParagraphs, smartArtToHtml } from './drawing-text.ts'
import { fieldLink } from './field-link.ts'

export type RunContext = {
  relations: ReadonlyMap<string, Relationship>
  /** The number of a note by kind and id, assigned at its first reference. */
  noteNumber: (kind: 'footnote' | 'endnote', id: string) => number
  /** A part of the document; null where there is none. */
  part: DocxFile['part']
  /** Text boxes found in a paragraph; their paragraphs follow it. */
  boxes: XmlElement[]
  /** Drawings with text found in a paragraph, as HTML; they follow it. */
  drawn: string[]
  /** The open fields of a paragraph, innermost last (§17.16.18). */
  fields: { instruction: string; isLink: boolean }[]
}

/** Transparent container elements. Deleted and moved-away text (§17.13.5) is excluded. */
const CONTAINER_ELEMENTS = new Set(
  'ins moveTo smartTag sdt sdtContent customXml bdo dir r Choice Fallback'.split(' '),
)

/** Converts the content of a paragraph to HTML: runs with marks, links, notes, pictures, ruby (ECMA-376 §17.3). */
export function inlineToHtml(element: XmlElement, context: RunContext): string {
  return element.children
    .map((child) => (typeof child === 'string' ? '' : render(child, context)))
    .join('')
}

function render(element: XmlElement, context: RunContext): string {
  const inside = () => inlineToHtml(element, context)
  switch (element.name) {
    case 'r':
      return run(element, context)
    case 't':
      return escapeHtml(element.children.filter((one) => typeof one === 'string').join(''))
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
      return attributeOf(element, 'type') === null ? '<br>' : ' '
    case 'cr':
      return '<br>'
    case 'noBreakHyphen':
      return '\u2011'
    case 'softHyphen':
      return '\u00AD'
    case 'sym':
      return symbol(element)
    case 'ruby':
      return `<ruby>${inlineToHtml(elementAt(element, 'rubyBase') ?? element, context)}<rt>${rubyText(element, context)}</rt></ruby>`
    case 'hyperlink':
      return link(element, inside(), context)
    case 'fldSimple': {
      const open = fieldLink(attributeOf(element, 'instr') ?? '')
      return open === null ? inside() : `${open}${inside()}</a>`
    }
    case 'fldChar':
      return field(element, context)
    case 'instrText': {
      const last = context.fields.at(-1)
      if (last !== undefined) last.instruction += rawText(element)
      return ''
    }
    case 'bookmarkStart':
      return anchorOf(element)
    case 'footnoteReference':
      return note('footnote', element, context)
    case 'endnoteReference':
      return note('endnote', element, context)
    case 'AlternateContent':
      return alternative(element, context)
    case 'drawing':
    case 'pict':
    case 'object':
      return drawing(element, context)
    default:
      break
  }
  return CONTAINER_ELEMENTS.has(element.name) || FORMULA_ELEMENTS.has(element.name) ? inside() : ''
}

/** Formulas (§22.1): their text, in order. */
const FORMULA_ELEMENTS = new Set(
  'oMath oMathPara f num den e sSup sSub sSubSup sup sub rad deg d nary func fName acc bar box m mr groupChr limLow limUpp lim eqArr borderBox sPre phant'.split(
    ' ',
  ),
)

function rubyText(element: XmlElement, context: RunContext): string {
  const reading = elementAt(element, 'rt')
  return reading === null ? '' : inlineToHtml(reading, context).replace(/<[^<>]*>/g, '')
}

/** Handles the begin, separator and end of a field. */
function field(element: XmlElement, { fields }: RunContext): string {
  const type = attributeOf(element, 'fldCharType')
  if (type === 'begin') fields.push({ instruction: '', isLink: false })
  const last = type === 'end' ? fields.pop() : fields.at(-1)
  if (last === undefined || type === 'begin') return ''
  if (type === 'end') return last.isLink ? '</a>' : ''
  const isWithin = fields.some(({ isLink }) => isLink)
  const open = isWithin ? null : fieldLink(last.instruction)
  last.isLink = open !== null
  return open ?? ''
}

/** Closes a paragraph's links whose fields continue after it. */
export function closeFields({ fields }: RunContext): string {
  return fields.map(({ isLink }) => (isLink ? '</a>' : '')).join('')
}

function run(element: XmlElement, context: RunContext): string {
  const properties = elementAt(element, 'rPr')
  const isOn = (name: string) => {
    const found = elementAt(properties, name)
    return found !== null && !/^(?:0|false|off|none)$/.test(attributeOf(found, 'val') ?? '')
  }
  // Hidden text (§17.3.2.41).
  if (isOn('vanish')) return ''
  // Field characters are kept outside the marks, because a link may span several runs.
  const pieces: XmlElement[][] = [[]]
  for (const child of childElements(element)) {
    if (child.name === 'fldChar') pieces.push([child], [])
    else pieces.at(-1)?.push(child)
  }
  return pieces
    .map((children) => {
      const html = inlineToHtml({ ...element, children }, context)
      return children[0]?.name === 'fldChar' ? html : mark(html)
    })
    .join('')

  function mark(text: string): string {
    let html = text
    if (html.trim() === '') return html
    const position = attributeOf(elementAt(properties, 'vertAlign'), 'val')
    if (position === 'superscript' && !html.startsWith('<a')) html = `<sup>${html}</sup>`
    if (position === 'subscript') html = `<sub>${html}</sub>`
    if (isOn('strike') || isOn('dstrike')) html = `<s>${html}</s>`
    if (isOn('i')) html = `<em>${html}</em>`
    if (isOn('b')) html = `<strong>${html}</strong>`
    return html
  }
}

/** A character of a symbol font; private use characters have no defined meaning and become bullets. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16)
  if (!(code > 0 && code < 0x110000) || (code >= 0xd800 && code <= 0xdfff)) return ''
  return code >= 0xe000 && code <= 0xf8ff ? '\u2022' : escapeHtml(String.fromCodePoint(code))
}

/** The first alternative that has content (ECMA-376 Part 3 §10.2). */
function alternative(element: XmlElement, context: RunContext): string {
  for (const choice of childElements(element)) {
    const before = context.boxes.length + context.drawn.length
    const html = render(choice, context)
    if (html.trim() !== '' || context.boxes.length + context.drawn.length > before) return html
  }
  return ''
}

/** An anchor for a bookmark (§17.13.6.2), except Word's last editing position. */
export function anchorOf(bookmark: XmlElement): string {
  const name = attributeOf(bookmark, 'name')
  return name === null || name === '' || name === '_GoBack'
    ? ''
    : `<a id="${escapeHtml(`mark-${name}`)}"></a>`
}

function link(element: XmlElement, inside: string, context: RunContext): string {
  const external = context.relations.get(attributeOf(element, 'id') ?? '')
  const mark = attributeOf(element, 'anchor')
  if (external?.isExternal && /^(?:https?|mailto):/i.test(external.target))
    return `<a href="${escapeHtml(external.target)}">${inside}</a>`
  return mark === null ? inside : `<a href="#${escapeHtml(`mark-${mark}`)}">${inside}</a>`
}

function note(kind: 'footnote' | 'endnote', element: XmlElement, context: RunContext): string {
  const id = attributeOf(element, 'id') ?? ''
  const number = context.noteNumber(kind, id)
  return `<a role="doc-noteref" epub:type="noteref" href="#${kind}-${escapeHtml(id)}">[${number}]</a>`
}

/** A drawing's pictures, text boxes, and text of diagrams and charts; older programs write VML (`pict`). */
function drawing(element: XmlElement, context: RunContext): string {
  const shown = withoutFallbacks(element)
  context.boxes.push(...elementsNamed(shown, 'txbxContent'))
  context.drawn.push(...drawingTexts(shown, context).filter((html) => html !== ''))
  const names = [
    ...elementsNamed(shown, 'blip').map((one) => attributeOf(one, 'embed')),
    ...elementsNamed(shown, 'imagedata').map((one) => attributeOf(one, 'id')),
  ]
  const alt = attributeOf(elementsNamed(element, 'docPr')[0] ?? null, 'descr') ?? ''
  return names
    .map((id) => context.relations.get(id ?? ''))
    .filter((one) => one !== undefined && !one.isExternal)
    .map((one) => `<img src="${escapeHtml(one?.target ?? '')}" alt="${escapeHtml(alt)}">`)
    .join('')
}

function drawingTexts(drawing: XmlElement, { relations, part }: RunContext): string[] {
  const partOf = (element: XmlElement, name: string) => {
    const related = relations.get(attributeOf(element, name) ?? '')
    return related === undefined || related.isExternal ? null : part(related.target)
  }
  return [
    ...elementsNamed(drawing, 'relIds').map((one) => smartArtToHtml(partOf(one, 'dm'))),
    ...elementsNamed(drawing, 'chart').map((one) => chartToHtml(partOf(one, 'id'))),
    // Shapes of a locked canvas, and VML text art.
    ...elementsNamed(drawing, 'txBody').flatMap((one) =>
      drawingParagraphs(one).map((text) => `<p>${text}</p>`),
    ),
    ...elementsNamed(drawing, 'textpath').map((one) => {
      const text = attributeOf(one, 'string')?.trim() ?? ''
      return text === '' ? '' : `<p>${escapeHtml(text)}</p>`
    }),
  ]
}

/** The drawing without alternatives for older programs. */
function withoutFallbacks(element: XmlElement): XmlElement {
  const children = element.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child]
    return child.name === 'Fallback' ? [] : [withoutFallbacks(child)]
  })
  return { ...element, children }
}
