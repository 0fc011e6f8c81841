import { pictureSize } from '../../lines/picture-size.ts'
import type { PdfObjects } from './index-objects.ts'
import { isName } from './parse-object.ts'

/** Colour spaces that a browser renders like a PDF viewer. */
const BROWSER_COLOUR_SPACE = /^(?:DeviceRGB|DeviceGray|CalRGB|CalGray|ICCBased)$/
/** Pixels of a side; larger pictures are decoded and scaled down instead. */
const MAX_RAW_SIDE = 6000

/**
 * The JPEG file in a picture's stream without re-encoding, if nothing in its dictionary changes its look: no mask, decode array
 * or special colour space. Null for any other picture.
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
  if (!isName(space) || !BROWSER_COLOUR_SPACE.test(space.name)) return null
  const size = pictureSize(bytes)
  if (size === null || Math.max(size.width, size.height) > MAX_RAW_SIDE) return null
  return stripMetadata(bytes)
}

/**
 * The JPEG without metadata segments (ITU-T T.81 B.1.1.4: APP1, APP3 to APP13, COM): a browser applies the Exif orientation, a PDF
 * viewer does not. Null where it is damaged or has other than one or three components.
 */
function stripMetadata(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    // Start of scan: the rest is entropy-coded data.
    if (marker === 0xda) {
      parts.push(bytes.subarray(at))
      return new Uint8Array(Buffer.concat(parts))
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame && ![1, 3].includes(bytes[at + 9] ?? 0)) return null
    const isMetadata = marker === 0xe1 || (marker >= 0xe3 && marker <= 0xed) || marker === 0xfe
    if (!isMetadata) parts.push(bytes.subarray(at, at + 2 + length))
    at += 2 + length
  }
  return null
}
