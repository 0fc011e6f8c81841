import type { ImportedMedia } from './imported-document.ts'
import type { Line } from './lines/line.ts'
import { pictureSize } from './lines/picture-size.ts'
import { pictureType } from './lines/picture-type.ts'
import type { ReadBook } from './lines/read-book.ts'

/** Bytes of one picture, and of all of them; pictures beyond are left out and their captions stay. */
const LARGEST = 32 * 1024 * 1024
const MOST = 256 * 1024 * 1024
/**
 * Pixels of one picture. A file of a few kilobytes may say 60,000 by 60,000, which a window would have to hold as 14 gigabytes;
 * the largest photographs and scans have a third of what is allowed here.
 */
const MOST_PIXELS = 300_000_000

export type CollectedMedia = {
  /** One for each line that was given; null where a line was nothing but a picture that is not shown. */
  lines: (Line | null)[]
  media: ImportedMedia[]
  /** What was named and is not there. */
  absent: string[]
  cover: string | null
}

/**
 * Fetches the pictures that lines name and gives each a safe name of its own, which stands in the line instead. What
 * the file does not hold (an address in the network is never asked) and what is no picture by its bytes is left out;
 * the caption stays as the line's text.
 */
export function collectMedia(read: Pick<ReadBook, 'lines' | 'picture' | 'cover'>): CollectedMedia {
  const media: ImportedMedia[] = []
  const absent: string[] = []
  const names = new Map<string, string | null>()
  let total = 0
  const take = (source: string): string | null => {
    const known = names.get(source)
    if (known !== undefined) return known
    const bytes = dataOf(source) ?? read.picture?.(source) ?? null
    if (bytes === null) absent.push(source)
    const type = bytes === null ? null : pictureType(bytes)
    const isTaken =
      bytes !== null &&
      bytes.length <= LARGEST &&
      total + bytes.length <= MOST &&
      pixelsOf(bytes) <= MOST_PIXELS
    const name = type !== null && isTaken ? `picture-${media.length + 1}.${type}` : null
    names.set(source, name)
    if (name === null || bytes === null) return null
    total += bytes.length
    // A copy of its own: a view would take the whole file with it to another thread.
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

/** The bytes of a `data:` address (RFC 2397) in base64, as pages carry pictures; null for any other. */
function dataOf(source: string): Uint8Array | null {
  const match = /^data:[^,]{0,200};base64,/i.exec(source.slice(0, 256))
  return match === null ? null : Buffer.from(source.slice(match[0].length), 'base64')
}
