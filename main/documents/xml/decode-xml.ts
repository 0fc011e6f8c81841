import { DocumentError } from '../document-error.ts'

/**
 * Decodes an XML file: byte order mark, then the declared encoding, then UTF-8 (XML 1.0 §4.3.3 and appendix F). A
 * declaration that contradicts the bytes is ignored in favour of UTF-8; single invalid bytes become U+FFFD.
 * @throws DocumentError encoding for UTF-32.
 */
export function decodeXml(bytes: Uint8Array): { text: string; encoding: string } {
  const [a, b, c, d] = bytes
  if ((a === 0 && b === 0) || (a === 0xff && b === 0xfe && c === 0 && d === 0))
    throw new DocumentError('encoding', 'UTF-32')
  if (a === 0xff && b === 0xfe) return decodeLossy(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return decodeLossy(bytes, 'utf-16be')
  if (a === 0x3c && b === 0) return decodeLossy(bytes, 'utf-16le')
  if (a === 0 && b === 0x3c) return decodeLossy(bytes, 'utf-16be')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256))
  const declared = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)
  const encoding = encodingOf(declared?.[1] ?? 'utf-8')
  const utf8 = encoding === 'utf-8' ? null : decodeStrict(bytes, 'utf-8')
  // Non-ASCII text is not valid UTF-8 by chance, but wrong declarations are common in converted files.
  if (utf8 !== null && /[^\0-\x7F]/.test(utf8)) return { text: utf8, encoding: 'utf-8' }
  return decodeLossy(bytes, encoding)
}

function encodingOf(label: string): string {
  try {
    const { encoding } = new TextDecoder(label)
    // The declaration was read byte by byte, so the encoding cannot be UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return 'utf-8'
  }
}

function decodeStrict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeLossy(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  return { text: new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, ''), encoding }
}
