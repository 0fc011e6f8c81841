import { pictureSize } from '../../lines/picture-size.ts'
import { decodedImageSize, filtersOf, needsImageDecoder } from './decoded-image-size.ts'
import type { PdfObjects } from './index-objects.ts'
import { isName, isReference, type PdfDictionary, type PdfObject } from './parse-object.ts'

/** What painting a page costs: pixels to decode, painted paths, whether it has any pictures, and the size of the largest. */
export type PaintCost = {
  pixels: number
  hasPictures: boolean
  paths: number
  largest: readonly [number, number]
}

/** Objects reachable from one page; a page with more is not painted. */
const MAX_OBJECTS = 20_000
/** Dictionary keys that do not lead to resources for painting. */
const SKIPPED_KEYS = new Set([
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
const NO_SIZE = [0, 0] as const
const TOO_MUCH: PaintCost = { pixels: Infinity, hasPictures: false, paths: 0, largest: NO_SIZE }

/**
 * Returns a function that estimates, by a page's object number, what pdf.js would decode for its operator list, which it does
 * without limits: every picture in the page's resources, painted or not, and inline images in content streams, form
 * XObjects and Type 3 glyphs. Sizes are those of the dictionary or of the image data, whichever is larger.
 */
export function paintCostEstimator(objects: PdfObjects): (page: number) => PaintCost {
  const pictures = new Map<number, readonly [number, number]>()
  const contentCosts = new Map<number, { pixels: number; paths: number }>()
  return (page) => {
    let pixels = 0
    let hasPictures = false
    let paths = 0
    let largest: readonly [number, number] = NO_SIZE
    const seen = new Set<number>()
    const rest: PdfObject[] = [pageAndResources(objects, page)]
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      if (seen.size > MAX_OBJECTS) return TOO_MUCH
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
      for (const [key, value] of object) if (!SKIPPED_KEYS.has(key)) rest.push(value)
      if (number === null) continue
      if (isName(object.get('Subtype'), 'Image')) {
        const size = pictures.get(number) ?? pictureCost(objects, object, number)
        pictures.set(number, size)
        hasPictures = true
        pixels += size[0] * size[1]
        if (size[0] * size[1] > largest[0] * largest[1]) largest = size
      } else if (!object.has('Length1') && !object.has('Length3')) {
        const inside = contentCosts.get(number) ?? contentCost(objects.content(number) ?? '')
        contentCosts.set(number, inside)
        pixels += inside.pixels
        paths += inside.paths
        if (inside.pixels > 0) hasPictures = true
      }
    }
    return { pixels, hasPictures, paths, largest }
  }
}

/** The page itself and the resources that it inherits. */
function pageAndResources(objects: PdfObjects, page: number): PdfObject {
  const own = objects.dictionary({ reference: page })
  const inherited: PdfObject[] = []
  let parent = own
  for (let step = 0; step < 32 && !parent.has('Resources') && parent.has('Parent'); step++) {
    parent = objects.dictionary(parent.get('Parent'))
    inherited.push(parent.get('Resources') ?? null)
  }
  return [own, ...inherited]
}

/** The decoded size of a picture. pdf.js scales a picture and its mask to the larger width and height of both. */
function pictureCost(
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
  // Unless the size in the data is known, it is not decoded at all: see can-use-image-decoders.ts.
  if (needsImageDecoder(filters)) {
    const [wide, high] = decodedImageSize(objects, number) ?? [width, height]
    return wide * high > width * height ? [wide, high] : [width, height]
  }
  if (!filters.includes('DCTDecode')) return [width, height]
  // A JPEG within another filter may be of any size.
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

const contentCost = (content: string) => ({
  pixels: inlinePixels(content),
  paths: pathsIn(content),
})

/** An estimate of the path-painting operators (ISO 32000-1 §8.5.3) in a content stream; strings may match too. */
function pathsIn(content: string): number {
  let paths = 0
  for (const _ of content.matchAll(/\s(?:[fBb]\*?|[FSs])(?=\s|$)/g)) paths++
  return paths
}

/** Pixels of the inline images (ISO 32000-1 §8.9.7) in a content stream. */
function inlinePixels(content: string): number {
  let pixels = 0
  for (const [, head = ''] of content.matchAll(/\bBI\b([^]{0,400}?)\bID\b/g)) {
    const side = (keys: RegExp) => Number(keys.exec(head)?.[1] ?? 0)
    // JBIG2 and JPX are not allowed in inline images, and #-escapes may hide a key or filter.
    if (/JBIG2|JPX|#/.test(head)) return Infinity
    const wide = Math.max(side(/\/(?:W|Width)\s+(\d+)/), side(/\/Columns\s+(\d+)/))
    pixels += wide * Math.max(side(/\/(?:H|Height)\s+(\d+)/), side(/\/Rows\s+(\d+)/))
  }
  return pixels
}
