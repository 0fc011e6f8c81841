import { inflateSync } from 'node:zlib'
import { findHeads } from './find-heads.ts'
import {
  isName,
  isReference,
  parseObject,
  type PdfDictionary,
  type PdfObject,
} from './parse-object.ts'

export type PdfStream = { dictionary: PdfDictionary; bytes: Uint8Array }

/** The objects of a file by their number. */
export type PdfObjects = {
  /** An object, or what a reference leads to; null where there is none. */
  resolve: (object: PdfObject | undefined) => PdfObject
  /** A dictionary, or an empty one. */
  dictionary: (object: PdfObject | undefined) => PdfDictionary
  /** The stream of an object as it stands in the file; null where it has none. */
  stream: (number: number) => PdfStream | null
  /** The objects that have streams. */
  streams: () => number[]
  /** The text of a stream, inflated where it has to be, in Latin-1; null of any other filter. */
  content: (number: number) => string | null
}

/** Inflated bytes of one stream; see check-streams.ts, which has refused larger ones. */
const LARGEST = 48 * 1024 * 1024
/** References that lead to references, and objects in one stream of them. */
const FURTHEST = 8
const MOST_INSIDE = 100_000

/**
 * The objects of a file and of its streams of objects (ISO 32000-1 §7.5.7), parsed when they are asked for. It serves what
 * pdf.js does not tell before it has painted a page, at a cost of milliseconds. Null of an encrypted file, whose strings
 * and streams nobody here can read.
 */
export function indexObjects(bytes: Uint8Array): PdfObjects | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isEncrypted(file)) return null
  const places = findHeads(file)
  const inside = new Map<number, { body: string; at: number }>()
  const parsed = new Map<number, PdfObject>()
  const get = (number: number): PdfObject => {
    const known = parsed.get(number)
    if (known !== undefined) return known
    const place = places.get(number)
    const packed = inside.get(number)
    const object =
      packed !== undefined
        ? parseObject(packed.body, packed.at).object
        : place !== undefined
          ? parseObject(file.toString('latin1', place.start, place.end), 0).object
          : null
    parsed.set(number, object)
    return object
  }
  const resolve = (object: PdfObject | undefined): PdfObject => {
    let found = object ?? null
    for (let step = 0; step < FURTHEST && isReference(found); step++) found = get(found.reference)
    return isReference(found) ? null : found
  }
  const dictionary = (object: PdfObject | undefined): PdfDictionary => {
    const found = resolve(object)
    return found instanceof Map ? found : new Map()
  }
  const stream = (number: number): PdfStream | null => {
    const start = places.get(number)?.stream ?? null
    if (start === null || inside.has(number)) return null
    const own = dictionary({ reference: number })
    const length = resolve(own.get('Length'))
    const isRight =
      typeof length === 'number' &&
      length >= 0 &&
      /^\s*endstream/.test(file.toString('latin1', start + length, start + length + 16))
    const end = isRight ? start + length : Math.max(start, file.indexOf('endstream', start))
    return { dictionary: own, bytes: file.subarray(start, end) }
  }
  const content = (number: number): string | null => {
    const found = stream(number)
    if (found === null) return null
    const { dictionary: own, bytes: packed } = found
    const filters = [resolve(own.get('Filter'))].flat().filter((one) => one !== null)
    if (filters.length === 0) return Buffer.from(packed).toString('latin1')
    if (filters.length > 1 || !isName(resolve(filters[0]), 'FlateDecode')) return null
    try {
      return inflateSync(packed, { maxOutputLength: LARGEST, finishFlush: 2 }).toString('latin1')
    } catch {
      return null
    }
  }
  for (const [number, place] of places) {
    if (place.stream === null) continue
    const head = file.toString('latin1', place.start, Math.min(place.end, place.start + 4096))
    if (!/\/Type\s*\/ObjStm\b/.test(head)) continue
    const own = dictionary({ reference: number })
    const body = content(number) ?? ''
    for (const [packed, at] of packedIn(body, resolve(own.get('First')), resolve(own.get('N')))) {
      // The one that was saved last counts.
      if ((places.get(packed)?.start ?? 0) < place.start) inside.set(packed, { body, at })
    }
  }
  parsed.clear()
  const streams = () =>
    [...places].flatMap(([number, place]) => (place.stream === null ? [] : number))
  return { resolve, dictionary, stream, streams, content }
}

/** A stream of objects begins with pairs of a number and an offset behind `First`. */
function packedIn(body: string, first: PdfObject, count: PdfObject): [number, number][] {
  if (typeof first !== 'number' || typeof count !== 'number') return []
  const numbers = body.slice(0, Math.max(0, first)).match(/\d+/g) ?? []
  const packed: [number, number][] = []
  for (let index = 0; index < Math.min(count, MOST_INSIDE, numbers.length / 2); index++)
    packed.push([Number(numbers[index * 2]), first + Number(numbers[index * 2 + 1])])
  return packed
}

function isEncrypted(file: Buffer): boolean {
  for (let at = file.indexOf('/Encrypt'); at >= 0; at = file.indexOf('/Encrypt', at + 8))
    if (/^[\s<]/.test(file.toString('latin1', at + 8, at + 9))) return true
  return false
}
