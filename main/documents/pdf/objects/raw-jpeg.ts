import { pictureSize } from '../../lines/picture-size.ts'
import type { PdfObjects } from './index-objects.ts'
import { isName } from './parse-object.ts'

/** Colour spaces in which a browser shows a JPEG as a PDF does. */
const PLAIN = /^(?:DeviceRGB|DeviceGray|CalRGB|CalGray|ICCBased)$/
/** Pixels of a side; what is larger is decoded and made smaller. */
const LARGEST_SIDE = 6000

/**
 * The JPEG that a picture's stream is, where nothing that stands round it changes what is seen of it: no mask, no
 * other colours. Null for any other picture.
 */
export function rawJpeg(objects: PdfObjects, number: number): Uint8Array | null {
  const stream = objects.stream(number)
  if (stream === null) return null
  const { dictionary, bytes } = stream
  const filters = [objects.resolve(dictionary.get('Filter'))].flat()
  if (filters.length !== 1 || !isName(objects.resolve(filters[0]), 'DCTDecode')) return null
  if (['SMask', 'Mask', 'Decode', 'DecodeParms', 'SMaskInData'].some((key) => dictionary.has(key)))
    return null
  const found = objects.resolve(dictionary.get('ColorSpace'))
  const space = Array.isArray(found) ? objects.resolve(found[0]) : found
  if (!isName(space) || !PLAIN.test(space.name)) return null
  const size = pictureSize(bytes)
  if (size === null || Math.max(size.width, size.height) > LARGEST_SIDE) return null
  return withoutNotes(bytes)
}

/**
 * A JPEG without what cameras and programs write into it (ITU T.81 B.1.1.4: APP1, APP3 to APP13, comments): a PDF turns
 * no picture by its Exif, a browser does. Null where it is damaged, or of other than one or three colours.
 */
function withoutNotes(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    // From the scan on it is data to the end.
    if (marker === 0xda) {
      parts.push(bytes.subarray(at))
      return new Uint8Array(Buffer.concat(parts))
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame && ![1, 3].includes(bytes[at + 9] ?? 0)) return null
    const isNote = marker === 0xe1 || (marker >= 0xe3 && marker <= 0xed) || marker === 0xfe
    if (!isNote) parts.push(bytes.subarray(at, at + 2 + length))
    at += 2 + length
  }
  return null
}
