import type { PDFPageProxy, TextContent } from 'pdfjs-dist/types/src/display/api.js'
import type { ReadBook, ReadOptions } from '../../lines/read-book.ts'
import { type PdfFontInfo, fontInfoOf } from '../model/font-style.ts'
import type { TaggedListItem } from '../model/pdf-text.ts'
import { loadPdfJs } from './load-pdfjs.ts'
import { pageText } from './page-text.ts'
import type { DecodedPicture } from './upright-pixels.ts'
import {
  isDecodedPicture,
  type ImageOperatorCodes,
  type PlacedPicture,
  findPaintedPictures,
} from './find-painted-pictures.ts'
import { type PathOperatorCodes, findRulingLines, type RulingLines } from './find-ruling-lines.ts'
import { taggedListItems } from './tagged-list-items.ts'
import { type TaggedTable, taggedTables } from './tagged-tables.ts'

export type PdfOutlineNode = { title: string; dest: unknown; items: PdfOutlineNode[] }

/** What a page paints, and the fonts of its text by the names that its text items use. */
export type PaintedPage = {
  pictures: readonly PlacedPicture[]
  rulings: RulingLines
  fonts: ReadonlyMap<string, PdfFontInfo>
  /** Decodes a picture; null where that fails or takes longer than the timeout. */
  decode: (picture: PlacedPicture) => Promise<DecodedPicture | null>
}

export type PdfPage = {
  content: TextContent
  /** The marked-content id of each text item, in a tagged PDF. */
  tags: ReadonlyMap<object, string>
  /** Its size in points, and its rotation in clockwise quarter turns. */
  width: number
  height: number
  quarters: number
  /** Its object number; null where it has none. */
  object: number | null
  /** The tables and list items of its structure tree; empty where the file is not tagged or the tree is damaged. */
  tagged: () => Promise<{
    tables: readonly TaggedTable[]
    items: ReadonlyMap<string, TaggedListItem>
  }>
  /** Runs its content stream. pdf.js decodes all its pictures for that, so estimate the cost first: see estimate-paint-cost.ts. */
  paint: () => Promise<PaintedPage>
  /** Frees its pdf.js resources. */
  close: () => void
}

export type OpenPdf = {
  pages: number
  /** Opens a page by its number, from 1. */
  page: (number: number) => Promise<PdfPage>
  /** Named destinations: the object number of a page, and the y on it in points. */
  namedDestinations: () => Promise<ReadonlyMap<string, { page: number; top: number | null }>>
  declared: () => Promise<ReadBook['declared']>
  outline: () => Promise<readonly PdfOutlineNode[]>
  /** The page number, from 1, of an outline destination; null where it leads nowhere. */
  pageOf: (destination: unknown) => Promise<number | null>
  [Symbol.asyncDispose]: () => Promise<void>
}

/** Larger pictures are left out. */
const MAX_PICTURE_PIXELS = 24_000_000
const DECODE_TIMEOUT_MS = 10_000
/** Titles that authoring programs fill in by default. */
const DEFAULT_TITLE =
  /^(?:untitled|microsoft (?:word|powerpoint) - .*|.*\.(?:docx?|pdf|indd|tex|dvi|rtf|odt|qxd)|slide 1)$/i
/** Producers that print existing documents: their creation date is not the text's. */
const PRINT_PRODUCERS =
  /skia\/pdf|chrom(?:e|ium)|mozilla|firefox|safari|quartz pdfcontext|print to pdf|wkhtmltopdf|pdfcreator|\bcups\b/i

/**
 * Opens a PDF with pdf.js without any network access: CMaps of CJK fonts and the image decoders come from `asset`; anything else
 * that is not in the file is left out.
 * @param decodes whether JPEG 2000, JBIG2 and CCITT images are decoded; see can-use-image-decoders.ts.
 * Its methods reject with exceptions of pdf.js; see pdf-error.ts.
 */
export async function openPdf(
  bytes: Uint8Array,
  asset: ReadOptions['pdfAsset'],
  decodes: boolean,
): Promise<OpenPdf> {
  const { getDocument, OPS } = await loadPdfJs()
  class Assets {
    /** The only way for pdf.js to get a file. */
    readonly fetch = ({ kind, filename }: { kind: string; filename: string }) => {
      const folder = kind === 'cMapUrl' ? 'cmaps' : kind === 'wasmUrl' ? 'wasm' : null
      const found = folder === null ? null : asset?.(`${folder}/${filename}`)
      return found
        ? Promise.resolve(new Uint8Array(found))
        : Promise.reject(new Error(`${filename} is not an asset`))
    }
  }
  const task = getDocument({
    // pdf.js transfers the buffer to its worker, which detaches it here.
    data: new Uint8Array(bytes),
    verbosity: 0,
    BinaryDataFactory: Assets,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: decodes,
    // If a decoder is missing, pdf.js imports a fallback script from this URL, which must not resolve.
    wasmUrl: 'diglot:none/',
    disableFontFace: true,
    // Adds the PostScript name, among others.
    fontExtraProperties: true,
    maxImageSize: MAX_PICTURE_PIXELS,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  })
  try {
    const pdf = await task.promise
    return {
      pages: pdf.numPages,
      async page(number) {
        const page = await pdf.getPage(number)
        const [left = 0, bottom = 0, right = 0, top = 0] = page.view
        const { content, tags } = await pageText(page)
        return {
          content,
          tags,
          width: right - left,
          height: top - bottom,
          quarters: ((Math.round(page.rotate / 90) % 4) + 4) % 4 || 0,
          object: page.ref?.num ?? null,
          async tagged() {
            const tree = tags.size === 0 ? null : await page.getStructTree().catch(() => null)
            return tree === null
              ? { tables: [], items: new Map() }
              : { tables: taggedTables(tree), items: taggedListItems(tree) }
          },
          paint: () => paint(page, content, OPS),
          close: () => void page.cleanup(),
        }
      },
      async namedDestinations() {
        const found: unknown = await pdf.getDestinations()
        const places = new Map<string, { page: number; top: number | null }>()
        for (const [name, place] of found instanceof Map ? found : Object.entries(found ?? {})) {
          const [page, kind, ...rest]: unknown[] = Array.isArray(place) ? place : []
          if (!isPdfJsReference(page)) continue
          const at = nameOf(kind) === 'XYZ' ? 1 : /^FitB?H$/.test(nameOf(kind)) ? 0 : -1
          const top = rest[at]
          places.set(name, { page: page.num, top: typeof top === 'number' ? top : null })
        }
        return places
      },
      async declared() {
        const { info } = await pdf.getMetadata()
        return declaredBy(new Map(Object.entries(info)))
      },
      outline: async () => (await pdf.getOutline()) ?? [],
      async pageOf(destination) {
        const found =
          typeof destination === 'string' ? await pdf.getDestination(destination) : destination
        const target: unknown = Array.isArray(found) ? found[0] : null
        if (typeof target === 'number') return target + 1
        return isPdfJsReference(target) ? (await pdf.getPageIndex(target)) + 1 : null
      },
      [Symbol.asyncDispose]: () => task.destroy(),
    }
  } catch (error) {
    await task.destroy()
    throw error
  }
}

async function paint(
  page: PDFPageProxy,
  content: TextContent,
  ops: ImageOperatorCodes & PathOperatorCodes,
): Promise<PaintedPage> {
  const operators = await page.getOperatorList()
  const pictures = findPaintedPictures(operators, ops)
  const fonts = new Map<string, PdfFontInfo>()
  for (const name of Object.keys(content.styles)) {
    if (!page.commonObjs.has(name)) continue
    const found: unknown = page.commonObjs.get(name)
    const font = fontInfoOf(found)
    if (font !== null) fonts.set(name, font)
  }
  return {
    pictures,
    rulings: findRulingLines(operators, ops),
    fonts,
    async decode({ picture }) {
      if (typeof picture !== 'string') return picture
      // Objects shared by several pages have the prefix g_.
      const objects = picture.startsWith('g_') ? page.commonObjs : page.objs
      let timer: NodeJS.Timeout | undefined
      const found = await Promise.race<unknown>([
        new Promise((resolve) => objects.get(picture, resolve)),
        new Promise((resolve) => (timer = setTimeout(resolve, DECODE_TIMEOUT_MS, null))),
      ])
      clearTimeout(timer)
      return isDecodedPicture(found) ? found : null
    },
  }
}

const nameOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''

function isPdfJsReference(target: unknown): target is { num: number; gen: number } {
  return typeof target === 'object' && target !== null && 'num' in target && 'gen' in target
}

/** Metadata from the document information dictionary (ISO 32000-1 §14.3.3). */
function declaredBy(info: ReadonlyMap<string, unknown>): ReadBook['declared'] {
  const text = (key: string) => {
    const value = info.get(key)
    return typeof value === 'string' ? value.replace(/[\s\0]+/g, ' ').trim() : ''
  }
  const title = text('Title')
  const isPrinted = PRINT_PRODUCERS.test(`${text('Producer')} ${text('Creator')}`)
  const date = isPrinted ? null : /^D:(\d{4})(\d\d)(\d\d)/.exec(text('CreationDate'))
  return {
    title: DEFAULT_TITLE.test(title) ? '' : title,
    byline: text('Author') || null,
    published: date === null ? null : `${date[1]}-${date[2]}-${date[3]}`,
    publisher: null,
    url: null,
    language: text('Language') || null,
  }
}
