import { Parser } from 'htmlparser2'
import { drawnTexts, NOT_DRAWN } from './drawn-text.ts'
import { annotate, formulaElement, isTexAnnotation, isTexScript } from './page-formulas.ts'
import type { PageElement } from '../lines/page-node.ts'
import { isPart, isSlot, noParts, placeParts } from './streamed-parts.ts'

/** A page's tree without invisible elements, and the metadata of its head. */
export type ParsedPage = {
  root: PageElement
  /** The text of its title element. */
  title: string
  /**
   * `content` of meta elements by name, property or itemprop, lower case; the first of each name, except authors:
   * all, one per line.
   */
  meta: ReadonlyMap<string, string>
  /** `href` of link elements by rel, and of the base element under `base`. */
  links: ReadonlyMap<string, string>
  /** Contents of scripts of type application/ld+json. */
  data: readonly string[]
}

/** Elements whose content is invisible or not text of the article. */
const UNSEEN = new Set(
  'script style template noscript iframe object embed video audio canvas datalist title annotation annotation-xml'.split(
    ' ',
  ),
)

/** The depth limit of browsers: deeper elements become siblings of their parent. */
const MAX_DEPTH = 512
/** Maximum nesting of frames whose pages are read. */
const MAX_NESTED_FRAMES = 3

/**
 * Parses a page in one pass; nothing of it is run or loaded. The content of a frame's `srcdoc` (HTML §4.8.5), which
 * programs that save pages write, is read in place as an aside.
 */
export function parsePage(html: string): ParsedPage {
  return parseFrame(html, 0, 0)
}

/** @param above the depth of the frame's element. @param frames how many frames are around it. */
function parseFrame(html: string, above: number, frames: number): ParsedPage {
  const root: PageElement = { name: '#page', attributes: {}, parent: null, children: [] }
  const meta = new Map<string, string>()
  const links = new Map<string, string>()
  const data: string[] = []
  let title: string | null = null
  let current = root
  /** Depth within an invisible element, and the text collected from it. */
  let unseen = 0
  let reading: string[] | null = null
  let isTex = false
  let depth = above
  /** The open outermost SVG, and the SVG nesting depth. */
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
          if (name === 'iframe' && srcdoc !== undefined && frames < MAX_NESTED_FRAMES) {
            const { children } = parseFrame(srcdoc, Math.min(depth + 1, MAX_DEPTH), frames + 1).root
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
        if (depth <= MAX_DEPTH) current = element
      },
      ontext(text) {
        // The parser does not decode entities in a textarea.
        if (unseen === 0) current.children.push(current.name === 'textarea' ? unescape(text) : text)
        else reading?.push(text)
      },
      onclosetag(name) {
        if (unseen === 0) {
          if (name === 'svg' && drawings > 0 && --drawings === 0) dropTextless(drawing)
          if (depth <= MAX_DEPTH) current = current.parent ?? root
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

/** Removes a drawing without text, as most icons are, so that a link around it is empty. */
function dropTextless(drawing: PageElement | null): void {
  if (drawing === null || drawnTexts(drawing).length > 0) return
  const siblings = drawing.parent?.children ?? []
  const at = siblings.lastIndexOf(drawing)
  if (at >= 0) siblings.splice(at, 1)
}

const unescape = (text: string) =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '')
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
}

/** The visible text of an input field or button. */
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
  if (before === undefined || !AUTHOR_KEYS.has(key)) return setOnce(meta, key, content)
  const author = content?.replace(/\s+/g, ' ').trim() ?? ''
  const known = before.split('\n')
  if (author !== '' && !known.includes(author) && known.length < MAX_AUTHORS)
    meta.set(key, `${before}\n${author}`)
}

/** Pages with several authors have one element for each, as Dublin Core and Google Scholar recommend. */
const AUTHOR_KEYS = new Set(['author', 'article:author', 'dc.creator', 'citation_author'])
const MAX_AUTHORS = 12

function setOnce(map: Map<string, string>, key: string | undefined, value: string | undefined) {
  const small = key?.toLowerCase().trim() ?? ''
  const text = value?.trim() ?? ''
  if (small !== '' && text !== '' && !map.has(small)) map.set(small, text)
}
