import { inflateSync } from 'node:zlib'
import { findObjectOffsets } from './find-object-offsets.ts'
import {
  isName,
  isReference,
  parseObject,
  type PdfDictionary,
  type PdfObject,
} from './parse-object.ts'

/** A stream object; `bytes` are still encoded by its filters. */
export type PdfStream = { dictionary: PdfDictionary; bytes: Uint8Array }

/** Access to the objects of a file by object number. */
export type PdfObjects = {
  /** The object, or the target of a reference; null where there is none. */
  resolve: (object: PdfObject | undefined) => PdfObject
  /** The dictionary that an object is or refers to; empty where it is anything else. */
  dictionary: (object: PdfObject | undefined) => PdfDictionary
  /** The stream of an object; null where it has none. */
  stream: (number: number) => PdfStream | null
  /** The numbers of all objects that have streams. */
  streams: () => number[]
  /** A stream's decoded bytes as Latin-1; null for filters other than a single Flate. */
  content: (number: number) => string | null
}

/** Inflated bytes of one stream; check-stream-sizes.ts has refused files with larger ones. */
const MAX_INFLATED_BYTES = 48 * 1024 * 1024
/** Chained references, and objects of one object stream. */
const MAX_REFERENCE_STEPS = 8
const MAX_OBJECTS_PER_STREAM = 100_000

/**
 * The objects of a file and of its object streams (ISO 32000-1 §7.5.7), parsed on access. pdf.js exposes no objects, and what it
 * reports about pictures and links it reports only after painting; indexing takes milliseconds. Null for an encrypted file,
 * whose strings and streams are not decrypted here.
 */
export function indexObjects(bytes: Uint8Array): PdfObjects | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isEncrypted(file)) return null
  const offsets = findObjectOffsets(file)
  const packedBodies = new Map<number, { body: string; at: number }>()
  const parsed = new Map<number, PdfObject>()
  const get = (number: number): PdfObject => {
    const known = parsed.get(number)
    if (known !== undefined) return known
    const place = offsets.get(number)
    const packed = packedBodies.get(number)
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
    for (let step = 0; step < MAX_REFERENCE_STEPS && isReference(found); step++)
      found = get(found.reference)
    return isReference(found) ? null : found
  }
  const dictionary = (object: PdfObject | undefined): PdfDictionary => {
    const found = resolve(object)
    return found instanceof Map ? found : new Map()
  }
  const stream = (number: number): PdfStream | null => {
    const start = offsets.get(number)?.stream ?? null
    if (start === null || packedBodies.has(number)) return null
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
      return inflateSync(packed, { maxOutputLength: MAX_INFLATED_BYTES, finishFlush: 2 }).toString(
        'latin1',
      )
    } catch {
      return null
    }
  }
  for (const [number, place] of offsets) {
    if (place.stream === null) continue
    const head = file.toString('latin1', place.start, Math.min(place.end, place.start + 4096))
    if (!/\/Type\s*\/ObjStm\b/.test(head)) continue
    const own = dictionary({ reference: number })
    const body = content(number) ?? ''
    for (const [packed, at] of packedObjects(
      body,
      resolve(own.get('First')),
      resolve(own.get('N')),
    )) {
      // The object saved last wins.
      if ((offsets.get(packed)?.start ?? 0) < place.start) packedBodies.set(packed, { body, at })
    }
  }
  parsed.clear()
  const streams = () =>
    [...offsets].flatMap(([number, place]) => (place.stream === null ? [] : number))
  return { resolve, dictionary, stream, streams, content }
}

/** The index of an object stream: pairs of an object number and its offset in the stream's text. */
function packedObjects(body: string, first: PdfObject, count: PdfObject): [number, number][] {
  if (typeof first !== 'number' || typeof count !== 'number') return []
  const numbers = body.slice(0, Math.max(0, first)).match(/\d+/g) ?? []
  const packed: [number, number][] = []
  for (let index = 0; index < Math.min(count, MAX_OBJECTS_PER_STREAM, numbers.length / 2); index++)
    packed.push([Number(numbers[index * 2]), first + Number(numbers[index * 2 + 1])])
  return packed
}

function isEncrypted(file: Buffer): boolean {
  for (let at = file.indexOf('/Encrypt'); at >= 0; at = file.indexOf('/Encrypt', at + 8))
    if (/^[\s<]/.test(file.toString('latin1', at + 8, at + 9))) return true
  return false
}
