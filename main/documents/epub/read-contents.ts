import { decodeXml } from '../xml/decode-xml.ts'
import { dropDoctype } from '../xml/drop-doctype.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, childElements, elementAt, elementsNamed, textOf } from '../xml/xml-query.ts'
import type { ZipArchive } from '../zip/open-zip.ts'
import { fragmentOf, resolveName } from '../zip/resolve-name.ts'
import type { EpubPackage } from './read-package.ts'

/** An entry of a table of contents: the target file and the id in it, '' for the start of the file. */
export type ContentsEntry = { title: string; depth: number; file: string; id: string }

/** Maximum number of entries; a dictionary may list every word. */
const MAX_ENTRIES = 20_000

/**
 * Reads the table of contents in order, from the navigation document (EPUB 3.3 §7), else from the NCX (OPF 2.0.1
 * §2.4.1).
 */
export function readContents(archive: ZipArchive, { nav, ncx }: EpubPackage): ContentsEntry[] {
  const page = nav === null ? null : read(archive, nav)
  if (nav !== null && page !== null) {
    const lists = elementsNamed(page, 'nav')
    const isContents = (one: XmlElement) =>
      (attributeOf(one, 'type') ?? '').split(/\s+/).includes('toc')
    const entries = fromNav(lists.find(isContents) ?? lists[0] ?? null, nav)
    if (entries.length > 0) return entries.slice(0, MAX_ENTRIES)
  }
  const map = ncx === null ? null : read(archive, ncx)
  return ncx === null ? [] : fromNcx(elementAt(map, 'ncx', 'navMap'), ncx, 0).slice(0, MAX_ENTRIES)
}

function read(archive: ZipArchive, name: string): XmlElement | null {
  const bytes = archive.read(name)
  return bytes === null ? null : parseXml(dropDoctype(decodeXml(bytes).text))
}

function entry(from: string, title: string, depth: number, reference: string): ContentsEntry[] {
  const file = reference === '' ? null : resolveName(from, reference)
  return file === null || title === '' ? [] : [{ title, depth, file, id: fragmentOf(reference) }]
}

function fromNav(nav: XmlElement | null, from: string): ContentsEntry[] {
  const list = (element: XmlElement | null, depth: number): ContentsEntry[] =>
    childElements(elementAt(element, 'ol'), 'li').flatMap((item) => {
      const link = elementsNamed(item, 'a')[0]
      const own = childElements(item).find((child) => child.name !== 'ol')
      // A heading without its own link (§7.4) gets that of its first entry.
      const title = textOf(own ?? null)
      const reference = attributeOf(link ?? null, 'href') ?? ''
      return [...entry(from, title, depth, reference), ...list(item, depth + 1)]
    })
  return list(nav, 0)
}

function fromNcx(element: XmlElement | null, from: string, depth: number): ContentsEntry[] {
  return childElements(element, 'navPoint').flatMap((point) => [
    ...entry(
      from,
      textOf(elementAt(point, 'navLabel', 'text')),
      depth,
      attributeOf(elementAt(point, 'content'), 'src') ?? '',
    ),
    ...fromNcx(point, from, depth + 1),
  ])
}
