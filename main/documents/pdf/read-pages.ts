import { DocumentError } from '../document-error.ts'
import type { ReadOptions } from '../lines/read-book.ts'
import { boxIn, contentPictures, orientationOf } from './pictures/content-pictures.ts'
import { fontStyle, type PdfFontStyle } from './model/font-style.ts'
import { groupLines } from './group-lines.ts'
import type { LinkTargets } from './blocks/link-targets.ts'
import type { PdfObjects } from './objects/index-objects.ts'
import { mirrorBrackets } from './runs/mirror-brackets.ts'
import type { OpenPdf, PaintedPage, PdfPage } from './page/open-pdf.ts'
import { pageLinks } from './objects/page-links.ts'
import { insertDrawnBullets } from './page/insert-drawn-bullets.ts'
import { extractTaggedTables } from './tables/extract-tagged-tables.ts'
import { makeFlow, type PdfFlow, pageRuns } from './runs/page-runs.ts'
import type { PdfLine } from './model/pdf-text.ts'
import type { PictureStore } from './pictures/picture-store.ts'
import { type PaintCost, paintCostEstimator } from './objects/estimate-paint-cost.ts'
import { flattenTables } from './model/flatten-tables.ts'

const MAX_PAGES = 20_000
/** Characters of text of one document. */
const MAX_TEXT_CHARS = 32 * 1024 * 1024
/** Decoded pixels of one page, and time of all pages, for painting; beyond that only text is read. */
const MAX_PAGE_PIXELS = 48_000_000
const MAX_PAINT_MS = 20_000
/** Paths on a page whose ruling lines are read: fewer are the rule under its header, more are a drawing; and the time for all pages. */
const MIN_PATHS = 2
const MAX_PATHS = 3000
const MAX_RULING_MS = 10_000
/** Time for the structure trees of all pages; pdf.js returns a whole table again for each page that it spans. */
const MAX_TAGS_MS = 10_000
/** Letters from which a page that consists of one picture has an OCR text layer. */
const MIN_OCR_LETTERS = 100

/** A page's lines, the same lines by flow, and the page's object number. */
export type ReadPage = { lines: PdfLine[]; flows: PdfLine[][]; object: number | null }

/** What reading the pages of a document needs; `objects` and `pictures` are null for an encrypted file. */
export type PagesSource = {
  pdf: OpenPdf
  objects: PdfObjects | null
  pictures: PictureStore | null
  targets: LinkTargets
}

/**
 * The pages of a document as lines, pictures and tables in reading order. pdf.js reports fonts, pictures and ruling lines only after
 * painting a page; that is done only if there may be any that are needed, and within the limits above.
 * @throws DocumentError too-large; the signal's reason when aborted.
 */
export async function readPages(source: PagesSource, options: ReadOptions): Promise<ReadPage[]> {
  const { pdf, objects } = source
  if (pdf.pages > MAX_PAGES) throw new DocumentError('too-large', `${pdf.pages} pages`)
  const estimateCost = objects === null ? null : paintCostEstimator(objects)
  const fonts = new Map<string, PdfFontStyle>()
  const pages: ReadPage[] = []
  let column = 0
  let length = 0
  let paintMs = 0
  let tagsMs = 0
  let rulingMs = 0
  for (let number = 1; number <= pdf.pages; number++) {
    options.signal?.throwIfAborted()
    const page = await pdf.page(number)
    const cost = page.object === null ? null : (estimateCost?.(page.object) ?? null)
    let painted: PaintedPage | null = null
    const start = performance.now()
    if (cost !== null && isWorthPainting(page, cost, fonts) && paintMs < MAX_PAINT_MS)
      painted = await page.paint()
    learnFonts(page, painted, fonts)
    const flows = pageRuns(page.content, page.width, page.height, {
      fonts,
      links: pageLinkBoxes(page, source),
      tags: page.tags,
    })
    if (painted === null && mayHaveRulings(flows, cost) && rulingMs < MAX_RULING_MS) {
      painted = await page.paint()
      rulingMs += performance.now() - start
    }
    if (painted !== null) {
      addRulings(flows, painted)
      await addPictures(flows, page, painted, source.pictures)
      paintMs += performance.now() - start
    }
    const [flow] = flows
    if (flow !== undefined && tagsMs < MAX_TAGS_MS) {
      const before = performance.now()
      const { tables, items } = await page.tagged()
      extractTaggedTables(flow, tables)
      flow.items = items
      tagsMs += performance.now() - before
    }
    page.close()
    const grouped = flows.map((flow) => {
      const found = groupLines(flow, number, column)
      column = found.reduce((most, line) => Math.max(most, line.column.id + 1), column)
      return found
    })
    const lines = grouped.flat()
    length += flattenTables(lines).reduce((sum, { text }) => sum + text.length, 0)
    if (length > MAX_TEXT_CHARS) throw new DocumentError('too-large', 'text of a PDF')
    pages.push({ lines, flows: grouped, object: page.object })
    options.onProgress?.(number / pdf.pages)
  }
  mirrorBrackets(pages.flatMap(({ lines }) => flattenTables(lines)))
  return pages
}

/** Whether a page has unknown fonts or pictures, and is not a scan with an OCR text layer. */
function isWorthPainting(
  { content, width, height }: PdfPage,
  { pixels, hasPictures, largest }: PaintCost,
  fonts: ReadonlyMap<string, PdfFontStyle>,
): boolean {
  if (!(pixels <= MAX_PAGE_PIXELS)) return false
  if (!hasPictures) return Object.keys(content.styles).some((name) => !fonts.has(name))
  let letters = 0
  for (const item of content.items) if ('str' in item) letters += item.str.trim().length
  const shape = (largest[0] * height) / Math.max(1, largest[1] * width)
  const isScan =
    letters > MIN_OCR_LETTERS &&
    pixels > 1_000_000 &&
    Math.abs(shape - 1) < 0.03 &&
    largest[0] * largest[1] > pixels * 0.6
  return !isScan
}

/** Whether a page draws paths that may be ruling lines or bullets, and has no pictures that painting would decode. */
function mayHaveRulings([flow]: readonly PdfFlow[], cost: PaintCost | null): boolean {
  if (flow === undefined || !isHorizontal(flow) || cost === null || cost.hasPictures) return false
  return cost.paths >= MIN_PATHS && cost.paths <= MAX_PATHS
}

const isHorizontal = ({ isVertical, turn }: PdfFlow) => !isVertical && turn === 0

/** Adds the ruling lines and drawn bullets of a page to its first flow, if that is horizontal. */
function addRulings(
  [flow]: readonly PdfFlow[],
  { rulings: { horizontal, vertical, dots } }: PaintedPage,
): void {
  if (flow === undefined || !isHorizontal(flow)) return
  flow.rulings = {
    horizontal: horizontal.map(({ left, right, y }) => {
      const box = boxIn(flow, { left, right, bottom: y, top: y })
      return { left: box.left, right: box.right, y }
    }),
    vertical: vertical.map(({ x, bottom, top }) => ({ x: flow.toFlow(x, top)[0], bottom, top })),
  }
  const bullets = dots.map((dot) => {
    const { left, right } = boxIn(flow, dot)
    return { left, right, y: (dot.bottom + dot.top) / 2 }
  })
  flow.runs = insertDrawnBullets(flow.runs, bullets)
}

function learnFonts(
  { content }: PdfPage,
  painted: PaintedPage | null,
  fonts: Map<string, PdfFontStyle>,
): void {
  if (painted === null) return
  for (const name of Object.keys(content.styles)) {
    const found = painted.fonts.get(name)
    // A font that did not load is recorded as plain, so that it is not requested again.
    fonts.set(name, fontStyle(found ?? { name: '', bold: false, italic: false }))
  }
}

function pageLinkBoxes({ object }: PdfPage, { objects, targets }: PagesSource) {
  if (objects === null || object === null) return []
  return pageLinks(objects, object).flatMap((link) => {
    const href = 'address' in link ? link.address : targets.hrefOf(link.destination)
    return link.boxes.map((box) => ({ box, href }))
  })
}

/** Extracts the content pictures of a page and adds them to its first flow. */
async function addPictures(
  flows: PdfFlow[],
  page: PdfPage,
  painted: PaintedPage,
  pictures: PictureStore | null,
): Promise<void> {
  if (pictures === null) return
  const { width, height, quarters } = page
  const [
    flow = makeFlow(false, quarters === 1 ? 1 : quarters === 3 ? -1 : 0, false, width, height),
  ] = flows
  for (const placed of contentPictures(painted.pictures, flows, width, height)) {
    const source = await pictures.take(painted, placed, orientationOf(placed, flow.turn))
    if (source !== null) flow.pictures.push({ source, ...boxIn(flow, placed.box) })
  }
  if (flows.length === 0 && flow.pictures.length > 0) flows.push(flow)
}
