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

/** Pages, and characters of text, of one document. */
const MOST_PAGES = 20_000
const MOST_TEXT = 32 * 1024 * 1024
/** Pixels of one page, and milliseconds of all, that painting may take; what is beyond stays text. */
const MOST_PIXELS = 48_000_000
const LONGEST_PAINTING = 20_000
/** Paths that a page draws for its lines to be looked at: fewer are the rule under its head, more are a drawing; and milliseconds for all. */
const FEWEST_PATHS = 2
const MOST_PATHS = 3000
const LONGEST_RULING = 10_000
/** Milliseconds that the tags of all pages may take: a table is told anew for each page that it goes on over. */
const LONGEST_TAGS = 10_000
/** Letters on a page that is nothing but a scan have been read by a machine and lie under it. */
const READ = 100

/** A page's lines, and the same by flow: text that reads in one way. */
export type ReadPage = { lines: PdfLine[]; flows: PdfLine[][]; object: number | null }

/** What reading the pages of a document needs; `objects` and `pictures` are null where nobody can look into the file. */
export type PagesSource = {
  pdf: OpenPdf
  objects: PdfObjects | null
  pictures: PictureStore | null
  targets: LinkTargets
}

/**
 * The pages of a document as lines and pictures in reading order. A page is painted, which is what tells fonts and
 * pictures, only if it has any that are not known yet, and only if that is no trap.
 * @throws DocumentError too-large; the signal's reason when aborted.
 */
export async function readPages(source: PagesSource, options: ReadOptions): Promise<ReadPage[]> {
  const { pdf, objects } = source
  if (pdf.pages > MOST_PAGES) throw new DocumentError('too-large', `${pdf.pages} pages`)
  const weigh = objects === null ? null : paintCostEstimator(objects)
  const fonts = new Map<string, PdfFontStyle>()
  const pages: ReadPage[] = []
  let column = 0
  let length = 0
  let painting = 0
  let telling = 0
  let ruling = 0
  for (let number = 1; number <= pdf.pages; number++) {
    options.signal?.throwIfAborted()
    const page = await pdf.page(number)
    const weight = page.object === null ? null : (weigh?.(page.object) ?? null)
    let painted: PaintedPage | null = null
    const start = performance.now()
    if (weight !== null && isWorthPainting(page, weight, fonts) && painting < LONGEST_PAINTING)
      painted = await page.paint()
    learnFonts(page, painted, fonts)
    const flows = pageRuns(page.content, page.width, page.height, {
      fonts,
      links: linksOf(page, source),
      tags: page.tags,
    })
    if (painted === null && isWorthRuling(flows, weight) && ruling < LONGEST_RULING) {
      painted = await page.paint()
      ruling += performance.now() - start
    }
    if (painted !== null) {
      placeRules(flows, painted)
      await placePictures(flows, page, painted, source.pictures)
      painting += performance.now() - start
    }
    const [flow] = flows
    if (flow !== undefined && telling < LONGEST_TAGS) {
      const before = performance.now()
      const { tables, items } = await page.tagged()
      extractTaggedTables(flow, tables)
      flow.items = items
      telling += performance.now() - before
    }
    page.close()
    const grouped = flows.map((flow) => {
      const found = groupLines(flow, number, column)
      column = found.reduce((most, line) => Math.max(most, line.column.id + 1), column)
      return found
    })
    const lines = grouped.flat()
    length += flattenTables(lines).reduce((sum, { text }) => sum + text.length, 0)
    if (length > MOST_TEXT) throw new DocumentError('too-large', 'text of a PDF')
    pages.push({ lines, flows: grouped, object: page.object })
    options.onProgress?.(number / pdf.pages)
  }
  mirrorBrackets(pages.flatMap(({ lines }) => flattenTables(lines)))
  return pages
}

/** Fonts that are not known yet, or pictures, and not the scan of a page whose text has been read by a machine. */
function isWorthPainting(
  { content, width, height }: PdfPage,
  { pixels, hasPictures, largest }: PaintCost,
  fonts: ReadonlyMap<string, PdfFontStyle>,
): boolean {
  if (!(pixels <= MOST_PIXELS)) return false
  if (!hasPictures) return Object.keys(content.styles).some((name) => !fonts.has(name))
  let letters = 0
  for (const item of content.items) if ('str' in item) letters += item.str.trim().length
  const shape = (largest[0] * height) / Math.max(1, largest[1] * width)
  const isScan =
    letters > READ &&
    pixels > 1_000_000 &&
    Math.abs(shape - 1) < 0.03 &&
    largest[0] * largest[1] > pixels * 0.6
  return !isScan
}

/** Lines that may be a table's, or bullets, are drawn, and no pictures, which would be decoded for them. */
function isWorthRuling([flow]: readonly PdfFlow[], weight: PaintCost | null): boolean {
  if (flow === undefined || !isLevel(flow) || weight === null || weight.hasPictures) return false
  return weight.paths >= FEWEST_PATHS && weight.paths <= MOST_PATHS
}

const isLevel = ({ isVertical, turn }: PdfFlow) => !isVertical && turn === 0

function placeRules(
  [flow]: readonly PdfFlow[],
  { rulings: { horizontal, vertical, dots } }: PaintedPage,
): void {
  if (flow === undefined || !isLevel(flow)) return
  flow.rulings = {
    horizontal: horizontal.map(({ left, right, y }) => {
      const box = boxIn(flow, { left, right, bottom: y, top: y })
      return { left: box.left, right: box.right, y }
    }),
    vertical: vertical.map(({ x, bottom, top }) => ({ x: flow.toFlow(x, top)[0], bottom, top })),
  }
  const marks = dots.map((dot) => {
    const { left, right } = boxIn(flow, dot)
    return { left, right, y: (dot.bottom + dot.top) / 2 }
  })
  flow.runs = insertDrawnBullets(flow.runs, marks)
}

function learnFonts(
  { content }: PdfPage,
  painted: PaintedPage | null,
  fonts: Map<string, PdfFontStyle>,
): void {
  if (painted === null) return
  for (const name of Object.keys(content.styles)) {
    const found = painted.fonts.get(name)
    // One that did not come is not asked for again.
    fonts.set(name, fontStyle(found ?? { name: '', bold: false, italic: false }))
  }
}

function linksOf({ object }: PdfPage, { objects, targets }: PagesSource) {
  if (objects === null || object === null) return []
  return pageLinks(objects, object).flatMap((link) => {
    const href = 'address' in link ? link.address : targets.hrefOf(link.destination)
    return link.boxes.map((box) => ({ box, href }))
  })
}

async function placePictures(
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
