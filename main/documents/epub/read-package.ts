import { DocumentError } from '../document-error.ts'
import { isoDate } from '../dates/iso-date.ts'
import type { ReadBook } from '../lines/read-book.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, elementAt, elementsNamed, textOf } from '../xml/xml-query.ts'
import { resolveName } from '../zip/resolve-name.ts'
import type { ZipArchive } from '../zip/open-zip.ts'

export type EpubItem = { name: string; type: string; properties: string }

export type EpubPackage = {
  declared: ReadBook['declared']
  /** Text files in reading order; non-linear ones (`linear="no"`) are at the end. */
  spine: readonly EpubItem[]
  /** Files with the table of contents: EPUB 3, EPUB 2, and the guide's contents page. */
  nav: string | null
  ncx: string | null
  contentsPage: string | null
  cover: string | null
}

/** Maximum number of spine files; the largest books have some hundreds. */
const MAX_SPINE_FILES = 10_000

/**
 * Reads an EPUB's package document (EPUB 3.3 §5, OPF 2.0.1): metadata, reading order, location of the contents.
 * @throws DocumentError broken where there is no package document.
 */
export function readPackage(archive: ZipArchive): EpubPackage {
  const container = readXml(archive, 'META-INF/container.xml')
  const path = elementsNamed(container, 'rootfile')
    .map((file) => resolveName('', attributeOf(file, 'full-path') ?? ''))
    .find((name) => name !== null && name !== '' && archive.names.includes(name))
  const name = path ?? archive.names.find((one) => one.endsWith('.opf'))
  const root = name === undefined ? null : elementAt(readXml(archive, name), 'package')
  if (name === undefined || root === null) throw new DocumentError('broken', 'no package document')
  const items = new Map<string, EpubItem>()
  const fallbacks = new Map<string, string>()
  for (const item of elementsNamed(elementAt(root, 'manifest'), 'item')) {
    const id = attributeOf(item, 'id') ?? ''
    const file = resolveName(name, attributeOf(item, 'href') ?? '')
    if (file === null) continue
    const type = (attributeOf(item, 'media-type') ?? '').trim().toLowerCase()
    items.set(id, { name: file, type, properties: attributeOf(item, 'properties') ?? '' })
    fallbacks.set(id, attributeOf(item, 'fallback') ?? '')
  }
  const spine = elementAt(root, 'spine')
  const files = readSpine(spine, items, fallbacks)
  const all = [...items.values()]
  const has = (item: EpubItem, property: string) => item.properties.split(/\s+/).includes(property)
  const metadata = elementAt(root, 'metadata')
  const coverId = elementsNamed(metadata, 'meta').find(
    (one) => attributeOf(one, 'name') === 'cover',
  )
  const cover =
    all.find((item) => has(item, 'cover-image')) ??
    items.get(attributeOf(coverId ?? null, 'content') ?? '')
  const guide = elementsNamed(elementAt(root, 'guide'), 'reference')
  const contents = guide.find((one) => attributeOf(one, 'type') === 'toc')
  const ncx = items.get(attributeOf(spine, 'toc') ?? '')
  return {
    declared: readMetadata(metadata),
    spine: files,
    nav: all.find((item) => has(item, 'nav'))?.name ?? null,
    ncx: (ncx ?? all.find(({ type }) => type === 'application/x-dtbncx+xml'))?.name ?? null,
    contentsPage: contents ? resolveName(name, attributeOf(contents, 'href') ?? '') : null,
    cover: cover?.type.startsWith('image/') ? cover.name : null,
  }
}

function readXml(archive: ZipArchive, name: string): XmlElement | null {
  const bytes = archive.read(name)
  return bytes === null ? null : parseXml(decodeXml(bytes).text)
}

const isText = (item: EpubItem) => /^(?:application\/xhtml\+xml|text\/html)$/.test(item.type)

/** An SVG page (EPUB 3.3 §6.2), which may hold text and pictures. */
const isDrawing = (item: EpubItem) => item.type === 'image/svg+xml'

function readSpine(
  spine: XmlElement | null,
  items: ReadonlyMap<string, EpubItem>,
  fallbacks: ReadonlyMap<string, string>,
): EpubItem[] {
  const references = elementsNamed(spine, 'itemref').slice(0, MAX_SPINE_FILES)
  const [linear, other] = [[] as EpubItem[], [] as EpubItem[]]
  const seen = new Set<string>()
  for (const reference of references) {
    let id = attributeOf(reference, 'idref') ?? ''
    // Follows a fallback chain to a text (§5.7.1); the step limit ends cycles.
    for (let step = 0; step < 8; step++) {
      const item = items.get(id)
      const next = fallbacks.get(id) ?? ''
      if (item === undefined || isText(item) || (isDrawing(item) && next === '')) break
      id = next
    }
    const item = items.get(id)
    if (item === undefined || seen.has(item.name)) continue
    if (!isText(item) && !isDrawing(item)) continue
    seen.add(item.name)
    const isAside = attributeOf(reference, 'linear') === 'no'
    ;(isAside ? other : linear).push(item)
  }
  return [...linear, ...other]
}

function readMetadata(metadata: XmlElement | null): ReadBook['declared'] {
  const all = (name: string) => elementsNamed(metadata, name).filter((one) => textOf(one) !== '')
  const first = (name: string) => textOf(all(name)[0] ?? null) || null
  const metas = elementsNamed(metadata, 'meta')
  const refined = (element: XmlElement, property: string) => {
    const id = attributeOf(element, 'id')
    const meta = metas.find(
      (one) =>
        attributeOf(one, 'refines') === `#${id}` && attributeOf(one, 'property') === property,
    )
    return id === null || meta === undefined ? null : textOf(meta)
  }
  const titles = all('title')
  const main = titles.find((title) => refined(title, 'title-type') === 'main') ?? titles[0] ?? null
  const authors = all('creator').filter((creator) => {
    const role = attributeOf(creator, 'role') ?? refined(creator, 'role')
    return role === null || role === 'aut'
  })
  const dates = all('date')
  const date =
    dates.find((one) => attributeOf(one, 'event') === 'publication') ??
    dates.find((one) => attributeOf(one, 'event') === null)
  const addresses = [...all('source'), ...all('identifier')].map(textOf)
  return {
    title: textOf(main),
    byline: authors.map(textOf).join(', ') || null,
    published: isoDate(textOf(date ?? null)),
    publisher: first('publisher'),
    url: addresses.find((address) => /^https?:\/\/\S+$/.test(address)) ?? null,
    rights: first('rights'),
    language: first('language'),
  }
}
