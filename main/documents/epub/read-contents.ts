import { decodeXml } from '../xml/decode-xml.ts'
import { dropDoctype } from '../xml/drop-doctype.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, childElements, elementAt, elementsNamed, textOf } from '../xml/xml-query.ts'
import type { ZipArchive } from '../zip/open-zip.ts'
import { fragmentOf, resolveName } from '../zip/resolve-name.ts'
import type { EpubPackage } from './read-package.ts'

/** An entry of a book's contents: the file it leads to and the id in it, '' for the file's beginning. */
export type ContentsEntry = { title: string; depth: number; file: string; id: string }

/** Entries that are kept; a dictionary may list every word. */
const MOST = 20_000

/** The contents as the navigation document gives them (EPUB 3.3 §7), else the NCX (OPF 2.0.1 §2.4.1); in order. */
export function readContents(archive: ZipArchive, { nav, ncx }: EpubPackage): ContentsEntry[] {
  const page = nav === null ? null : read(archive, nav)
  if (nav !== null && page !== null) {
    const lists = elementsNamed(page, 'nav')
    const isContents = (one: XmlElement) =>
      (attributeOf(one, 'type') ?? '').split(/\s+/).includes('toc')
    const entries = fromNav(lists.find(isContents) ?? lists[0] ?? null, nav)
    if (entries.length > 0) return entries.slice(0, MOST)
  }
  const map = ncx === null ? null : read(archive, ncx)
  return ncx === null ? [] : fromNcx(elementAt(map, 'ncx', 'navMap'), ncx, 0).slice(0, MOST)
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
      // A heading without a link of its own (§7.4) leads where its first entry does.
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
