import { isoDate } from '../dates/iso-date.ts'
import type { ReadBook, ReadOptions } from '../lines/read-book.ts'
import { type BookPart, readBookParts } from '../html/read-book-parts.ts'
import { escapeHtml } from '../xml/escape-html.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { attributeOf, childElements, elementAt, elementsNamed, textOf } from '../xml/xml-query.ts'
import type { Line } from '../lines/line.ts'
import { openZip } from '../zip/open-zip.ts'
import { chunkToHtml } from './alt-chunk.ts'
import { DRAWN_ROLE } from './drawn-words.ts'
import { type BodyContext, blocksOf, type DocxBlock, joinBlocks } from './body-to-html.ts'
import { type DocxFile, openDocx } from './docx-file.ts'
import { readNumbering } from './read-numbering.ts'
import { readStyles } from './read-styles.ts'

/** Blocks that are given to the reader of pages at once. */
const CHUNK = 400
/** Titles that programs put there by themselves. */
const NO_TITLE = /^(?:untitled|document ?\d*|microsoft word - .*|.*\.(?:docx?|dotx?|rtf|odt))$/i

/**
 * A Word document (ECMA-376, WordprocessingML) as lines: its text as it stands after all changes, then its notes. Running
 * heads and feet, comments, and a list of contents that Word made, are marked as what they are; what was deleted is no part of
 * it. Pictures and targets outside of the file are never asked for.
 * @throws DocumentError broken, too-large; see parseXml(); the signal's reason when aborted.
 */
export async function readDocx(bytes: Uint8Array, options: ReadOptions): Promise<ReadBook> {
  const archive = openZip(bytes)
  const file = openDocx(archive)
  const relations = [...file.relations(file.main).values()]
  const related = (type: string) =>
    relations.filter((one) => one.type === type && !one.isExternal).map(({ target }) => target)
  const root = (type: string) => (related(type)[0] ? file.part(related(type)[0] ?? '') : null)
  const body = elementAt(file.part(file.main), 'document', 'body')
  const style = readStyles(root('styles'))
  const notes = countNotes()
  const context: BodyContext = {
    relations: file.relations(file.main),
    noteNumber: (kind, id) => notes.numberOf(kind, id),
    part: file.part,
    chunk: chunksOfFile(file),
    boxes: [],
    drawn: [],
    fields: [],
    style,
    numbering: readNumbering(root('numbering')),
    hasTitle: titleOf(body, style) !== '',
  }
  const blocks = body === null ? [] : blocksOf(body, context)
  const parts = [
    ...furniture(related('header'), file, context),
    ...chunksOf(blocks),
    ...noteParts(notes.asked, related, file, context),
    ...furniture(related('footer'), file, context),
    ...comments(related('comments')[0], file, context),
  ]
  const { lines, starts } = await readBookParts(parts, options)
  for (const line of lines) if (isDrawn(line)) line.region = 'furniture'
  const declared = declaredBy(file)
  return {
    lines,
    declared: { ...declared, title: titleOf(body, style) || declared.title },
    picture: (source) => archive.read(source),
    chapters: parts.flatMap(({ chapter }, index) =>
      chapter === undefined ? [] : [{ ...chapter, line: starts[index] ?? 0 }],
    ),
  }
}

type Part = BookPart & { chapter?: { title: string; depth: number } }

/** Whether a line is among the words of a drawing. */
function isDrawn({ place }: Line): boolean {
  for (let next = place ?? null; next !== null; next = next.parent)
    if (next.attributes['role'] === DRAWN_ROLE) return true
  return false
}

/** The files that stand in a document whole, by the ids of the main part. */
function chunksOfFile(file: DocxFile): BodyContext['chunk'] {
  return (id) => {
    const found = file.relations(file.main).get(id)
    if (found === undefined || found.isExternal || found.type !== 'aFChunk') return ''
    const bytes = file.bytes(found.target)
    return bytes === null ? '' : chunkToHtml(bytes, found.target, id)
  }
}

/** The text of the first paragraph in the style Title. */
function titleOf(body: XmlElement | null, style: BodyContext['style']): string {
  const title = childElements(body, 'p')
    .slice(0, 40)
    .find((one) => {
      const id = attributeOf(elementAt(one, 'pPr', 'pStyle'), 'val')
      return id !== null && style(id).name === 'title'
    })
  return title === undefined
    ? ''
    : elementsNamed(title, 't').map(textOf).join(' ').replace(/\s+/g, ' ').trim()
}

/** Notes in the order in which the text first refers to them; Word numbers them so. */
function countNotes() {
  const asked = new Map<string, number>()
  const counts = { footnote: 0, endnote: 0 }
  return {
    asked,
    numberOf(kind: 'footnote' | 'endnote', id: string): number {
      const known = asked.get(`${kind} ${id}`)
      if (known !== undefined) return known
      asked.set(`${kind} ${id}`, (counts[kind] += 1))
      return counts[kind]
    },
  }
}

/** Parts begin at headings, where chapters do, and where there were enough blocks without one; lists stay whole. */
function chunksOf(blocks: readonly DocxBlock[]): Part[] {
  const parts: { blocks: DocxBlock[]; isContents: boolean }[] = []
  for (const block of blocks) {
    const last = parts.at(-1)
    const isFull = (last?.blocks.length ?? 0) >= CHUNK && block.item === null
    if (!last || block.heading !== null || isFull || last.isContents !== block.isContents)
      parts.push({ blocks: [block], isContents: block.isContents })
    else last.blocks.push(block)
  }
  const top = Math.min(...blocks.flatMap(({ heading }) => (heading === null ? [] : [heading])))
  return parts.map(({ blocks: own, isContents }) => {
    const heading = own[0]?.heading ?? null
    const title = (own[0]?.html ?? '').replace(/<rt>.*?<\/rt>|<[^>]*>/g, '')
    return {
      html: () => joinBlocks(own),
      ...(isContents ? { region: 'navigation' as const } : {}),
      ...(heading === null ? {} : { chapter: { title: unescape(title), depth: heading - top } }),
    }
  })
}

const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

function noteParts(
  asked: ReadonlyMap<string, number>,
  related: (type: string) => string[],
  file: DocxFile,
  context: BodyContext,
): Part[] {
  return (['footnote', 'endnote'] as const).flatMap((kind) => {
    const name = related(`${kind}s`)[0]
    if (name === undefined) return []
    const own = { ...context, relations: file.relations(name) }
    const notes = elementsNamed(elementAt(file.part(name), `${kind}s`), kind)
      .map((note) => ({ note, number: asked.get(`${kind} ${attributeOf(note, 'id') ?? ''}`) }))
      .filter(({ number }) => number !== undefined)
      .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
    if (notes.length === 0) return []
    const html = () =>
      notes
        .map(({ note, number }) => {
          const text = joinBlocks(blocksOf(note, own)).replace(/^<p>/, `<p>[${number}] `)
          return `<div id="${kind}-${attributeOf(note, 'id')}">${text}</div>`
        })
        .join('')
    return [{ html }]
  })
}

/** Running heads and feet (§17.10), each text once. */
function furniture(names: readonly string[], file: DocxFile, context: BodyContext): Part[] {
  const seen = new Set<string>()
  return names.flatMap((name): Part[] => {
    const root = childElements(file.part(name))[0]
    if (root === undefined) return []
    const html = joinBlocks(blocksOf(root, { ...context, relations: file.relations(name) }))
    if (seen.has(html) || html.replace(/<[^>]*>|[\d\s]/g, '') === '') return []
    seen.add(html)
    return [{ html: () => html, region: 'furniture' }]
  })
}

/** What readers and editors wrote on the margin (§17.13.4), each with its author's name: about the text, and none of it. */
function comments(name: string | undefined, file: DocxFile, context: BodyContext): Part[] {
  const all =
    name === undefined ? [] : elementsNamed(elementAt(file.part(name), 'comments'), 'comment')
  if (name === undefined || all.length === 0) return []
  const own = { ...context, relations: file.relations(name) }
  const html = () =>
    all
      .map((comment) => {
        const author = attributeOf(comment, 'author') ?? ''
        const said = author === '' ? '' : `<p>${escapeHtml(author)}:</p>`
        return said + joinBlocks(blocksOf(comment, own))
      })
      .join('')
  return [{ html, region: 'related' }]
}

/** The core properties (ECMA-376 Part 2 §11). */
function declaredBy(file: DocxFile): ReadBook['declared'] {
  const core = [...file.relations('').values()].find(({ type }) => type === 'core-properties')
  const properties = childElements(core === undefined ? null : file.part(core.target))[0] ?? null
  const value = (name: string) => textOf(elementAt(properties, name))
  return {
    title: NO_TITLE.test(value('title')) ? '' : value('title'),
    byline: value('creator') || null,
    published: isoDate(value('created')),
    publisher: null,
    url: null,
    language: value('language') || null,
  }
}
