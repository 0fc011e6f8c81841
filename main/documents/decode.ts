import sniffHtmlEncoding from 'html-encoding-sniffer'
import { MAX_IMPORT_BYTES } from '../../contract/contract.ts'
import { DocumentError } from './document-error.ts'
import { guessEncoding } from './guess-encoding.ts'
import { guessUtf16 } from './guess-utf16.ts'
import { magicProblem } from './magic-problem.ts'

export type Decoded = { text: string; encoding: string }

/**
 * Bytes to text: byte order mark, then what an HTML page declares, then UTF-8 if it is that, then the encoding whose
 * reading is most like writing. LF line ends, no byte order mark.
 * @throws DocumentError too-large, empty, binary, unsupported (a known format that is no text), encoding.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_IMPORT_BYTES) throw new DocumentError('too-large', `${bytes.length} bytes`)
  if (bytes.length === 0) throw new DocumentError('empty', 'no bytes')
  const magic = magicProblem(bytes)
  if (magic) throw new DocumentError(magic, 'known by its first bytes')
  const decoded = decodeAs(bytes, markedEncoding(bytes)) ?? decodeUnmarked(bytes)
  const text = decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
  if (controlShare(text) > 0.01) throw new DocumentError('binary', 'control characters')
  return { text: text.replace(/[\f\v]/g, '\n'), encoding: decoded.encoding }
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  const wide = guessUtf16(bytes)
  const wideText = wide && decodeAs(bytes, wide)
  if (wideText && controlShare(wideText.text) < 0.01) return wideText
  if (nulShare(bytes) > 0) throw new DocumentError('binary', 'zero bytes')
  const declared = declaredEncoding(bytes)
  const utf8 = decodeAs(bytes, 'utf-8')
  // ASCII reads the same in any of them, and a page's declaration is wrong more often than valid UTF-8 is chance.
  if (utf8) return utf8
  const asDeclared = declared === null ? null : decodeAs(bytes, declared)
  if (asDeclared) return asDeclared
  const guessed = guessEncoding(bytes)
  const text = guessed && decodeAs(bytes, guessed)
  if (!text) throw new DocumentError('encoding', 'no encoding fits')
  return text
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
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) throw new DocumentError('encoding', 'UTF-32')
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  if (!/<(?:!doctype html|html|head|meta)\b/i.test(head)) return null
  const sniffed = sniffHtmlEncoding(bytes, { maxPrescanBytes: 8192, defaultEncoding: 'UTF-8' })
  return sniffed === 'UTF-8' ? null : sniffed.toLowerCase()
}

function nulShare(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte === 0) count++
  return count / bytes.length
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
