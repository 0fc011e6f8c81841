import sniffHtmlEncoding from 'html-encoding-sniffer'
import { MAX_TEXT_BYTES } from '../../../contract/import-limit.ts'
import { DocumentError } from '../document-error.ts'
import { guessEncoding } from './guess-encoding.ts'
import { guessUtf16 } from './guess-utf16.ts'
import { magicProblem } from './magic-problem.ts'

export type Decoded = { text: string; encoding: string }

/**
 * Bytes to text: byte order mark, then UTF-8 if it is that, then what came with it says (HTML §13.2.3.2: the transport's
 * charset before the page's own), then what a page declares, then the encoding whose reading is most like writing. LF line
 * ends, no byte order mark. A few zero bytes in a page are left out, as browsers do.
 * @param charset what the header that it came with names, or a reading before this one; null where there is none.
 * @throws DocumentError too-large, empty, binary, unsupported (a known format that is no text), encoding.
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
  // A single zero cannot be shown: it looks broken, as it is.
  const shown = text.replace(/[\f\v]/g, '\n').replaceAll('\0', '\uFFFD')
  return { text: shown, encoding: decoded.encoding }
}

function decodeUnmarked(bytes: Uint8Array, told: string | null): Decoded {
  const zeros = bytes.includes(0)
  const shifted = decodeAs(bytes, isShifted(bytes) ? 'iso-2022-jp' : null)
  if (shifted) return shifted
  // A declaration is wrong more often than valid UTF-8 is chance; ASCII reads the same in all of them.
  const utf8 = zeros ? null : decodeAs(bytes, 'utf-8')
  if (utf8 && controlShare(utf8.text) < 0.01) return utf8
  const wide = decodeAs(bytes, told?.startsWith('utf-16') ? told : guessUtf16(bytes))
  if (wide && controlShare(wide.text) < 0.01) return wide
  if (isUtf32(bytes)) throw new DocumentError('encoding', 'UTF-32')
  const declared = declaredEncoding(bytes)
  if (zeros) {
    const sound = declared === null ? bytes : bytes.filter((byte) => byte !== 0)
    const count = bytes.length - sound.length
    if (count > 0 && count <= Math.max(FEW_ZEROS, bytes.length * MOST_BROKEN))
      return decodeUnmarked(sound, told)
    throw new DocumentError('binary', 'zero bytes')
  }
  for (const named of [told, declared]) {
    const read = named === null ? null : decodePage(bytes, named)
    if (read) return read
  }
  const read = decodeAs(bytes, guessEncoding(bytes))
  if (!read) throw new DocumentError(looksBinary(bytes) ? 'binary' : 'encoding', 'no encoding fits')
  return read
}

/** The encoding that a label names (Encoding §4.2), lower case; null for none, and for a label that nobody knows. */
function encodingOf(label: string | null): string | null {
  try {
    return label === null ? null : new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** ISO-2022-JP, which is all ASCII: it has the escapes to its Japanese sets and back, which no other text has. */
function isShifted(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b)
  if (at < 0) return false
  const escapes = new TextDecoder('latin1').decode(bytes.subarray(at, at + 4096)).split('\u001B')
  return (
    escapes.slice(1).every((escape) => /^(?:\$[@B]|\([BJI]|$)/.test(escape)) &&
    escapes.some((escape) => /^\$[@B][!-~]{2}/.test(escape))
  )
}

/** Three of four bytes in the place of the higher ones: the planes beyond the first two have hardly a character. */
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

/** Of a page's characters, those that may be broken: one put together of parts in two encodings, or cut within a character. */
const MOST_BROKEN = 0.001
/** Zero bytes that any page may have, however small it is. */
const FEW_ZEROS = 8

/** A page in the encoding that it declares, as a browser shows it: a few broken characters are no reason to refuse it. */
function decodePage(bytes: Uint8Array, encoding: string): Decoded | null {
  const whole = decodeAs(bytes, encoding)
  if (whole) return whole
  const text = new TextDecoder(encoding).decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  return broken <= text.length * MOST_BROKEN ? { text, encoding } : null
}

/** Control characters and no encoding: bytes of something that was never a text. */
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

/** The part of characters that no text has: C0 controls without tab, line ends and form feed; and U+FFFD itself. */
function controlShare(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32) || code === 127 || code === 0xfffd) count++
  }
  return text.length === 0 ? 0 : count / text.length
}
