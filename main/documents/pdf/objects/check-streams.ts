import { inflateSync } from 'node:zlib'
import { DocumentError } from '../../document-error.ts'

/** Inflated bytes of one stream, and of all: a page of text has some thousands, a font of Chinese up to twenty millions. */
const LARGEST = 48 * 1024 * 1024
/** Of a stream that says it is a picture: pdf.js inflates no more of it than its pixels need. */
const LARGEST_PICTURE = 160 * 1024 * 1024
const MOST = 1024 * 1024 * 1024
/** Of all pictures that are made of next to nothing; those of photographs do not count. */
const MOST_EMPTY = MOST
/** How many times smaller than its pixels a picture is that is made of next to nothing. */
const EMPTY = 100
/** Filters one after the other on one stream. */
const FILTERS = 4

/**
 * Inflates a PDF's streams to see how large they become, before they are read by a program that sets itself no limit
 * (ISO 32000-1 §7.3.8, §7.4.4). Streams of pictures in formats of their own are not inflated by anybody.
 * @throws DocumentError too-large.
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = MOST
  let empty = MOST_EMPTY
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
    for (let step = 0; step < Math.min(filters, FILTERS); step++) {
      const allowed = isPicture ? Math.min(LARGEST_PICTURE, empty) : Math.min(LARGEST, left)
      const inflated = inflate(content, allowed)
      if (inflated === null) break
      if (!isPicture) left -= inflated.length
      else if (inflated.length > EMPTY * lengthOf(file, start)) empty -= inflated.length
      content = inflated
    }
  }
}

/** Bytes of a stream as it stands in the file. */
function lengthOf(file: Buffer, start: number): number {
  const end = file.indexOf('endstream', start)
  return (end < 0 ? file.length : end) - start
}

/** Null for what is no zlib stream: then nobody can inflate it. */
function inflate(bytes: Buffer, allowed: number): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, allowed) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new DocumentError('too-large', 'an inflated stream')
    return null
  }
}
