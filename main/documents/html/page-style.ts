import type { Line, MarkKind } from '../lines/line.ts'
import { isLineNumbers } from './page-code.ts'
import { isRenderedFormula } from './page-formulas.ts'
import { labelOf, type PageElement, textOf } from '../lines/page-node.ts'

/** The style that an element gives to its text. */
export type PageStyle = Pick<Line, 'kind' | 'region'> & {
  level?: number
  linked: boolean
  /** Inside `article` or `main`: headers and footers there belong to the article. */
  article: boolean
  pre: boolean
  /** Preformatted verse. */
  verse?: boolean
}

export const PLAIN_STYLE: PageStyle = {
  kind: 'paragraph',
  region: null,
  linked: false,
  article: false,
  pre: false,
}

const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul button option select textarea input dialog optgroup'.split(
    ' ',
  ),
)

const MARK_ELEMENTS: ReadonlyMap<string, MarkKind> = new Map([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['del', 'deleted'],
  ['s', 'deleted'],
  ['strike', 'deleted'],
  ['sub', 'subscript'],
  ['sup', 'superscript'],
])

/** Edit and permalink tools after a heading, which wikis and documentation generators write inline. */
const HEADING_TOOL =
  /(?:^|[\s_-])(?:editsection|headerlink|heading-?anchor|anchor-?link|header-?anchor)(?:$|[\s_-])/

/** Whether an element is a block of its own. */
export const isBlock = (element: PageElement) =>
  (BLOCK_ELEMENTS.has(element.name) && !isInlineButton(element)) ||
  HEADING_TOOL.test(element.attributes['class'] ?? '') ||
  isPermalink(element)

/** Letters of a paragraph's own text that make it a sentence rather than a row of buttons. */
const MIN_PARAGRAPH_LETTERS = 20

/** How many children of a paragraph to inspect for text. */
const MAX_CHILDREN = 100

/** A button within a sentence counts as a word of it. */
function isInlineButton({ name, parent }: PageElement): boolean {
  if (name !== 'button') return false
  let next = parent
  while (next !== null && !BLOCK_ELEMENTS.has(next.name)) next = next.parent
  if (next?.name !== 'p') return false
  let letters = 0
  for (const child of next.children.slice(0, MAX_CHILDREN))
    if (typeof child === 'string') letters += child.replace(/\P{L}/gu, '').length
  return letters >= MIN_PARAGRAPH_LETTERS
}

/** A heading's permalink: a symbol alone that links within the page. */
function isPermalink({ name, attributes, children }: PageElement): boolean {
  const [only] = children
  return (
    name === 'a' &&
    children.length === 1 &&
    typeof only === 'string' &&
    /^\s*(?:[#¶§]|\u{1F517}|\u2693)\uFE0F?\s*$/u.test(only) &&
    (attributes['href'] ?? '').startsWith('#')
  )
}

/** Backlinks from notes, detected by label or by symbol. */
const BACKLINK_LABEL =
  /(?:^|[\s_-])(?:(?:cite-?|foot-?note-?)?back-?(?:link|ref|reference)s?|foot-?note-?back|doc-backlink)(?:$|[\s_-])/
const BACKLINK_SYMBOL = /^\s*\[?[\^↑↩↵⤴⇑⏎]\uFE0E?\uFE0F?\]?\s*$/u
/** In characters: a longer text is more than a backlink. */
const MAX_BACKLINK_CHARS = 16

/** Whether an element is a backlink from a note to its marker, and nothing else. */
export function isBacklink(element: PageElement): boolean {
  const isLink = element.name === 'a' && (element.attributes['href'] ?? '').startsWith('#')
  if (!isLink && !/^(?:span|sup|small)$/.test(element.name)) return false
  // A heading linked back to the table of contents remains a heading.
  const isNamed =
    BACKLINK_LABEL.test(labelOf(element)) && !/^h[1-6]$/.test(element.parent?.name ?? '')
  if (!isNamed && !isLink) return false
  const text = textOf(element)
  return isNamed ? text.length <= MAX_BACKLINK_CHARS : BACKLINK_SYMBOL.test(text)
}

/** The mark of an inline element; links and ruby are handled separately, because they have values. */
export const markOf = (element: PageElement): MarkKind | null =>
  MARK_ELEMENTS.get(element.name) ?? mathIndexOf(element)

/** In MathML, position decides between subscript and superscript (MathML 3 §3.4). */
function mathIndexOf(element: PageElement): MarkKind | null {
  const { parent } = element
  if (parent === null || !/^m(?:sup|sub|subsup)$/.test(parent.name)) return null
  const parts = parent.children.filter((child) => typeof child !== 'string')
  const place = parts.indexOf(element)
  if (place < 1) return null
  return parent.name === 'msup' || place === 2 ? 'superscript' : 'subscript'
}

/** Whether an element is hidden by the page's markup, or duplicates content that is read elsewhere. */
export function isHidden(element: PageElement): boolean {
  const { attributes } = element
  if (attributes['hidden'] !== undefined || isRenderedFormula(element)) return true
  const { style } = attributes
  return (
    style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  )
}

/** The style inside an element, from the style around it. */
export function styleIn(style: PageStyle, element: PageElement): PageStyle {
  const { name, attributes } = element
  const role = attributes['role'] ?? ''
  const heading = /^h([1-6])$/.exec(name)
  if (heading) return { ...style, kind: 'heading', level: Number(heading[1]) }
  switch (name) {
    case 'a':
      return isPermalink(element)
        ? { ...style, kind: 'paragraph', linked: true, region: 'navigation' }
        : { ...style, linked: true }
    case 'article':
    case 'main':
      return { ...style, article: true }
    case 'li':
    case 'dd':
    case 'dt':
      return { ...style, kind: 'list-item' }
    case 'blockquote':
      return { ...style, kind: 'quote' }
    case 'figure':
    case 'figcaption':
    case 'caption':
      return { ...style, kind: 'figure' }
    case 'pre':
      return { ...style, kind: 'code', pre: true }
  }
  if (
    name === 'nav' ||
    (/^(?:button|select|textarea|input)$/.test(name) && !isInlineButton(element)) ||
    /^(?:navigation|menu|menubar|search|toolbar)$/.test(role)
  )
    return { ...style, region: 'navigation' }
  if (isLineNumbers(element)) return { ...style, region: 'furniture' }
  if (name === 'aside' || role === 'complementary') return { ...style, region: 'related' }
  // Inside the article, headers and footers are part of it: title, author, notes.
  const outside = !style.article && style.region === null
  if (outside && (name === 'footer' || role === 'contentinfo'))
    return { ...style, region: 'furniture' }
  if (outside && (name === 'header' || role === 'banner') && !hasTitle(element))
    return { ...style, region: 'navigation' }
  return style
}

function hasTitle(element: PageElement): boolean {
  const rest: PageElement[] = [element]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.name === 'h1') return true
    for (const child of next.children) if (typeof child !== 'string') rest.push(child)
  }
  return false
}

/** Whether a link leads to or from a note: by its label, or a number or symbol alone that links within the page. */
export function isNoteLink(element: PageElement, parent: PageElement): boolean {
  if (!(element.attributes['href'] ?? '').startsWith('#')) return false
  if (/\b(?:doc-noteref|noteref|footnote|fnref)\b/.test(labelOf(element))) return true
  if (parent.name === 'sup') return true
  const [only] = element.children
  return (
    element.children.length === 1 &&
    (typeof only === 'string'
      ? /^\s*[[(]?(?:\d{1,3}|[*†‡]+)[\])]?\s*$/.test(only)
      : only?.name === 'sup')
  )
}

/** In characters: longer texts are not captions, whatever their label. */
const MAX_CAPTION_CHARS = 600

/** Whether a label marks a caption or a picture credit; see labelOf(). */
export function isCaptionLabel(label: string): boolean {
  return /(?:^|[\s_-])(?:caption|captions|thumb-?caption|cutline|(?:photo|image|img|picture|media)-?(?:credits?|desc|description|caption|info))(?:$|[\s_-])|caption-?text/.test(
    label,
  )
}

/** Whether a text is inside an element labelled as caption or picture credit. */
export function isCaption(element: PageElement, text: string): boolean {
  if (text.length > MAX_CAPTION_CHARS) return false
  let next: PageElement | null = element
  for (let level = 0; next !== null && level < 4; level++) {
    if (isCaptionLabel(labelOf(next))) return true
    if (/^(?:article|section|body|main)$/.test(next.name)) return false
    next = next.parent
  }
  return false
}
