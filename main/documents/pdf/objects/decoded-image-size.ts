import { inflateSync } from 'node:zlib'
import { jbig2Area } from './jbig2-area.ts'
import { jpxSize } from './jpx-size.ts'
import type { PdfObjects } from './index-objects.ts'
import { isName, type PdfDictionary } from './parse-object.ts'

/** Inflated bytes of an image that is Flate-compressed as well. */
const MAX_INFLATED_BYTES = 16 * 1024 * 1024
const IMAGE_DECODER_FILTER = /^(?:JPXDecode|JBIG2Decode|CCITTFaxDecode|CCF)$/

/** The names of a stream's filters, in the order in which they decode. */
export function filtersOf(objects: PdfObjects, dictionary: PdfDictionary): string[] {
  return [objects.resolve(dictionary.get('Filter') ?? dictionary.get('F'))]
    .flat()
    .map((one) => objects.resolve(one))
    .map((one) => (isName(one) ? one.name : ''))
}

/** Whether a picture needs a decoder other than those built into pdf.js: JPEG 2000, JBIG2 or CCITT. */
export const needsImageDecoder = (filters: readonly string[]) =>
  filters.some((one) => IMAGE_DECODER_FILTER.test(one))

/**
 * The width and height in pixels that decoding a JPEG 2000, JBIG2 or CCITT picture takes: those in its data or those in its
 * dictionary, whichever is larger. Null where the data does not state them.
 */
export function decodedImageSize(
  objects: PdfObjects,
  number: number,
): readonly [number, number] | null {
  const stream = objects.stream(number)
  if (stream === null) return null
  const { dictionary } = stream
  const filters = filtersOf(objects, dictionary)
  const bytes = lastFilterInput(stream.bytes, filters)
  if (bytes === null) return null
  const declared = sizeIn(objects, dictionary, ['Width', 'W'], ['Height', 'H'])
  const parms = objects.resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP'))
  const last = Array.isArray(parms) ? parms.at(-1) : parms
  const parameters = objects.dictionary(last)
  const filter = filters.at(-1)
  if (filter === 'JPXDecode') return larger(declared, jpxSize(bytes))
  if (filter === 'JBIG2Decode') {
    // Globals hold symbol dictionaries, whose cost is not known: see jbig2-area.ts.
    const area = parameters.has('JBIG2Globals') ? null : jbig2Area(bytes)
    return larger(declared, area === null ? null : [1, area])
  }
  return larger(declared, sizeIn(objects, parameters, ['Columns'], ['Rows']))
}

/** The input of the last filter: the stream itself, or inflated where Flate comes first. */
function lastFilterInput(bytes: Uint8Array, filters: readonly string[]): Uint8Array | null {
  if (filters.length === 1) return bytes
  if (filters.length !== 2 || !/^Fl(?:ateDecode)?$/.test(filters[0] ?? '')) return null
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_INFLATED_BYTES })
  } catch {
    return null
  }
}

function larger(
  one: readonly [number, number],
  other: readonly [number, number] | null,
): readonly [number, number] | null {
  if (other === null) return null
  return one[0] * one[1] > other[0] * other[1] ? one : other
}

function sizeIn(
  objects: PdfObjects,
  dictionary: PdfDictionary,
  wide: readonly string[],
  high: readonly string[],
): readonly [number, number] {
  const side = (keys: readonly string[]) => {
    const value = keys
      .map((key) => objects.resolve(dictionary.get(key)))
      .find((one) => one !== null)
    return typeof value === 'number' && value > 0 ? value : 0
  }
  return [side(wide), side(high)]
}
