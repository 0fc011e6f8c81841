import { DocumentError } from '../document-error.ts'
import { fictionBookName } from '../bytes/detect-container.ts'
import { isoDate } from '../dates/iso-date.ts'
import type { ReadBook, ReadOptions } from '../lines/read-book.ts'
import { type BookPart, readBookParts } from '../html/read-book-parts.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { escapeHtml } from '../xml/escape-html.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import {
  attributeOf,
  childElements,
  elementAt,
  elementsNamed,
  rawText,
  textOf,
} from '../xml/xml-query.ts'
import { openZip } from '../zip/open-zip.ts'
import { fb2ToHtml, titleText } from './fb2-to-html.ts'

type Part = BookPart & { chapter: { title: string; depth: number } | null }

/** Maximum depth of sections; real books have up to five. */
const MAX_DEPTH = 32

/**
 * Reads a FictionBook 2 as lines: annotation, body with sections as chapters, then notes. The encoding is declared in
 * the XML prolog (windows-1251 in most Russian files); pictures are `binary` elements.
 * @throws DocumentError broken where the body or the end is missing; see parseXml(); the signal's reason when
 * aborted.
 */
export async function readFb2(bytes: Uint8Array, options: ReadOptions): Promise<ReadBook> {
  const { text, encoding } = decodeXml(bytes)
  const book = elementAt(parseXml(text), 'FictionBook')
  const bodies = childElements(book, 'body')
  if (book === null || bodies.length === 0) throw new DocumentError('broken', 'FB2 without a body')
  // The parser closes open elements silently, so truncated files need this check.
  if (!/<\/(?:[\w.-]+:)?FictionBook\s*>/.test(text))
    throw new DocumentError('broken', 'FB2 without its end')
  const info = elementAt(book, 'description', 'title-info')
  const annotation = elementAt(info, 'annotation')
  const parts: Part[] = [
    ...(annotation === null
      ? []
      : [{ html: () => `<blockquote>${fb2ToHtml(annotation, 2)}</blockquote>`, chapter: null }]),
    ...bodies.flatMap((body) => bodyParts(body)),
  ]
  const { lines, starts } = await readBookParts(parts, options)
  const cover = attributeOf(elementAt(info, 'coverpage', 'image'), 'href')
  return {
    lines,
    declared: declaredMetadata(book),
    picture: picturesOf(book),
    cover,
    chapters: parts.flatMap(({ chapter }, index) =>
      chapter === null ? [] : [{ ...chapter, line: starts[index] ?? 0 }],
    ),
    encoding,
  }
}

/**
 * Reads an FB2 in a zip archive, the usual form of distribution.
 * @throws DocumentError like readFb2() and openZip().
 */
export async function readZippedFb2(bytes: Uint8Array, options: ReadOptions): Promise<ReadBook> {
  const archive = openZip(bytes)
  const name = fictionBookName(archive.names)
  const book = name === null ? null : archive.read(name)
  if (book === null) throw new DocumentError('broken', 'no FB2 in the archive')
  return readFb2(book, options)
}

function bodyParts(body: XmlElement): Part[] {
  const title = titleText(elementAt(body, 'title'))
  const isNotes = attributeOf(body, 'name') !== null
  const own: Part = {
    html: () => fb2ToHtml(body, isNotes ? 2 : 1),
    chapter: isNotes && title !== '' ? { title, depth: 0 } : null,
  }
  const sections = childElements(body, 'section')
  if (isNotes)
    return [own, { html: () => sections.map((one) => noteHtml(one, 0)).join(''), chapter: null }]
  return [own, ...sections.flatMap((section) => sectionParts(section, 0))]
}

function sectionParts(section: XmlElement, depth: number): Part[] {
  if (depth > MAX_DEPTH) throw new DocumentError('too-complex', `sections deeper than ${MAX_DEPTH}`)
  const title = titleText(elementAt(section, 'title'))
  const id = attributeOf(section, 'id')
  const own: Part = {
    html: () => {
      const anchor = id === null ? '' : ` id="${escapeHtml(id)}"`
      return `<div${anchor}>${fb2ToHtml(section, depth + 2)}</div>`
    },
    chapter: title === '' ? null : { title, depth },
  }
  return [own, ...childElements(section, 'section').flatMap((one) => sectionParts(one, depth + 1))]
}

/** Converts a note: its title, which is its number, is put before the text instead of above it. */
function noteHtml(section: XmlElement, depth: number): string {
  if (depth > MAX_DEPTH) throw new DocumentError('too-complex', `sections deeper than ${MAX_DEPTH}`)
  const title = titleText(elementAt(section, 'title'))
  const children = section.children.filter(
    (child) => typeof child === 'string' || child.name !== 'title',
  )
  const text = fb2ToHtml({ ...section, children }, 3).trim()
  const numbered = title === '' ? text : `<p>${escapeHtml(title)} ${text.replace(/^<p>/, '')}`
  const id = escapeHtml(attributeOf(section, 'id') ?? '')
  const inner = childElements(section, 'section').map((one) => noteHtml(one, depth + 1))
  return `<div${id === '' ? '' : ` id="${id}"`}>${numbered}${inner.join('')}</div>`
}

function declaredMetadata(book: XmlElement): ReadBook['declared'] {
  const info = elementAt(book, 'description', 'title-info')
  const published = elementAt(book, 'description', 'publish-info')
  const date = elementAt(info, 'date')
  const address = textOf(elementAt(book, 'description', 'document-info', 'src-url'))
  return {
    title: textOf(elementAt(info, 'book-title')),
    byline: childElements(info, 'author').map(authorName).filter(Boolean).join(', ') || null,
    published: isoDate(attributeOf(date, 'value') ?? textOf(date)),
    publisher: textOf(elementAt(published, 'publisher')) || null,
    url: /^https?:\/\/\S+$/.test(address) ? address : null,
    language: textOf(elementAt(info, 'lang')) || null,
  }
}

function authorName(author: XmlElement): string {
  const names = ['first-name', 'middle-name', 'last-name'].map((one) =>
    textOf(elementAt(author, one)),
  )
  return names.filter(Boolean).join(' ') || textOf(elementAt(author, 'nickname'))
}

/** Loads pictures by reference, `#cover.jpg`; decoded on demand. */
function picturesOf(book: XmlElement): (source: string) => Uint8Array | null {
  const binaries = new Map(
    elementsNamed(book, 'binary').map((one) => [`#${attributeOf(one, 'id') ?? ''}`, one]),
  )
  return (source) => {
    const binary = binaries.get(source)
    return binary === undefined ? null : Buffer.from(rawText(binary), 'base64')
  }
}
