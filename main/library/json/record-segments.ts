import * as z from 'zod'

/** A sentence of a record. `hash` is the textHash of the text as imported, absent where it is not known. */
export type RecordSegment = { key: string; hash?: string }

const KEY = /^s[1-9]\d*$/
const HASH = /^[0-9a-f]{16}$/

/** Checked by hand: an object schema for each of a book's 100,000 sentences takes three times as long as all else. */
export const RecordSegments = z.custom<RecordSegment[]>(
  (value) => Array.isArray(value) && value.every(isSegment),
)

function isSegment(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('key' in value)) return false
  const { key } = value
  const hash = 'hash' in value ? value.hash : undefined
  return (
    typeof key === 'string' &&
    KEY.test(key) &&
    (hash === undefined || (typeof hash === 'string' && HASH.test(hash)))
  )
}
