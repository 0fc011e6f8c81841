import { pictureSize } from '../../lines/picture-size.ts'
import { codedSize, filtersOf, isCoded } from './coded-size.ts'
import type { PdfObjects } from './index-objects.ts'
import { isName, isReference, type PdfDictionary, type PdfObject } from './parse-object.ts'

/** What painting a page takes: pixels to decode, whether any of its pictures is an object of its own, and paths that it draws. */
export type PageWeight = {
  pixels: number
  hasPictures: boolean
  paths: number
  largest: readonly [number, number]
}

/** Objects of one page that are looked at; a page that needs more is not painted. */
const MOST = 20_000
/** Keys that lead away from what a page is painted with. */
const AWAY = new Set([
  'Parent',
  'Annots',
  'B',
  'StructParents',
  'FontDescriptor',
  'ToUnicode',
  'Metadata',
  'AA',
  'PieceInfo',
])
const NOTHING = [0, 0] as const
const TOO_MUCH: PageWeight = { pixels: Infinity, hasPictures: false, paths: 0, largest: NOTHING }

/**
 * Tells what pdf.js would decode to list what a page is painted with, which it does without asking: every picture that
 * the page's resources lead to, whether it is painted or not, and pictures within contents, forms and glyphs. Sizes are
 * those of the dictionary or of the JPEG, whichever is larger.
 */
export function pageWeigher(objects: PdfObjects): (page: number) => PageWeight {
  const pictures = new Map<number, readonly [number, number]>()
  const contents = new Map<number, { pixels: number; paths: number }>()
  return (page) => {
    let pixels = 0
    let hasPictures = false
    let paths = 0
    let largest: readonly [number, number] = NOTHING
    const seen = new Set<number>()
    const rest: PdfObject[] = [startOf(objects, page)]
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      if (seen.size > MOST) return TOO_MUCH
      let object = next
      let number: number | null = null
      if (isReference(next)) {
        number = next.reference
        if (seen.has(number)) continue
        seen.add(number)
        object = objects.resolve(next)
      }
      if (Array.isArray(object)) for (const item of object) rest.push(item)
      if (!(object instanceof Map)) continue
      for (const [key, value] of object) if (!AWAY.has(key)) rest.push(value)
      if (number === null) continue
      if (isName(object.get('Subtype'), 'Image')) {
        const size = pictures.get(number) ?? sizeOf(objects, object, number)
        pictures.set(number, size)
        hasPictures = true
        pixels += size[0] * size[1]
        if (size[0] * size[1] > largest[0] * largest[1]) largest = size
      } else if (!object.has('Length1') && !object.has('Length3')) {
        const inside = contents.get(number) ?? contentOf(objects.content(number) ?? '')
        contents.set(number, inside)
        pixels += inside.pixels
        paths += inside.paths
        if (inside.pixels > 0) hasPictures = true
      }
    }
    return { pixels, hasPictures, paths, largest }
  }
}

/** The page itself and the resources that it inherits. */
function startOf(objects: PdfObjects, page: number): PdfObject {
  const own = objects.dictionary({ reference: page })
  const inherited: PdfObject[] = []
  let parent = own
  for (let step = 0; step < 32 && !parent.has('Resources') && parent.has('Parent'); step++) {
    parent = objects.dictionary(parent.get('Parent'))
    inherited.push(parent.get('Resources') ?? null)
  }
  return [own, ...inherited]
}

/** Of a picture with a mask the larger side of each: pdf.js makes both as large. */
function sizeOf(
  objects: PdfObjects,
  picture: PdfDictionary,
  number: number,
): readonly [number, number] {
  let [width, height] = declaredSize(objects, picture)
  for (const key of ['SMask', 'Mask']) {
    const [wide, high] = declaredSize(objects, objects.dictionary(picture.get(key)))
    width = Math.max(width, wide)
    height = Math.max(height, high)
  }
  const filters = filtersOf(objects, picture)
  // Where its own size is not known nothing decodes it: see can-decode.ts.
  if (isCoded(filters)) {
    const [wide, high] = codedSize(objects, number) ?? [width, height]
    return wide * high > width * height ? [wide, high] : [width, height]
  }
  if (!filters.includes('DCTDecode')) return [width, height]
  // What another filter hides is as large as it likes to be.
  if (filters.length > 1) return [Infinity, Infinity]
  const bytes = objects.stream(number)?.bytes
  const jpeg = bytes === undefined ? null : pictureSize(bytes)
  return jpeg === null
    ? [Infinity, Infinity]
    : [Math.max(width, jpeg.width), Math.max(height, jpeg.height)]
}

function declaredSize(objects: PdfObjects, picture: PdfDictionary): [number, number] {
  const side = (long: string, short: string) => {
    const value = objects.resolve(picture.get(long) ?? picture.get(short))
    return typeof value === 'number' && value > 0 ? value : 0
  }
  return [side('Width', 'W'), side('Height', 'H')]
}

const contentOf = (content: string) => ({
  pixels: inlinePixels(content),
  paths: pathsIn(content),
})

/** How often a content strokes or fills a path (ISO 32000-1 §8.5.3), or says what looks so. */
function pathsIn(content: string): number {
  let paths = 0
  for (const _ of content.matchAll(/\s(?:[fBb]\*?|[FSs])(?=\s|$)/g)) paths++
  return paths
}

/** Pixels of the pictures that stand within a content (ISO 32000-1 §8.9.7). */
function inlinePixels(content: string): number {
  let pixels = 0
  for (const [, head = ''] of content.matchAll(/\bBI\b([^]{0,400}?)\bID\b/g)) {
    const side = (keys: RegExp) => Number(keys.exec(head)?.[1] ?? 0)
    // These two have no place within a content; a name may be written so that it is not read here.
    if (/JBIG2|JPX|#/.test(head)) return Infinity
    const wide = Math.max(side(/\/(?:W|Width)\s+(\d+)/), side(/\/Columns\s+(\d+)/))
    pixels += wide * Math.max(side(/\/(?:H|Height)\s+(\d+)/), side(/\/Rows\s+(\d+)/))
  }
  return pixels
}
