import { escapeHtml } from '../xml/escape-html.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, childElements, elementAt } from '../xml/xml-query.ts'
import type { DocxNumber, DocxNumbering } from './read-numbering.ts'
import { type DocxStyle, outlineOf } from './read-styles.ts'
import { anchorOf, closeFields, inlineToHtml, type RunContext } from './run-to-html.ts'

export type BodyContext = RunContext & {
  style: (id: string) => DocxStyle
  numbering: DocxNumbering
  /** An embedded file as HTML by relationship id; '' where there is none to read. */
  chunk: (id: string) => string
  /** Whether there is a title above the headings, so that they are one level deeper. */
  hasTitle: boolean
}

/** A block of a document as HTML, with properties needed to join blocks. */
export type DocxBlock = {
  html: string
  /** 1 to 6, the title is 1; null for other blocks. */
  heading: number | null
  /** Whether it belongs to a generated table of contents. */
  isContents: boolean
  item: DocxNumber | null
  /** A block that is only a picture, or a caption. */
  figure?: 'picture' | 'caption'
}

/** Converts the blocks of a body, cell, note or text box (ECMA-376 §17.2) to HTML, in order. */
export function blocksOf(element: XmlElement, context: BodyContext): DocxBlock[] {
  const blocks: DocxBlock[] = []
  /** Bookmarks between paragraphs refer to the next one. */
  let anchors = ''
  let dropCap = ''
  for (const child of childElements(element)) {
    if (child.name === 'bookmarkStart') anchors += anchorOf(child)
    if (isDropCap(child)) {
      dropCap += inlineToHtml(child, context)
      continue
    }
    const [first, ...rest] =
      child.name === 'p' ? paragraph(child, context, dropCap) : blocksOfChild(child, context)
    if (child.name === 'p') dropCap = ''
    if (first === undefined) continue
    blocks.push({ ...first, html: anchors + first.html }, ...rest)
    anchors = ''
  }
  if (dropCap !== '') blocks.push(plain(`<p>${dropCap}</p>`))
  return joinFigures(blocks)
}

/** Whether a paragraph is a drop cap in a frame (§17.3.1.11), which belongs to the following paragraph. */
const isDropCap = (child: XmlElement): boolean =>
  child.name === 'p' &&
  /^(?:drop|margin)$/.test(attributeOf(elementAt(child, 'pPr', 'framePr'), 'dropCap') ?? '')

function blocksOfChild(child: XmlElement, context: BodyContext): DocxBlock[] {
  if (child.name === 'altChunk') {
    const html = context.chunk(attributeOf(child, 'id') ?? '')
    return html === '' ? [] : [plain(html)]
  }
  if (child.name === 'tbl') return [plain(table(child, context))]
  if (child.name === 'sdt') {
    // A table of contents that Word updates is marked as such, whatever its styles are called (§17.5.2.12).
    const gallery = elementAt(child, 'sdtPr', 'docPartObj', 'docPartGallery')
    const isContents = attributeOf(gallery, 'val') === 'Table of Contents'
    const inside = blocksOf(child, context)
    return isContents ? inside.map((block) => ({ ...block, heading: null, isContents })) : inside
  }
  return /^(?:sdtContent|customXml|ins|moveTo|AlternateContent|Choice)$/.test(child.name)
    ? blocksOf(child, context)
    : []
}

/** Joins a picture and the caption after it into one figure. */
function joinFigures(blocks: readonly DocxBlock[]): DocxBlock[] {
  return blocks.flatMap((block, index): DocxBlock[] => {
    const next = blocks[index + 1]
    if (block.figure === 'caption' && blocks[index - 1]?.figure === 'picture') return []
    if (block.figure !== 'picture' || next?.figure !== 'caption') return [block]
    const caption = next.html.replace(/^<figure>|<\/figure>$/g, '')
    return [plain(`<figure>${block.html.replace(/<\/?p>/g, '')}${caption}</figure>`)]
  })
}

const plain = (html: string): DocxBlock => ({ html, heading: null, isContents: false, item: null })

/** Joins blocks to HTML, adjacent list items in one list. */
export function joinBlocks(blocks: readonly DocxBlock[]): string {
  const out: string[] = []
  const open: string[] = []
  for (const { html, item } of blocks) {
    const depth = item === null ? 0 : Math.min(item.level, 8) + 1
    const tag = item?.number === null ? 'ul' : 'ol'
    while (open.length > depth) out.push(`</li></${open.pop()}>`)
    if (item !== null && open.length === depth) {
      out.push('</li>')
      if (open.at(-1) !== tag) out.push(`</${open.pop()}>`)
    }
    for (let level = open.length; level < depth; level++) {
      open.push(tag)
      out.push(`<${tag}>${level < depth - 1 ? '<li>' : ''}`)
    }
    const value = item?.number === null || item === null ? '' : ` value="${item.number}"`
    out.push(item === null ? html : `<li${value}>${html}`)
  }
  for (const tag of open.reverse()) out.push(`</li></${tag}>`)
  return out.join('')
}

/** @param dropCap its first letter, from the paragraph before. */
function paragraph(element: XmlElement, context: BodyContext, dropCap: string): DocxBlock[] {
  const properties = elementAt(element, 'pPr')
  const style = context.style(attributeOf(elementAt(properties, 'pStyle'), 'val') ?? '')
  const own: BodyContext = { ...context, boxes: [], drawn: [], fields: [] }
  const text = dropCap + inlineToHtml(element, own) + closeFields(own)
  const boxes = [...own.drawn.map(plain), ...own.boxes.flatMap((box) => blocksOf(box, context))]
  if (text.trim() === '') return boxes
  const outline = style.name === 'title' ? 0 : (outlineOf(style.name, properties) ?? style.outline)
  const number = context.numbering(elementAt(properties, 'numPr') ?? style.numbering)
  const isContents = /^(?:(?:toc|contents) (?:\d|heading)|table of (?:figures|authorities))$/.test(
    style.name,
  )
  if (outline !== null && !isContents) {
    const level = Math.min(6, Math.max(1, outline + (context.hasTitle ? 1 : 0)))
    const label = number?.label ? `${escapeHtml(number.label)} ` : ''
    const html = `<h${level}>${label}${text}</h${level}>`
    return [{ html, heading: level, isContents: false, item: null }, ...boxes]
  }
  if (number !== null) return [{ ...plain(text), item: number }, ...boxes]
  return [{ ...plain(wrapByStyle(style, text)), isContents, ...figureOf(style, text) }, ...boxes]
}

/** Style names in Word, LibreOffice and pandoc; styles based on one of them count too. */
const QUOTE_STYLE = /\bquot(?:e|ations)\b|^block text$/
const CAPTION_STYLE = /\bcaption$/
const CODE_STYLE = /^(?:html preformatted|preformatted text|source code|macro text)$/

function wrapByStyle({ names }: DocxStyle, text: string): string {
  const is = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (is(QUOTE_STYLE)) return `<blockquote><p>${text}</p></blockquote>`
  if (is(CAPTION_STYLE)) return `<figure><figcaption>${text}</figcaption></figure>`
  if (is(CODE_STYLE)) return `<pre>${text}</pre>`
  return `<p>${text}</p>`
}

function figureOf({ names }: DocxStyle, text: string): Pick<DocxBlock, 'figure'> {
  if (names.some((name) => CAPTION_STYLE.test(name))) return { figure: 'caption' }
  return /^\s*<img [^>]*>\s*$/.test(text) ? { figure: 'picture' } : {}
}

/** Table rows and cells; continued cells of a vertical merge (§17.4.84) are empty. */
function table(element: XmlElement, context: BodyContext): string {
  const rows = childElements(element, 'tr').map((row) => {
    const isHead = elementAt(row, 'trPr', 'tblHeader') !== null
    const cells = childElements(row).flatMap((one) =>
      one.name === 'tc' ? [one] : childElements(elementAt(one, 'sdtContent'), 'tc'),
    )
    return `<tr>${cells.map((cell) => tableCell(cell, isHead ? 'th' : 'td', context)).join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}

function tableCell(cell: XmlElement, tag: string, context: BodyContext): string {
  const span = attributeOf(elementAt(cell, 'tcPr', 'gridSpan'), 'val') ?? ''
  const columns = /^[1-9]\d?$/.test(span) ? ` colspan="${span}"` : ''
  const blocks = blocksOf(cell, context)
  const only = blocks.length === 1 ? /^<p>([\s\S]*)<\/p>$/.exec(blocks[0]?.html ?? '') : null
  return `<${tag}${columns}>${only?.[1] ?? joinBlocks(blocks)}</${tag}>`
}
