import { DocumentError } from '../document-error.ts'
import { fold } from '../lines/fold.ts'
import type { Line } from '../lines/line.ts'
import type { ReadBook, ReadOptions } from '../lines/read-book.ts'
import { readBookParts } from '../html/read-book-parts.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { type XhtmlLinks, xhtmlToHtml } from '../xml/xhtml-to-html.ts'
import { openZip } from '../zip/open-zip.ts'
import { fragmentOf, resolveName } from '../zip/resolve-name.ts'
import { markChapterContents } from './mark-chapter-contents.ts'
import { type ContentsEntry, readContents } from './read-contents.ts'
import { readPackage } from './read-package.ts'
import { refuseProtected } from './refuse-protected.ts'

/**
 * Reads an EPUB 2 or 3 as lines: the files of its spine in order, links and notes between them as internal links,
 * pictures by their names in the archive. Nothing is fetched and no script is kept.
 * @throws DocumentError protected (DRM), broken, too-large, too-complex; the signal's reason when aborted.
 */
export async function readEpub(bytes: Uint8Array, options: ReadOptions): Promise<ReadBook> {
  const archive = openZip(bytes)
  refuseProtected(archive)
  const book = readPackage(archive)
  const files = book.spine.filter(({ name }) => archive.names.includes(name))
  if (files.length === 0) throw new DocumentError('broken', 'no file of the spine is there')
  const places = new Map(files.map(({ name }, index) => [name, index]))
  const parts = files.map(({ name }, index) => ({
    html: () => {
      const { text } = decodeXml(archive.read(name) ?? new Uint8Array())
      return `<div id="${anchorOf(index, '')}">${xhtmlToHtml(text, linksOf(name, places))}</div>`
    },
  }))
  const { lines, starts } = await readBookParts(parts, options)
  const contents = readContents(archive, book)
  for (const line of lines) line.region = regionOf(line)
  for (const [index, from] of starts.entries())
    if (isContentsPage(lines.slice(from, starts[index + 1])))
      markContents(lines, from, starts[index + 1])
  for (const name of [book.nav, book.contentsPage]) {
    const index = name === null ? undefined : places.get(name)
    if (index !== undefined) markContents(lines, starts[index] ?? 0, starts[index + 1])
  }
  const anchors = anchorsOf(lines)
  markChapterContents(lines, anchors)
  return {
    lines,
    declared: book.declared,
    picture: (source) => archive.read(source),
    cover: book.cover,
    chapters:
      contents.length > 0
        ? chaptersOf(contents, lines, places, starts, anchors)
        : openingHeadings(lines, starts),
    encoding: 'utf-8',
  }
}

const anchorOf = (file: number, id: string) =>
  id === '' ? `file-${file + 1}` : `${file + 1}-${id}`

function linksOf(name: string, places: ReadonlyMap<string, number>): XhtmlLinks {
  return {
    id: (id) => anchorOf(places.get(name) ?? 0, id),
    href(href) {
      if (/^(?:https?|mailto):/i.test(href)) return href
      const file = resolveName(name, href)
      const index = file === null ? undefined : places.get(file)
      return index === undefined ? null : `#${anchorOf(index, fragmentOf(href))}`
    },
    source: (source) => (/^data:/i.test(source) ? source : resolveName(name, source)),
  }
}

/** Regions from a book's markup: tables of contents and page numbers. */
function regionOf({ place, region }: Line): Line['region'] {
  for (let next = place ?? null; next !== null; next = next.parent) {
    const { role } = next.attributes
    if (role === 'doc-toc') return 'navigation'
    if (role === 'doc-pagebreak') return 'furniture'
  }
  return region
}

/** Whether a file consists only of internal links, under a heading or none. */
function isContentsPage(page: readonly Line[]): boolean {
  const lines = page.filter(({ kind }) => kind !== 'heading')
  const isLink = ({ linked, marks = [] }: Line) =>
    linked > 0.8 && marks.some(({ kind, href }) => kind === 'link' && href?.startsWith('#'))
  return lines.length > 2 && lines.every(isLink)
}

/** Marks a page of contents: its links are navigation, which the reader shows separately. */
function markContents(lines: Line[], from: number, to = lines.length): void {
  const page = lines.slice(from, to)
  const linked = page.filter((line) => line.linked > 0.8)
  if (linked.length * 2 < page.length || linked.length < 2) return
  for (const line of page)
    if (line.linked > 0.8 || line.kind === 'heading') line.region = 'navigation'
}

/** The first line of each id. */
function anchorsOf(lines: readonly Line[]): Map<string, number> {
  const anchors = new Map<string, number>()
  for (const [index, line] of lines.entries())
    for (const anchor of line.anchors ?? []) if (!anchors.has(anchor)) anchors.set(anchor, index)
  return anchors
}

/**
 * Where chapters begin: at the element of their entry, else at the line that equals their title, else at the start of
 * their file.
 */
function chaptersOf(
  entries: readonly ContentsEntry[],
  lines: readonly Line[],
  places: ReadonlyMap<string, number>,
  starts: readonly number[],
  anchors: ReadonlyMap<string, number>,
): NonNullable<ReadBook['chapters']> {
  return entries.flatMap(({ title, depth, file, id }) => {
    const index = places.get(file)
    if (index === undefined) return []
    const from = starts[index] ?? 0
    if (id === '') return [{ line: from, title, depth }]
    const wanted = fold(title)
    const part = lines.slice(from, starts[index + 1] ?? lines.length)
    const named = part.findIndex((line) => fold(line.text) === wanted)
    const line = anchors.get(anchorOf(index, id)) ?? from + Math.max(0, named)
    return [{ line, title, depth }]
  })
}

/** For books without a table of contents: the files that begin with a heading. */
function openingHeadings(
  lines: readonly Line[],
  starts: readonly number[],
): NonNullable<ReadBook['chapters']> {
  return starts.flatMap((from, index) => {
    const line = from === (starts[index + 1] ?? lines.length) ? undefined : lines[from]
    return line?.kind === 'heading' ? [{ line: from, title: line.text, depth: 0 }] : []
  })
}
