import { Parser } from 'htmlparser2'
import { drawnTexts, NOT_DRAWN } from './drawn-text.ts'
import { annotate, formulaElement, isTexAnnotation, isTexScript } from './page-formulas.ts'
import type { PageElement } from '../lines/page-node.ts'
import { isPart, isSlot, noParts, placeParts } from './streamed-parts.ts'

/** A page's tree, without what is never seen, and what its head says. */
export type ParsedPage = {
  root: PageElement
  /** The text of its title element. */
  title: string
  /** `content` of meta elements by their name, property or itemprop, in small letters; the first of a name counts, of authors all, a line each. */
  meta: ReadonlyMap<string, string>
  /** `href` of link elements by their rel, and of the base element by `base`. */
  links: ReadonlyMap<string, string>
  /** What its scripts of type application/ld+json hold. */
  data: readonly string[]
}

/** Nothing of these is seen as text, or is text of the article. */
const UNSEEN = new Set(
  'script style template noscript iframe object embed video audio canvas datalist title annotation annotation-xml'.split(
    ' ',
  ),
)

/** Browsers themselves stop there: what is nested deeper stands beside its parent. */
const DEEPEST = 512
/** Frames within frames whose pages are read. */
const MOST_FRAMES_WITHIN = 3

/**
 * Builds the tree in one pass; nothing of the page is run or loaded. The page that a frame holds within its own tag
 * (`srcdoc`, HTML §4.8.5), as programs that save pages write it, stands in its place as something beside the article.
 */
export function parsePage(html: string): ParsedPage {
  return parseFrame(html, 0, 0)
}

/** @param above how deep its frame is nested. @param frames how many frames it lies in. */
function parseFrame(html: string, above: number, frames: number): ParsedPage {
  const root: PageElement = { name: '#page', attributes: {}, parent: null, children: [] }
  const meta = new Map<string, string>()
  const links = new Map<string, string>()
  const data: string[] = []
  let title: string | null = null
  let current = root
  /** Depth within an element that is not seen, and what is read of its text. */
  let unseen = 0
  let reading: string[] | null = null
  let isTex = false
  let depth = above
  /** The drawing that stands open, and how many within each other. */
  let drawing: PageElement | null = null
  let drawings = 0
  const streamed = noParts()
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'meta') readMeta(meta, attributes)
        else if (name === 'link') setOnce(links, attributes['rel'], attributes['href'])
        else if (name === 'base') setOnce(links, 'base', attributes['href'])
        if (unseen === 0 && isSlot(name, attributes)) {
          const slot: PageElement = { name: 'div', attributes, parent: current, children: [] }
          current.children.push(slot)
          streamed.slots.push(slot)
        }
        const isClosed = name === 'dialog' && attributes['open'] === undefined
        if (unseen > 0 || isClosed || UNSEEN.has(name) || (drawings > 0 && NOT_DRAWN.has(name))) {
          unseen++
          if (unseen > 1 || drawings > 0) return
          const { srcdoc, ...rest } = attributes
          if (name === 'iframe' && srcdoc !== undefined && frames < MOST_FRAMES_WITHIN) {
            const { children } = parseFrame(srcdoc, Math.min(depth + 1, DEEPEST), frames + 1).root
            const frame: PageElement = {
              name: 'aside',
              attributes: rest,
              parent: current,
              children,
            }
            for (const child of children) if (typeof child !== 'string') child.parent = frame
            current.children.push(frame)
          }
          if (name === 'title' && title === null) reading = []
          if (
            isTexScript(name, attributes['type']) ||
            isTexAnnotation(name, attributes['encoding'])
          ) {
            reading = []
            isTex = true
          }
          if (name === 'script' && /^application\/ld\+json/i.test(attributes['type'] ?? ''))
            reading = []
          return
        }
        const element: PageElement = { name, attributes, parent: current, children: [] }
        current.children.push(element)
        if (name === 'svg' && drawings++ === 0) drawing = element
        if (isPart(attributes)) streamed.parts.set(attributes['id'] ?? '', element)
        const label = labelOfInput(name, attributes)
        if (label !== null) element.children.push(label)
        depth++
        if (depth <= DEEPEST) current = element
      },
      ontext(text) {
        // The parser takes a field's text as it stands.
        if (unseen === 0) current.children.push(current.name === 'textarea' ? unescape(text) : text)
        else reading?.push(text)
      },
      onclosetag(name) {
        if (unseen === 0) {
          if (name === 'svg' && drawings > 0 && --drawings === 0) dropWordless(drawing)
          if (depth <= DEEPEST) current = current.parent ?? root
          depth--
          return
        }
        unseen--
        if (unseen > 0 || reading === null) return
        if (isTex) {
          if (name === 'annotation') annotate(current, reading.join(''))
          else current.children.push(formulaElement(reading.join(''), current))
        } else if (name === 'title') title = reading.join('')
        else data.push(reading.join(''))
        reading = null
        isTex = false
      },
    },
    { decodeEntities: true },
  )
  parser.write(html)
  parser.end()
  placeParts(streamed, html)
  return { root, title: title ?? '', meta, links, data }
}

/** Takes a drawing without words off its page, as nearly all are: an icon is nothing to read, and a link of it alone is empty. */
function dropWordless(drawing: PageElement | null): void {
  if (drawing === null || drawnTexts(drawing).length > 0) return
  const siblings = drawing.parent?.children ?? []
  const at = siblings.lastIndexOf(drawing)
  if (at >= 0) siblings.splice(at, 1)
}

const unescape = (text: string) =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => SIGNS[name] ?? '')
const SIGNS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
}

/** What stands in a field or on a button of a form. */
function labelOfInput(name: string, attributes: Readonly<Record<string, string>>): string | null {
  if (name !== 'input') return null
  const { type = 'text', value, placeholder } = attributes
  if (/^(?:hidden|checkbox|radio|range|color|file|image|password)$/i.test(type)) return null
  return value || placeholder || null
}

function readMeta(
  meta: Map<string, string>,
  { name, property, itemprop, content }: Record<string, string>,
): void {
  const key = (property ?? name ?? itemprop)?.toLowerCase().trim() ?? ''
  const before = meta.get(key)
  if (before === undefined || !AUTHORS.has(key)) return setOnce(meta, key, content)
  const author = content?.replace(/\s+/g, ' ').trim() ?? ''
  const known = before.split('\n')
  if (author !== '' && !known.includes(author) && known.length < MOST_AUTHORS)
    meta.set(key, `${before}\n${author}`)
}

/** A text of several authors has an element for each, as Dublin Core and Google Scholar ask for. */
const AUTHORS = new Set(['author', 'article:author', 'dc.creator', 'citation_author'])
const MOST_AUTHORS = 12

function setOnce(map: Map<string, string>, key: string | undefined, value: string | undefined) {
  const small = key?.toLowerCase().trim() ?? ''
  const text = value?.trim() ?? ''
  if (small !== '' && text !== '' && !map.has(small)) map.set(small, text)
}
