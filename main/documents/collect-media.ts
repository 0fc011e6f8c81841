import type { ImportedMedia } from './imported-document.ts'
import type { Line } from './lines/line.ts'
import { pictureSize } from './lines/picture-size.ts'
import { pictureType } from './lines/picture-type.ts'
import type { ReadBook } from './lines/read-book.ts'

/**
 * Byte limits per picture and for all pictures of a document. Pictures over a limit are dropped; their captions stay.
 */
const MAX_PICTURE_BYTES = 32 * 1024 * 1024
const MAX_TOTAL_BYTES = 256 * 1024 * 1024
/**
 * Pixel limit per picture. A file of a few kilobytes may declare 60,000 × 60,000 pixels, which would decode to 14 GB
 * in the window; the largest photographs and scans have a third of this limit.
 */
const MAX_PIXELS = 300_000_000

export type CollectedMedia = {
  /** One for each input line; null where the line was nothing but a picture that was dropped. */
  lines: (Line | null)[]
  media: ImportedMedia[]
  /** Addresses of pictures that are named but missing. */
  absent: string[]
  cover: string | null
}

/**
 * Collects the pictures that lines refer to and replaces each address by a safe generated file name. Pictures that
 * the document does not contain (network addresses are never fetched) and bytes of an unknown image type are dropped;
 * their captions stay as the lines' text.
 */
export function collectMedia(read: Pick<ReadBook, 'lines' | 'picture' | 'cover'>): CollectedMedia {
  const media: ImportedMedia[] = []
  const absent: string[] = []
  const names = new Map<string, string | null>()
  let total = 0
  const take = (source: string): string | null => {
    const known = names.get(source)
    if (known !== undefined) return known
    const bytes = dataUrlBytes(source) ?? read.picture?.(source) ?? null
    if (bytes === null) absent.push(source)
    const type = bytes === null ? null : pictureType(bytes)
    const isTaken =
      bytes !== null &&
      bytes.length <= MAX_PICTURE_BYTES &&
      total + bytes.length <= MAX_TOTAL_BYTES &&
      pixelsOf(bytes) <= MAX_PIXELS
    const name = type !== null && isTaken ? `picture-${media.length + 1}.${type}` : null
    names.set(source, name)
    if (name === null || bytes === null) return null
    total += bytes.length
    // Copied: a view would transfer the whole file's buffer to another thread.
    media.push({ name, bytes: new Uint8Array(bytes) })
    return name
  }
  const cover = read.cover ? take(read.cover) : null
  const lines = read.lines.map((line) => {
    if (line.picture === undefined) return line
    const { picture, ...rest } = line
    const name = take(picture.source)
    if (name !== null) return { ...rest, picture: { ...picture, source: name } }
    return line.text === '' ? null : rest
  })
  return { lines, media, absent, cover }
}

function pixelsOf(bytes: Uint8Array): number {
  const size = pictureSize(bytes)
  return size === null ? 0 : size.width * size.height
}

/** The bytes of a base64 `data:` URL (RFC 2397); null for any other address. */
function dataUrlBytes(source: string): Uint8Array | null {
  const match = /^data:[^,]{0,200};base64,/i.exec(source.slice(0, 256))
  return match === null ? null : Buffer.from(source.slice(match[0].length), 'base64')
}
