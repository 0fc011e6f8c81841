import { inflateSync } from 'node:zlib'
import { DocumentError } from '../../document-error.ts'

/** Inflated bytes of one stream. A page of text has some thousands, a Chinese font up to 20 million. */
const MAX_STREAM_BYTES = 48 * 1024 * 1024
/** The same for image XObjects, of which pdf.js inflates no more than their pixels need. */
const MAX_PICTURE_BYTES = 160 * 1024 * 1024
/** Inflated bytes of all streams other than pictures. */
const MAX_TOTAL_BYTES = 1024 * 1024 * 1024
/** Inflated bytes of all pictures that compress better than BOMB_RATIO; photographs do not count. */
const MAX_TOTAL_BOMB_BYTES = MAX_TOTAL_BYTES
/** Compression ratio above which a picture may be a decompression bomb. */
const BOMB_RATIO = 100
/** Chained Flate filters of one stream that are followed. */
const MAX_FILTERS = 4

/**
 * Inflates all Flate streams of a PDF to check their size (ISO 32000-1 §7.3.8, §7.4.4), because pdf.js sets no limit. Streams with
 * other filters, such as JPEG, are skipped.
 * @throws DocumentError too-large where one of the limits is exceeded.
 */
export function checkStreamSizes(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let bytesLeft = MAX_TOTAL_BYTES
  let bombBytesLeft = MAX_TOTAL_BOMB_BYTES
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const previous = file.toString('latin1', Math.max(0, at - 3), at)
    if (previous === 'end') continue
    const dictionary = file.toString('latin1', Math.max(0, at - 1024), at)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    const filters = own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (filters === 0) continue
    let start = at + 6
    if (file[start] === 13) start++
    if (file[start] === 10) start++
    const isPicture = /\/Subtype\s*\/Image\b/.test(own)
    let content: Buffer = file.subarray(start)
    for (let step = 0; step < Math.min(filters, MAX_FILTERS); step++) {
      const allowed = isPicture
        ? Math.min(MAX_PICTURE_BYTES, bombBytesLeft)
        : Math.min(MAX_STREAM_BYTES, bytesLeft)
      const inflated = inflate(content, allowed)
      if (inflated === null) break
      if (!isPicture) bytesLeft -= inflated.length
      else if (inflated.length > BOMB_RATIO * storedLength(file, start))
        bombBytesLeft -= inflated.length
      content = inflated
    }
  }
}

/** Bytes of a stream as stored in the file. */
function storedLength(file: Buffer, start: number): number {
  const end = file.indexOf('endstream', start)
  return (end < 0 ? file.length : end) - start
}

/** Null where the bytes are not a zlib stream. */
function inflate(bytes: Buffer, allowed: number): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, allowed) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new DocumentError('too-large', 'an inflated stream')
    return null
  }
}
