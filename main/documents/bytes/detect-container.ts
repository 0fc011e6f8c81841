import { MAX_IMPORT_BYTES } from '../../../contract/import-limit.ts'
import { DocumentError } from '../document-error.ts'
import { dropDoctype } from '../xml/drop-doctype.ts'
import { openZip } from '../zip/open-zip.ts'

/** What holds more than a text; `fbz` is an FB2 in a zip archive. */
export type Container = 'mhtml' | 'epub' | 'fb2' | 'fbz' | 'docx' | 'pdf'

/**
 * The largest file of each, in bytes: as large as the transports carry, but for those that are text and have to be in memory
 * as one string.
 */
export const CONTAINER_BYTES: Readonly<Record<Container, number>> = {
  mhtml: 64 * 1024 * 1024,
  fb2: 64 * 1024 * 1024,
  fbz: 64 * 1024 * 1024,
  epub: MAX_IMPORT_BYTES,
  docx: MAX_IMPORT_BYTES,
  pdf: MAX_IMPORT_BYTES,
}

/** Bytes that are looked at; a PDF's mark may stand anywhere in the first 1024 (ISO 32000-1, implementation note 13). */
const HEAD = 8192
/** The same where an XML file begins with definitions, which may be many. */
const LONG_HEAD = 256 * 1024

/**
 * Tells by their content the formats that hold more than a text: archives by the files in them, PDF and FB2 by
 * their first words, MHTML by the head of a message. Null for everything else, which is a text or nothing.
 * @throws DocumentError unsupported for an archive of something else, broken for one that cannot be read.
 */
export function detectContainer(bytes: Uint8Array): Container | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    return detectArchive(bytes)
  // Office puts a document with a password into a compound file with this stream ([MS-OFFCRYPTO] §2.3.4).
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && holdsPackage(bytes))
    throw new DocumentError('protected', 'an encrypted document')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const mark = head.slice(0, 1024).indexOf('%PDF-')
  if (
    mark === 0 ||
    (mark > 0 && /^[\s\0\xEF\xBB\xBF]*$|[^\t\n\r\x20-\x7E]/.test(head.slice(0, mark)))
  )
    return 'pdf'
  if (isMessage(head)) return 'mhtml'
  return isFictionBook(bytes, head) ? 'fb2' : null
}

function detectArchive(bytes: Uint8Array): Container {
  const { names, read } = openZip(bytes)
  const has = (name: string) => names.includes(name)
  const mimetype = has('mimetype') ? new TextDecoder().decode(read('mimetype') ?? undefined) : ''
  if (mimetype.trim() === 'application/epub+zip' || has('META-INF/container.xml')) return 'epub'
  if (
    has('word/document.xml') ||
    (has('[Content_Types].xml') && has('_rels/.rels') && isWord(names))
  )
    return 'docx'
  if (fictionBookName(names) !== null) return 'fbz'
  throw new DocumentError('unsupported', 'an archive of something else')
}

function holdsPackage(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
}

const isWord = (names: readonly string[]) =>
  names.some((name) => /^word\/document\d*\.xml$/.test(name))

/** The one FB2 of an archive, which may hold a description beside it; null where there is none or more than one. */
export function fictionBookName(names: readonly string[]): string | null {
  const books = names.filter((name) => /\.fb2$/i.test(name))
  return books.length === 1 ? (books[0] ?? null) : null
}

/** Begins with header fields, among them those of MIME (RFC 2045 §4) with a page or a multipart of one. */
function isMessage(head: string): boolean {
  const fields = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/.exec(head)?.[0] ?? ''
  return (
    /^mime-version:/im.test(fields) &&
    /^content-type:\s*(?:multipart\/(?:related|mixed|alternative)|text\/html)\b/im.test(fields)
  )
}

function isFictionBook(bytes: Uint8Array, head: string): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
  const decoder = new TextDecoder(wide ? 'utf-16le' : 'latin1')
  const text = wide ? decoder.decode(bytes.subarray(0, HEAD)) : head
  const isDefined = /<!DOCTYPE[^>]*\[/.test(text)
  return /^[\s\uFEFF\xEF\xBB\xBF]*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:\w+:)?FictionBook\b/.test(
    dropDoctype(isDefined ? decoder.decode(bytes.subarray(0, LONG_HEAD)) : text),
  )
}
