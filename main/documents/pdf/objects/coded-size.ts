import { inflateSync } from 'node:zlib'
import { jbig2Area } from './jbig2-area.ts'
import { jpxSize } from './jpx-size.ts'
import type { PdfObjects } from './index-objects.ts'
import { isName, type PdfDictionary } from './parse-object.ts'

/** Bytes of a stream in two filters. */
const LARGEST = 16 * 1024 * 1024
const CODED = /^(?:JPXDecode|JBIG2Decode|CCITTFaxDecode|CCF)$/

/** The filters of a stream, by their names. */
export function filtersOf(objects: PdfObjects, dictionary: PdfDictionary): string[] {
  return [objects.resolve(dictionary.get('Filter') ?? dictionary.get('F'))]
    .flat()
    .map((one) => objects.resolve(one))
    .map((one) => (isName(one) ? one.name : ''))
}

/** Whether a picture needs one of the decoders that stand beside pdf.js. */
export const isCoded = (filters: readonly string[]) => filters.some((one) => CODED.test(one))

/**
 * What decoding a JPEG 2000, JBIG2 or CCITT picture takes, in pixels of two sides: its own, or those of its dictionary if
 * they are larger. Null where nothing tells.
 */
export function codedSize(objects: PdfObjects, number: number): readonly [number, number] | null {
  const stream = objects.stream(number)
  if (stream === null) return null
  const { dictionary } = stream
  const filters = filtersOf(objects, dictionary)
  const bytes = inner(stream.bytes, filters)
  if (bytes === null) return null
  const declared = sides(objects, dictionary, ['Width', 'W'], ['Height', 'H'])
  const given = objects.resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP'))
  const last = Array.isArray(given) ? given.at(-1) : given
  const parameters = objects.dictionary(last)
  const filter = filters.at(-1)
  if (filter === 'JPXDecode') return larger(declared, jpxSize(bytes))
  if (filter === 'JBIG2Decode') {
    // What several pictures share is symbols.
    const area = parameters.has('JBIG2Globals') ? null : jbig2Area(bytes)
    return larger(declared, area === null ? null : [1, area])
  }
  return larger(declared, sides(objects, parameters, ['Columns'], ['Rows']))
}

/** The stream of the last filter: as it stands, or inflated once. */
function inner(bytes: Uint8Array, filters: readonly string[]): Uint8Array | null {
  if (filters.length === 1) return bytes
  if (filters.length !== 2 || !/^Fl(?:ateDecode)?$/.test(filters[0] ?? '')) return null
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST })
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

function sides(
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
