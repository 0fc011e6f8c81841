import { MAX_IMPORT_BYTES } from '../../../contract/files/import-limit.ts'
import { DocumentError } from '../document-error.ts'
import { dropDoctype } from '../xml/drop-doctype.ts'
import { openZip } from '../zip/open-zip.ts'

/** Formats that hold more than plain text; `fbz` is an FB2 in a zip archive. */
export type Container = 'mhtml' | 'epub' | 'fb2' | 'fbz' | 'docx' | 'pdf'

/**
 * File size limits in bytes: as large as the transports allow, except for text formats, which have to be in memory as
 * one string.
 */
export const MAX_CONTAINER_BYTES: Readonly<Record<Container, number>> = {
  mhtml: 64 * 1024 * 1024,
  fb2: 64 * 1024 * 1024,
  fbz: 64 * 1024 * 1024,
  epub: MAX_IMPORT_BYTES,
  docx: MAX_IMPORT_BYTES,
  pdf: MAX_IMPORT_BYTES,
}

/** Bytes to inspect; a PDF's header may be anywhere in the first 1024 (ISO 32000-1, implementation note 13). */
const HEAD_BYTES = 8192
/** Bytes to inspect where an XML file begins with a doctype's internal subset, which may be long. */
const DOCTYPE_HEAD_BYTES = 256 * 1024

/**
 * Detects container formats from content: archives by their file names, PDF and FB2 by their first bytes, MHTML by
 * its message header. Null for anything else, which is plain text or unknown.
 * @throws DocumentError unsupported for an archive of another kind, broken for an unreadable one.
 */
export function detectContainer(bytes: Uint8Array): Container | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    return detectArchive(bytes)
  // Office stores a password-protected document as a compound file with this stream ([MS-OFFCRYPTO] §2.3.4).
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && holdsPackage(bytes))
    throw new DocumentError('protected', 'an encrypted document')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
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

/** The only FB2 of an archive, which may hold a description beside it; null for none or several. */
export function fictionBookName(names: readonly string[]): string | null {
  const books = names.filter((name) => /\.fb2$/i.test(name))
  return books.length === 1 ? (books[0] ?? null) : null
}

/**
 * Whether the file begins with header fields that include MIME-Version and a page's or multipart's Content-Type (RFC
 * 2045 §4).
 */
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
  const text = wide ? decoder.decode(bytes.subarray(0, HEAD_BYTES)) : head
  const isDefined = /<!DOCTYPE[^>]*\[/.test(text)
  return /^[\s\uFEFF\xEF\xBB\xBF]*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:\w+:)?FictionBook\b/.test(
    dropDoctype(isDefined ? decoder.decode(bytes.subarray(0, DOCTYPE_HEAD_BYTES)) : text),
  )
}
