import sniffHtmlEncoding from 'html-encoding-sniffer'
import { MAX_TEXT_BYTES } from '../../../contract/files/import-limit.ts'
import { DocumentError } from '../document-error.ts'
import { guessEncoding } from './guess-encoding.ts'
import { guessUtf16 } from './guess-utf16.ts'
import { magicProblem } from './magic-problem.ts'

export type Decoded = { text: string; encoding: string }

/**
 * Decodes bytes to text. Order of precedence: byte order mark; valid UTF-8; the transport's charset (HTML §13.2.3.2:
 * before the page's own); the page's declaration; the most plausible encoding. Line ends become LF, the byte order
 * mark is removed. A few zero bytes in a page are dropped, as browsers do.
 * @param charset from an HTTP or MIME header, or from an earlier import; null where there is none.
 * @throws DocumentError too-large, empty, binary, unsupported (a known format that is not text), encoding.
 */
export function decode(bytes: Uint8Array, charset: string | null = null): Decoded {
  if (bytes.length > MAX_TEXT_BYTES) throw new DocumentError('too-large', `${bytes.length} bytes`)
  if (bytes.length === 0) throw new DocumentError('empty', 'no bytes')
  const magic = magicProblem(bytes)
  if (magic) throw new DocumentError(magic, 'known by its first bytes')
  const decoded =
    decodeAs(bytes, markedEncoding(bytes)) ?? decodeUnmarked(bytes, encodingOf(charset))
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
  if (controlShare(text) > 0.01) throw new DocumentError('binary', 'control characters')
  // A remaining NUL is shown as a replacement character.
  const shown = text.replace(/[\f\v]/g, '\n').replaceAll('\0', '\uFFFD')
  return { text: shown, encoding: decoded.encoding }
}

function decodeUnmarked(bytes: Uint8Array, charset: string | null): Decoded {
  const zeros = bytes.includes(0)
  const iso2022Jp = decodeAs(bytes, isIso2022Jp(bytes) ? 'iso-2022-jp' : null)
  if (iso2022Jp) return iso2022Jp
  // A wrong declaration is more likely than valid UTF-8 by chance; ASCII decodes the same in all of them.
  const utf8 = zeros ? null : decodeAs(bytes, 'utf-8')
  if (utf8 && controlShare(utf8.text) < 0.01) return utf8
  const wide = decodeAs(bytes, charset?.startsWith('utf-16') ? charset : guessUtf16(bytes))
  if (wide && controlShare(wide.text) < 0.01) return wide
  if (isUtf32(bytes)) throw new DocumentError('encoding', 'UTF-32')
  const declared = declaredEncoding(bytes)
  if (zeros) {
    const sound = declared === null ? bytes : bytes.filter((byte) => byte !== 0)
    const count = bytes.length - sound.length
    if (count > 0 && count <= Math.max(MAX_ZERO_BYTES, bytes.length * MAX_BROKEN_SHARE))
      return decodeUnmarked(sound, charset)
    throw new DocumentError('binary', 'zero bytes')
  }
  for (const named of [charset, declared]) {
    const read = named === null ? null : decodePage(bytes, named)
    if (read) return read
  }
  const read = decodeAs(bytes, guessEncoding(bytes))
  if (!read) throw new DocumentError(looksBinary(bytes) ? 'binary' : 'encoding', 'no encoding fits')
  return read
}

/** Resolves a label (Encoding §4.2) to the encoding's name, lower case; null for an unknown label or none. */
function encodingOf(label: string | null): string | null {
  try {
    return label === null ? null : new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** Detects ISO-2022-JP, which is all ASCII, by its escape sequences to and from the Japanese character sets. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b)
  if (at < 0) return false
  const escapes = new TextDecoder('latin1').decode(bytes.subarray(at, at + 4096)).split('\u001B')
  return (
    escapes.slice(1).every((escape) => /^(?:\$[@B]|\([BJI]|$)/.test(escape)) &&
    escapes.some((escape) => /^\$[@B][!-~]{2}/.test(escape))
  )
}

/** In UTF-32, three of four bytes are zero or small: planes above the first two have few characters. */
function isUtf32(bytes: Uint8Array): boolean {
  if (bytes.length % 4 !== 0) return false
  const end = Math.min(bytes.length, 4096)
  const isZero = (at: number) => (bytes[at] ?? 0) === 0
  const isWithin = (at: number) => (bytes[at] ?? 0) <= 0x10
  let [big, little] = [true, true]
  for (let at = 0; at < end; at += 4) {
    big &&= isZero(at) && isWithin(at + 1) && !(isZero(at + 2) && isZero(at + 3))
    little &&= isZero(at + 3) && isWithin(at + 2) && !(isZero(at) && isZero(at + 1))
  }
  return big || little
}

/**
 * Share of a page's characters that may be invalid: pages assembled from parts in two encodings, or cut within a
 * character.
 */
const MAX_BROKEN_SHARE = 0.001
/** Zero bytes that are tolerated in a page of any size. */
const MAX_ZERO_BYTES = 8

/** Decodes a page in its declared encoding as a browser does: a few invalid characters are no reason to refuse it. */
function decodePage(bytes: Uint8Array, encoding: string): Decoded | null {
  const whole = decodeAs(bytes, encoding)
  if (whole) return whole
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  return broken <= text.length * MAX_BROKEN_SHARE ? { text, encoding } : null
}

/** Many control characters in every encoding: the bytes are not text. */
function looksBinary(bytes: Uint8Array): boolean {
  return controlShare(new TextDecoder('latin1').decode(bytes)) > 0.02
}

function decodeAs(bytes: Uint8Array, encoding: string | null): Decoded | null {
  if (encoding === null) return null
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  const isUtf32 =
    (a === 0xff && b === 0xfe && c === 0 && d === 0) ||
    (a === 0 && b === 0 && c === 0xfe && d === 0xff)
  if (isUtf32) throw new DocumentError('encoding', 'UTF-32')
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  if (!/<(?:!doctype html|html|head|meta)\b/i.test(head)) return null
  const sniffed = sniffHtmlEncoding(bytes, { maxPrescanBytes: 8192, defaultEncoding: 'UTF-8' })
  return sniffed.toLowerCase()
}

/**
 * Share of characters that text never contains: C0 controls except tab, line ends and form feed; U+007F; and U+FFFD.
 */
function controlShare(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32) || code === 127 || code === 0xfffd) count++
  }
  return text.length === 0 ? 0 : count / text.length
}
