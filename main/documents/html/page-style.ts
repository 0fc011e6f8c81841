import type { Line, MarkKind } from '../lines/line.ts'
import { isLineNumbers } from './page-code.ts'
import { isDrawnFormula } from './page-formulas.ts'
import { labelOf, type PageElement, textOf } from '../lines/page-node.ts'

/** What an element gives to the text in it. */
export type PageStyle = Pick<Line, 'kind' | 'region'> & {
  level?: number
  linked: boolean
  /** Within the article: its header and footer are its own. */
  article: boolean
  pre: boolean
  /** Lines of a poem that stand as they are. */
  verse?: boolean
}

export const PLAIN_STYLE: PageStyle = {
  kind: 'paragraph',
  region: null,
  linked: false,
  article: false,
  pre: false,
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul button option select textarea input dialog optgroup'.split(
    ' ',
  ),
)

const MARKS: ReadonlyMap<string, MarkKind> = new Map([
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

/** What stands behind a heading to edit it or to lead to it: wikis and generators of documentation have them inline. */
const TOOL =
  /(?:^|[\s_-])(?:editsection|headerlink|heading-?anchor|anchor-?link|header-?anchor)(?:$|[\s_-])/

/** Whether an element is a block of its own. */
export const isBlock = (element: PageElement) =>
  (BLOCKS.has(element.name) && !isWord(element)) ||
  TOOL.test(element.attributes['class'] ?? '') ||
  isPermalink(element)

/** Letters of a paragraph's own text that are more than the name of a row of buttons. */
const SENTENCE = 20

/** Children of a paragraph that are looked at for its words. */
const MOST_CHILDREN = 100

/** A button within a sentence is a word of it, which shows what it means when it is pressed. */
function isWord({ name, parent }: PageElement): boolean {
  if (name !== 'button') return false
  let next = parent
  while (next !== null && !BLOCKS.has(next.name)) next = next.parent
  if (next?.name !== 'p') return false
  let letters = 0
  for (const child of next.children.slice(0, MOST_CHILDREN))
    if (typeof child === 'string') letters += child.replace(/\P{L}/gu, '').length
  return letters >= SENTENCE
}

/** A link that a heading has to itself: a sign alone that leads into the page. */
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

/** What leads from a note back to where it is called, by its name, or by its sign alone. */
const BACK =
  /(?:^|[\s_-])(?:(?:cite-?|foot-?note-?)?back-?(?:link|ref|reference)s?|foot-?note-?back|doc-backlink)(?:$|[\s_-])/
const BACK_SIGN = /^\s*\[?[\^↑↩↵⤴⇑⏎]\uFE0E?\uFE0F?\]?\s*$/u
/** Characters; what is longer says more than where it leads. */
const LONGEST_BACK = 16

/** Whether an element leads from a note back to the text, and says nothing else. */
export function isBackLink(element: PageElement): boolean {
  const isLink = element.name === 'a' && (element.attributes['href'] ?? '').startsWith('#')
  if (!isLink && !/^(?:span|sup|small)$/.test(element.name)) return false
  // A heading leads back to the contents, and is one all the same.
  const isNamed = BACK.test(labelOf(element)) && !/^h[1-6]$/.test(element.parent?.name ?? '')
  if (!isNamed && !isLink) return false
  const text = textOf(element)
  return isNamed ? text.length <= LONGEST_BACK : BACK_SIGN.test(text)
}

/** The mark that an inline element is, but for links and ruby, which have values. */
export const markOf = (element: PageElement): MarkKind | null =>
  MARKS.get(element.name) ?? indexOf(element)

/** In MathML an index is told by its place (MathML 3 §3.4). */
function indexOf(element: PageElement): MarkKind | null {
  const { parent } = element
  if (parent === null || !/^m(?:sup|sub|subsup)$/.test(parent.name)) return null
  const parts = parent.children.filter((child) => typeof child !== 'string')
  const place = parts.indexOf(element)
  if (place < 1) return null
  return parent.name === 'msup' || place === 2 ? 'superscript' : 'subscript'
}

/** Whether a page's own markup says that nobody sees the element, or what it shows is read from another. */
export function isHidden(element: PageElement): boolean {
  const { attributes } = element
  if (attributes['hidden'] !== undefined || isDrawnFormula(element)) return true
  const { style } = attributes
  return (
    style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  )
}

/** The style of what stands in an element, from the style of what the element stands in. */
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
    (/^(?:button|select|textarea|input)$/.test(name) && !isWord(element)) ||
    /^(?:navigation|menu|menubar|search|toolbar)$/.test(role)
  )
    return { ...style, region: 'navigation' }
  if (isLineNumbers(element)) return { ...style, region: 'furniture' }
  if (name === 'aside' || role === 'complementary') return { ...style, region: 'related' }
  // Within the article header and footer are its own: title, author, notes.
  const outside = !style.article && style.region === null
  if (outside && (name === 'footer' || role === 'contentinfo'))
    return { ...style, region: 'furniture' }
  if (outside && (name === 'header' || role === 'banner') && !holdsTitle(element))
    return { ...style, region: 'navigation' }
  return style
}

function holdsTitle(element: PageElement): boolean {
  const rest: PageElement[] = [element]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.name === 'h1') return true
    for (const child of next.children) if (typeof child !== 'string') rest.push(child)
  }
  return false
}

/** A link to a note or back from one: by what the page calls it, or a number alone that leads into the page. */
export function isNote(element: PageElement, parent: PageElement): boolean {
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

/** Longer texts are no caption, whatever their element is called. Characters. */
const LONGEST_CAPTION = 600

/** Whether what an element is called says that it is a caption or a picture's credit; see labelOf(). */
export function isCaptionLabel(label: string): boolean {
  return /(?:^|[\s_-])(?:caption|captions|thumb-?caption|cutline|(?:photo|image|img|picture|media)-?(?:credits?|desc|description|caption|info))(?:$|[\s_-])|caption-?text/.test(
    label,
  )
}

/** Whether a text stands in what the page calls a caption or a picture's credit. */
export function isCaption(element: PageElement, text: string): boolean {
  if (text.length > LONGEST_CAPTION) return false
  let next: PageElement | null = element
  for (let level = 0; next !== null && level < 4; level++) {
    if (isCaptionLabel(labelOf(next))) return true
    if (/^(?:article|section|body|main)$/.test(next.name)) return false
    next = next.parent
  }
  return false
}
