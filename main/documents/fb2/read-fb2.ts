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

/** Sections within sections that are followed; FB2 of real books goes to five. */
const DEEPEST = 32

/**
 * A FictionBook 2 as lines: its annotation, its body with sections as chapters, then its notes. The encoding is what the
 * XML prolog declares (windows-1251 in most Russian ones), pictures are the file's own `binary` elements.
 * @throws DocumentError broken where there is no body, or no end; see parseXml(); the signal's reason when aborted.
 */
export async function readFb2(bytes: Uint8Array, options: ReadOptions): Promise<ReadBook> {
  const { text, encoding } = decodeXml(bytes)
  const book = elementAt(parseXml(text), 'FictionBook')
  const bodies = childElements(book, 'body')
  if (book === null || bodies.length === 0) throw new DocumentError('broken', 'FB2 without a body')
  // The parser closes what is open: of a book that was cut off nobody would know.
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
    declared: declaredBy(book),
    picture: picturesOf(book),
    cover,
    chapters: parts.flatMap(({ chapter }, index) =>
      chapter === null ? [] : [{ ...chapter, line: starts[index] ?? 0 }],
    ),
    encoding,
  }
}

/**
 * The same in a zip archive, as most are passed on.
 * @throws DocumentError as readFb2() and openZip() do.
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
  if (depth > DEEPEST) throw new DocumentError('too-complex', `sections deeper than ${DEEPEST}`)
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

/** A note: its number, which is its title, stands before its text and not over it. */
function noteHtml(section: XmlElement, depth: number): string {
  if (depth > DEEPEST) throw new DocumentError('too-complex', `sections deeper than ${DEEPEST}`)
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

function declaredBy(book: XmlElement): ReadBook['declared'] {
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

/** By reference, `#cover.jpg`; decoded when asked for. */
function picturesOf(book: XmlElement): (source: string) => Uint8Array | null {
  const binaries = new Map(
    elementsNamed(book, 'binary').map((one) => [`#${attributeOf(one, 'id') ?? ''}`, one]),
  )
  return (source) => {
    const binary = binaries.get(source)
    return binary === undefined ? null : Buffer.from(rawText(binary), 'base64')
  }
}
