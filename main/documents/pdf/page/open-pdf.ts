import type { PDFPageProxy, TextContent } from 'pdfjs-dist/types/src/display/api.js'
import { DocumentError } from '../../document-error.ts'
import type { ReadBook, ReadOptions } from '../../lines/read-book.ts'
import { type PdfFontNames, fontNames } from '../model/font-style.ts'
import type { TaggedItem } from '../model/pdf-text.ts'
import { loadPdfJs } from './load-pdfjs.ts'
import { pageText } from './page-text.ts'
import type { DecodedPicture } from './pixels-of.ts'
import {
  isDecoded,
  type OperatorNumbers,
  type PlacedPicture,
  placePictures,
} from './place-pictures.ts'
import { type PathOperators, placeRules, type Rules } from './place-rules.ts'
import { taggedItems } from './tagged-items.ts'
import { type TaggedTable, taggedTables } from './tagged-tables.ts'

export type PdfOutlineNode = { title: string; dest: unknown; items: PdfOutlineNode[] }

/** What a page is painted with, and the fonts of its text by the names that its text gives them. */
export type PaintedPage = {
  pictures: readonly PlacedPicture[]
  rules: Rules
  fonts: ReadonlyMap<string, PdfFontNames>
  /** A picture's pixels; null where they cannot be decoded here. */
  decode: (picture: PlacedPicture) => Promise<DecodedPicture | null>
}

export type PdfPage = {
  content: TextContent
  /** The marked content that pieces of its text belong to, in a tagged file. */
  tags: ReadonlyMap<object, string>
  /** Its size in points, and how often it is turned to the right to be seen upright. */
  width: number
  height: number
  quarters: number
  /** The number of its object; null where it has none. */
  object: number | null
  /** Its tables and the items of its lists, as its tags tell them. */
  tagged: () => Promise<{
    tables: readonly TaggedTable[]
    items: ReadonlyMap<string, TaggedItem>
  }>
  /** Lists what it is painted with. All its pictures are decoded for that: see weigh-page.ts. */
  paint: () => Promise<PaintedPage>
  /** Lets go of what it holds. */
  close: () => void
}

export type OpenPdf = {
  pages: number
  /** Counted from 1. */
  page: (number: number) => Promise<PdfPage>
  /** The places that names of the document lead to: the number of a page's object and the height on it. */
  named: () => Promise<ReadonlyMap<string, { page: number; top: number | null }>>
  declared: () => Promise<ReadBook['declared']>
  outline: () => Promise<readonly PdfOutlineNode[]>
  /** The page, from 1, that a destination of the outline leads to; null where it leads nowhere. */
  pageOf: (destination: unknown) => Promise<number | null>
  [Symbol.asyncDispose]: () => Promise<void>
}

/** Pixels of one picture; larger ones are left out. */
const MOST_PIXELS = 24_000_000
/** Milliseconds that are waited for one picture, once its page is listed. */
const PATIENCE = 10_000
/** Titles that programs put there by themselves. */
const NO_TITLE =
  /^(?:untitled|microsoft (?:word|powerpoint) - .*|.*\.(?:docx?|pdf|indd|tex|dvi|rtf|odt|qxd)|slide 1)$/i
/** Programs that print what others show: when they did says nothing of the text. */
const PRINTERS =
  /skia\/pdf|chrom(?:e|ium)|mozilla|firefox|safari|quartz pdfcontext|print to pdf|wkhtmltopdf|pdfcreator|\bcups\b/i

/**
 * Opens a PDF with pdf.js, which fetches nothing: the maps that fonts of Chinese, Japanese and Korean need, and the decoders
 * of pictures, come from `asset`, everything else is in the file or is done without.
 * @param decodes whether pictures in JPEG 2000, JBIG2 and CCITT are decoded; see can-decode.ts.
 * @throws DocumentError protected where a password is asked for, broken where nothing can be made of the file.
 */
export async function openPdf(
  bytes: Uint8Array,
  asset: ReadOptions['pdfAsset'],
  decodes: boolean,
): Promise<OpenPdf> {
  const { getDocument, OPS } = await loadPdfJs()
  class Assets {
    /** What pdf.js calls to be given a file; nothing else is there for it. */
    readonly fetch = ({ kind, filename }: { kind: string; filename: string }) => {
      const folder = kind === 'cMapUrl' ? 'cmaps' : kind === 'wasmUrl' ? 'wasm' : null
      const found = folder === null ? null : asset?.(`${folder}/${filename}`)
      return found
        ? Promise.resolve(new Uint8Array(found))
        : Promise.reject(new Error(`${filename} is not there`))
    }
  }
  const task = getDocument({
    // It takes the bytes with it to its worker, and they would be gone here.
    data: new Uint8Array(bytes),
    verbosity: 0,
    BinaryDataFactory: Assets,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: decodes,
    // Where a decoder is not there pdf.js imports a script of this address in its place, and finds none.
    wasmUrl: 'diglot:none/',
    disableFontFace: true,
    // Their names are among it.
    fontExtraProperties: true,
    maxImageSize: MOST_PIXELS,
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
            // A file without tags is not asked; damaged ones are none.
            const tree = tags.size === 0 ? null : await page.getStructTree().catch(() => null)
            return tree === null
              ? { tables: [], items: new Map() }
              : { tables: taggedTables(tree), items: taggedItems(tree) }
          },
          paint: () => paint(page, content, OPS),
          close: () => void page.cleanup(),
        }
      },
      async named() {
        const found: unknown = await pdf.getDestinations()
        const places = new Map<string, { page: number; top: number | null }>()
        for (const [name, place] of found instanceof Map ? found : Object.entries(found ?? {})) {
          const [page, kind, ...rest]: unknown[] = Array.isArray(place) ? place : []
          if (!isReference(page)) continue
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
        return isReference(target) ? (await pdf.getPageIndex(target)) + 1 : null
      },
      [Symbol.asyncDispose]: () => task.destroy(),
    }
  } catch (error) {
    await task.destroy()
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new DocumentError(isLocked ? 'protected' : 'broken', String(error))
  }
}

async function paint(
  page: PDFPageProxy,
  content: TextContent,
  ops: OperatorNumbers & PathOperators,
): Promise<PaintedPage> {
  const operators = await page.getOperatorList()
  const pictures = placePictures(operators, ops)
  const fonts = new Map<string, PdfFontNames>()
  for (const name of Object.keys(content.styles)) {
    if (!page.commonObjs.has(name)) continue
    const found: unknown = page.commonObjs.get(name)
    const font = fontNames(found)
    if (font !== null) fonts.set(name, font)
  }
  return {
    pictures,
    rules: placeRules(operators, ops),
    fonts,
    async decode({ picture }) {
      if (typeof picture !== 'string') return picture
      // What several pages share is kept for all of them.
      const objects = picture.startsWith('g_') ? page.commonObjs : page.objs
      let timer: NodeJS.Timeout | undefined
      const found = await Promise.race<unknown>([
        new Promise((resolve) => objects.get(picture, resolve)),
        new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE, null))),
      ])
      clearTimeout(timer)
      return isDecoded(found) ? found : null
    },
  }
}

const nameOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''

function isReference(target: unknown): target is { num: number; gen: number } {
  return typeof target === 'object' && target !== null && 'num' in target && 'gen' in target
}

/** The document information dictionary (ISO 32000-1 §14.3.3). */
function declaredBy(info: ReadonlyMap<string, unknown>): ReadBook['declared'] {
  const text = (key: string) => {
    const value = info.get(key)
    return typeof value === 'string' ? value.replace(/[\s\0]+/g, ' ').trim() : ''
  }
  const title = text('Title')
  const isPrinted = PRINTERS.test(`${text('Producer')} ${text('Creator')}`)
  const date = isPrinted ? null : /^D:(\d{4})(\d\d)(\d\d)/.exec(text('CreationDate'))
  return {
    title: NO_TITLE.test(title) ? '' : title,
    byline: text('Author') || null,
    published: date === null ? null : `${date[1]}-${date[2]}-${date[3]}`,
    publisher: null,
    url: null,
    language: text('Language') || null,
  }
}
