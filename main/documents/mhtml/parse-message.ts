import { DocumentError } from '../document-error.ts'
import { decodeTransfer } from './decode-transfer.ts'
import { type MimeHeaders, parseHeaders } from './parse-headers.ts'

/** A leaf part of a message, its content decoded. */
export type MimePart = { headers: MimeHeaders; content: Uint8Array }

/** Limits on parts (a page with all its pictures) and on nesting of multiparts. */
const MAX_PARTS = 10_000
const MAX_DEPTH = 8

/**
 * Parses a MIME message (RFC 2045, RFC 2046 §5.1) into its leaf parts, in order. A truncated last part gives what is
 * there.
 * @throws DocumentError too-large for more than MAX_PARTS, too-complex for nesting deeper than MAX_DEPTH.
 */
export function parseMessage(bytes: Uint8Array): { headers: MimeHeaders; parts: MimePart[] } {
  const parts: MimePart[] = []
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headers = collect(message, 0, parts)
  return { headers, parts }
}

function collect(entity: Buffer, depth: number, parts: MimePart[]): MimeHeaders {
  const { head, body } = splitHead(entity)
  const headers = parseHeaders(head)
  const boundary = headers.parameter('content-type', 'boundary')
  if (!/^multipart\//i.test(headers.value('content-type')) || boundary === '') {
    if (parts.length >= MAX_PARTS)
      throw new DocumentError('too-large', `more than ${MAX_PARTS} parts`)
    const content = decodeTransfer(body, headers.value('content-transfer-encoding'))
    parts.push({ headers, content })
    return headers
  }
  if (depth >= MAX_DEPTH) throw new DocumentError('too-complex', `parts deeper than ${MAX_DEPTH}`)
  for (const part of splitParts(body, boundary)) collect(part, depth + 1, parts)
  return headers
}

/** Splits header and body at the first empty line. */
function splitHead(entity: Buffer): { head: string; body: Buffer } {
  if (entity[0] === 10) return { head: '', body: entity.subarray(1) }
  if (entity[0] === 13 && entity[1] === 10) return { head: '', body: entity.subarray(2) }
  const unix = entity.indexOf('\n\n')
  const dos = entity.indexOf('\r\n\r\n')
  const isDos = dos >= 0 && (unix < 0 || dos < unix)
  const at = isDos ? dos : unix
  if (at < 0) return { head: entity.toString('latin1'), body: entity.subarray(entity.length) }
  return { head: entity.toString('latin1', 0, at), body: entity.subarray(at + (isDos ? 4 : 2)) }
}

/**
 * Splits a body at the lines `--boundary`, up to `--boundary--`; the line end before a boundary belongs to the
 * boundary.
 */
function splitParts(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const parts: Buffer[] = []
  let start = -1
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 10) continue
    if (start >= 0) parts.push(body.subarray(start, lineEndBefore(body, at, start)))
    const isLast = body[at + mark.length] === 45 && body[at + mark.length + 1] === 45
    const end = body.indexOf(10, at + mark.length)
    start = end < 0 ? body.length : end + 1
    if (isLast || parts.length > MAX_PARTS) return parts
  }
  if (start >= 0) parts.push(body.subarray(start))
  return parts
}

function lineEndBefore(body: Buffer, at: number, start: number): number {
  let end = at
  if (end > start && body[end - 1] === 10) end--
  if (end > start && body[end - 1] === 13) end--
  return end
}
