import { decodedImageSize, filtersOf, needsImageDecoder } from './decoded-image-size.ts'
import type { PdfObjects } from './index-objects.ts'

/** Pixels of one picture; the same as MAX_PICTURE_PIXELS in open-pdf.ts. */
const MAX_DECODED_PIXELS = 24_000_000
const FILTER_NAMES = ['JPXDecode', 'JBIG2Decode', 'CCITTFax', '/CCF']

/**
 * Whether the JPEG 2000, JBIG2 and CCITT decoders may be enabled for a file: it has such pictures, and the decoded size of every
 * one is known and within the limit. The decoders cannot be interrupted, and pdf.js starts them without a size check.
 */
export function canUseImageDecoders(bytes: Uint8Array, objects: PdfObjects): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!FILTER_NAMES.some((name) => file.includes(name))) return false
  for (const number of objects.streams()) {
    if (!needsImageDecoder(filtersOf(objects, objects.dictionary({ reference: number })))) continue
    const size = decodedImageSize(objects, number)
    if (size === null || !(size[0] * size[1] <= MAX_DECODED_PIXELS)) return false
  }
  return true
}
