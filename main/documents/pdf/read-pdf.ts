import { DocumentError } from '../document-error.ts'
import type { Line } from '../line.ts'
import type { ReadBook, ReadOptions } from '../read-book.ts'
import { buildParagraphs, type PdfParagraph } from './build-paragraphs.ts'
import { checkStreams } from './check-streams.ts'
import { findFurniture } from './find-furniture.ts'
import { groupLines } from './group-lines.ts'
import { wordsOf } from './join-lines.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'
import { type OutlineEntry, readOutline } from './read-outline.ts'
import { pageRuns } from './page-runs.ts'
import type { PdfLine } from './pdf-text.ts'

/** Pages, and characters of text, of one document. */
const MOST_PAGES = 20_000
const MOST_TEXT = 32 * 1024 * 1024
/** Of the body's type: what is larger by this is a heading. */
const LARGER = 1.12
/** Characters; longer ones are paragraphs in large type. */
const LONGEST_HEADING = 200

/**
 * A PDF's text layer as lines: columns in reading order, lines joined to paragraphs, headings by the size of their type,
 * running heads and page numbers marked as what they are. Actions, scripts and attachments are never looked at.
 * Pictures are not taken out of it.
 * @throws DocumentError protected (a password), no-text (scans), broken, too-large; the signal's reason when aborted.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<ReadBook> {
  checkStreams(bytes)
  await using pdf = await openPdf(bytes, options.pdfAsset)
  const pages = await readPages(pdf, options)
  refuseScans(pages)
  const lines = pages.flat()
  const furniture = findFurniture(pages)
  const text = lines.filter((line) => !furniture.has(line))
  const large = bodySize(text) * LARGER
  const words = wordsOf(text.map((line) => line.text))
  const paragraphs = buildParagraphs(lines, furniture, words, large)
  const levels = headingLevels(paragraphs, furniture, large)
  const read = paragraphs.map((paragraph): Line => {
    const isFurniture = furniture.has(paragraph.first)
    const level = isFurniture ? undefined : levels(paragraph)
    return {
      text: paragraph.text,
      ...(level === undefined ? { kind: 'paragraph' } : { kind: 'heading', level }),
      gap: true,
      linked: 0,
      region: isFurniture ? 'furniture' : null,
    }
  })
  const outline = await readOutline(pdf)
  return {
    lines: read,
    declared: await pdf.declared(),
    chapters: outline.length > 0 ? placeOutline(outline, paragraphs) : headingChapters(read),
  }
}

async function readPages(pdf: OpenPdf, options: ReadOptions): Promise<PdfLine[][]> {
  if (pdf.pages > MOST_PAGES) throw new DocumentError('too-large', `${pdf.pages} pages`)
  const pages: PdfLine[][] = []
  let column = 0
  let length = 0
  for (let page = 1; page <= pdf.pages; page++) {
    options.signal?.throwIfAborted()
    const { content, width, height } = await pdf.page(page)
    const lines: PdfLine[] = []
    for (const flow of pageRuns(content, width, height)) {
      const found = groupLines(flow, page, column)
      column = Math.max(column, ...found.map((line) => line.column.id + 1))
      for (const line of found) lines.push(line)
    }
    length += lines.reduce((sum, { text }) => sum + text.length, 0)
    if (length > MOST_TEXT) throw new DocumentError('too-large', 'text of a PDF')
    pages.push(lines)
    options.onProgress?.(page / pdf.pages)
  }
  return pages
}

/** Pages without text, or with no more than a stamp or a number, are pictures; text that no font gives letters for is none either. */
function refuseScans(pages: readonly (readonly PdfLine[])[]): void {
  const text = pages
    .flat()
    .map((line) => line.text)
    .join('')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const unknown = text.match(/[\uE000-\uF8FF\uFFFD]|\p{Cc}/gu)?.length ?? 0
  const isScan = letters === 0 || (pages.length >= 3 && letters < pages.length * 12)
  if (isScan || unknown > letters) throw new DocumentError('no-text', `${letters} letters`)
}

/** The size of type that most of a text is set in. */
function bodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines)
    counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + text.length)
  return ([...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0) / 2
}

/** The heading level of a paragraph, by the sizes of type above `large`: the largest is 1. */
function headingLevels(
  paragraphs: readonly PdfParagraph[],
  furniture: ReadonlySet<PdfLine>,
  large: number,
): (paragraph: PdfParagraph) => number | undefined {
  const isHeading = ({ size, text, lines }: PdfParagraph) =>
    size > large && text.length <= LONGEST_HEADING && lines <= 4 && /\p{L}/u.test(text)
  const sizes = paragraphs
    .filter((one) => isHeading(one) && !furniture.has(one.first))
    .map(({ size }) => Math.round(size))
  const ranks = [...new Set(sizes)].sort((one, other) => other - one)
  return (paragraph) =>
    isHeading(paragraph) ? Math.min(6, ranks.indexOf(Math.round(paragraph.size)) + 1) : undefined
}

/** An entry of the outline begins at the paragraph of its page that says its title, else at the page's first. */
function placeOutline(
  outline: readonly OutlineEntry[],
  paragraphs: readonly PdfParagraph[],
): NonNullable<ReadBook['chapters']> {
  const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return outline.flatMap(({ title, depth, page }) => {
    const first = paragraphs.findIndex((one) => one.first.page >= page)
    if (first < 0) return []
    const wanted = squash(title)
    const named = paragraphs.findIndex(
      (one) => one.first.page === page && wanted !== '' && squash(one.text) === wanted,
    )
    return [{ line: named < 0 ? first : named, title, depth }]
  })
}

function headingChapters(lines: readonly Line[]): NonNullable<ReadBook['chapters']> {
  return lines.flatMap(({ kind, level = 1, text }, line) =>
    kind === 'heading' ? [{ line, title: text, depth: level - 1 }] : [],
  )
}
