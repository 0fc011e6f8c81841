import { codedSize, filtersOf, isCoded } from './coded-size.ts'
import type { PdfObjects } from './index-objects.ts'

/** Pixels of one picture; see MOST_PIXELS of open-pdf.ts. */
const LARGEST = 24_000_000
const NAMES = ['JPXDecode', 'JBIG2Decode', 'CCITTFax', '/CCF']

/**
 * Whether the decoders of JPEG 2000, JBIG2 and CCITT may be used for a file: it has such pictures, and what decoding each
 * of them takes is known and bearable. They run to their end whatever that takes, and pdf.js asks for them without asking.
 */
export function canDecode(bytes: Uint8Array, objects: PdfObjects): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!NAMES.some((name) => file.includes(name))) return false
  for (const number of objects.streams()) {
    if (!isCoded(filtersOf(objects, objects.dictionary({ reference: number })))) continue
    const size = codedSize(objects, number)
    if (size === null || !(size[0] * size[1] <= LARGEST)) return false
  }
  return true
}
