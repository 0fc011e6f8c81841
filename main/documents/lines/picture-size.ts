import { pictureType } from './picture-type.ts'

export type PictureSize = { width: number; height: number }

/**
 * Reads a picture's width and height in pixels from its header without decoding; null where they are not found. PNG
 * (RFC 2083, 4.1.1), GIF89a (18), JPEG (ITU T.81, B.2.2), WebP (RFC 9649, 2.5 to 2.7), AVIF (ISO/IEC 23008-12,
 * 6.5.3).
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const type = pictureType(bytes)
  if (type === null) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = SIZES[type](view)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // The file ends within its header.
    if (error instanceof RangeError) return null
    throw error
  }
}

type Sizes = Record<
  NonNullable<ReturnType<typeof pictureType>>,
  (v: DataView) => PictureSize | null
>

const SIZES: Sizes = {
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpg: jpegSize,
  webp: webpSize,
  avif: avifSize,
}

/** From the first frame header (SOF); C4, C8 and CC in its marker range are other segments. */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; at < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function webpSize(view: DataView): PictureSize | null {
  const kind = textAt(view, 12)
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'VP8X') return null
  const at24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  return { width: at24(24) + 1, height: at24(27) + 1 }
}

/** How many bytes of an AVIF to search for its size. */
const AVIF_HEAD_BYTES = 4096

/** The largest of the image spatial extents (`ispe`): thumbnails and grid tiles have their own. */
function avifSize(view: DataView): PictureSize | null {
  let found: PictureSize | null = null
  const end = Math.min(view.byteLength - 16, AVIF_HEAD_BYTES)
  for (let at = 0; at <= end; at++)
    if (view.getUint8(at) === 0x69 && textAt(view, at) === 'ispe') {
      const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
      if (found === null || size.width * size.height > found.width * found.height) found = size
    }
  return found
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)))
}
