import { linkAnchor } from '../../../contract/anchor.ts'
import { DocumentError } from '../document-error.ts'
import { cutMarks } from '../lines/cut-marks.ts'
import type { Line } from '../lines/line.ts'
import type { ReadBook, ReadOptions } from '../lines/read-book.ts'
import { buildParagraphs, type PdfParagraph } from './blocks/build-paragraphs.ts'
import { canUseImageDecoders } from './objects/can-use-image-decoders.ts'
import { checkStreamSizes } from './objects/check-stream-sizes.ts'
import { findCaptions } from './blocks/find-captions.ts'
import { findTableOfContents } from './blocks/find-table-of-contents.ts'
import { findContentsLines } from './blocks/find-contents-lines.ts'
import { findFootnotes } from './blocks/find-footnotes.ts'
import { findFurniture } from './blocks/find-furniture.ts'
import { findMenus } from './blocks/find-menus.ts'
import { headingLevels } from './blocks/heading-levels.ts'
import { collectWords } from './blocks/join-lines.ts'
import { LinkTargets } from './blocks/link-targets.ts'
import { markLists } from './blocks/mark-lists.ts'
import { pairNotes } from './blocks/pair-notes.ts'
import { separateLabel } from './blocks/make-note-links.ts'
import { indexObjects } from './objects/index-objects.ts'
import { openPdf } from './page/open-pdf.ts'
import { pdfErrorOf } from './page/pdf-error.ts'
import type { PdfLine } from './model/pdf-text.ts'
import { PictureStore } from './pictures/picture-store.ts'
import { outlineChapters } from './blocks/outline-chapters.ts'
import { readOutline } from './page/read-outline.ts'
import { readPages } from './read-pages.ts'
import { findRepeatedPictures } from './pictures/find-repeated-pictures.ts'
import { bodySize, isMonoText, dominantStyles } from './blocks/text-styles.ts'
import { isPictureOrTable, flattenTables } from './model/flatten-tables.ts'

/** Font size relative to the body from which text is a heading. */
const MIN_HEADING_RATIO = 1.12

/**
 * The text layer of a PDF as blocks in reading order: paragraphs joined across columns and pages, headings by font size, emphasis by
 * font, lists, code, footnotes, links, tables, and pictures with captions; running headers, footers and page numbers are
 * marked as furniture. Actions, scripts and attachments are ignored. Vector graphics are not rendered.
 * @throws DocumentError protected (a password is required), no-text (scans), broken, too-large; the signal's reason when aborted.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<ReadBook> {
  try {
    return await readBlocks(bytes, options)
  } catch (error) {
    throw pdfErrorOf(error)
  }
}

async function readBlocks(bytes: Uint8Array, options: ReadOptions): Promise<ReadBook> {
  checkStreamSizes(bytes)
  const objects = indexObjects(bytes)
  const pictures = objects === null ? null : new PictureStore(objects)
  const targets = new LinkTargets()
  const decodes = objects !== null && canUseImageDecoders(bytes, objects)
  await using pdf = await openPdf(bytes, options.pdfAsset, decodes)
  const read = await readPages({ pdf, objects, pictures, targets }, options)
  const dropped = findRepeatedPictures(read.flatMap(({ lines }) => lines))
  const pages = read.map(({ lines }) => lines.filter((line) => !dropped.has(line)))
  refuseScans(pages)
  const lines = pages.flat()
  const texts = pages.map((page) => page.filter((line) => !isPictureOrTable(line)))
  const declared = await pdf.declared()
  const furniture = findFurniture(texts, declared.title)
  const menus = findMenus(texts)
  const captions = new Map<PdfLine, readonly PdfLine[]>()
  for (const flow of read.flatMap(({ flows }) => flows))
    for (const found of findCaptions(
      flow.filter((line) => !dropped.has(line) && !furniture.has(line)),
    ))
      captions.set(...found)
  const text = texts.flat().filter((line) => !furniture.has(line))
  const all = flattenTables(lines).filter((line) => line.text !== '' && !furniture.has(line))
  const body = bodySize(text.length > 0 ? text : all)
  const large = body * MIN_HEADING_RATIO
  const entries = findContentsLines(text)
  const paragraphs = buildParagraphs(lines, {
    furniture,
    captions,
    entries,
    footnotes: new Set(
      texts.flatMap((page) =>
        findFootnotes(
          page.filter((line) => !furniture.has(line)),
          body,
        ),
      ),
    ),
    words: collectWords(all.map((line) => line.text)),
    large,
    hasCode: !isMonoText(all),
  })
  const isText = ({ first, picture, cell }: PdfParagraph) =>
    picture === undefined && cell === undefined && !furniture.has(first)
  const plain = dominantStyles(all)
  const levels = headingLevels(paragraphs.filter(isText), large, body, plain.has('strong'))
  const items = markLists(paragraphs, (one) => isText(one) && !levels.has(one))
  const anchors = await targets.anchorsByParagraph(
    pdf,
    read.map(({ object }) => object),
    paragraphs,
  )
  const notes = pairNotes(
    paragraphs.filter((one) => one.cell !== undefined || (isText(one) && !levels.has(one))),
    body,
    anchors,
  )
  const outline = await readOutline(pdf)
  const contents = findTableOfContents(paragraphs.filter(isText), entries)
  const known = new Set([...anchors.values(), ...notes.anchors.values()].flat())
  const isLeading = (href: string | undefined) => {
    const anchor = linkAnchor(href)
    return anchor === null || known.has(anchor)
  }
  const lineOf = (paragraph: PdfParagraph): Line => {
    const { first, isCode, picture, cell, isRepeatedHeader } = paragraph
    const isFurniture = furniture.has(first) || isRepeatedHeader
    const level = levels.get(paragraph)
    const item = items.get(paragraph)
    const own = [anchors, notes.anchors].flatMap((all) => all.get(paragraph) ?? [])
    const start = item?.marker ?? 0
    const kept = (notes.marks.get(paragraph) ?? paragraph.marks).filter(
      ({ kind, href }) =>
        !plain.has(kind) &&
        !(level !== undefined && /^(?:strong|emphasis|code)$/.test(kind)) &&
        isLeading(href),
    )
    const whole = separateLabel(
      notes.texts.get(paragraph) ?? paragraph.text,
      kept,
      notes.labels.get(paragraph) ?? Infinity,
    )
    const marks = cutMarks(whole.marks, start, whole.text.length)
    const kind =
      picture !== undefined
        ? 'figure'
        : level !== undefined
          ? 'heading'
          : item !== undefined
            ? 'list-item'
            : isCode
              ? 'code'
              : 'paragraph'
    return {
      text: whole.text.slice(start),
      kind,
      ...(level === undefined ? {} : { level }),
      gap: true,
      linked: 0,
      region: isFurniture
        ? 'furniture'
        : contents.has(paragraph) || menus.has(first)
          ? 'navigation'
          : null,
      ...(marks.length === 0 ? {} : { marks }),
      ...(item === undefined ? {} : { item: item.item }),
      ...(cell === undefined ? {} : { cell }),
      ...(own.length === 0 ? {} : { anchors: own }),
      ...(picture === undefined ? {} : { picture: { source: picture.source, alt: '' } }),
    }
  }
  const result = paragraphs.map(lineOf)
  return {
    lines: result,
    declared,
    picture: (source) => pictures?.get(source) ?? null,
    chapters: outline.length > 0 ? outlineChapters(outline, paragraphs) : headingChapters(result),
  }
}

/** Refuses scans, whose pages have no text or only a stamp or page number, and text in fonts without a Unicode mapping. */
function refuseScans(pages: readonly (readonly PdfLine[])[]): void {
  const text = flattenTables(pages.flat())
    .map((line) => line.text)
    .join('')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const unknown = text.match(/[\uE000-\uF8FF\uFFFD]|\p{Cc}/gu)?.length ?? 0
  const isScan = letters === 0 || (pages.length >= 3 && letters < pages.length * 12)
  if (isScan || unknown > letters) throw new DocumentError('no-text', `${letters} letters`)
}

function headingChapters(lines: readonly Line[]): NonNullable<ReadBook['chapters']> {
  return lines.flatMap(({ kind, level = 1, text }, line) =>
    kind === 'heading' ? [{ line, title: text, depth: level - 1 }] : [],
  )
}
