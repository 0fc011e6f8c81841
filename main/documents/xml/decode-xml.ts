import { DocumentError } from '../document-error.ts'

/**
 * The text of an XML file and the encoding it was read in: byte order mark, then the prolog's declaration, then UTF-8
 * (XML 1.0 §4.3.3 and appendix F). A declaration that the bytes contradict gives way to UTF-8; single wrong bytes
 * become U+FFFD.
 * @throws DocumentError encoding for UTF-32 and for bytes that are nothing.
 */
export function decodeXml(bytes: Uint8Array): { text: string; encoding: string } {
  const [a, b, c, d] = bytes
  if ((a === 0 && b === 0) || (a === 0xff && b === 0xfe && c === 0 && d === 0))
    throw new DocumentError('encoding', 'UTF-32')
  if (a === 0xff && b === 0xfe) return read(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return read(bytes, 'utf-16be')
  if (a === 0x3c && b === 0) return read(bytes, 'utf-16le')
  if (a === 0 && b === 0x3c) return read(bytes, 'utf-16be')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256))
  const declared = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)
  const encoding = labelOf(declared?.[1] ?? 'utf-8')
  const utf8 = encoding === 'utf-8' ? null : strict(bytes, 'utf-8')
  // Valid UTF-8 beyond ASCII is no chance; a wrong declaration is common in files that were converted.
  if (utf8 !== null && /[^\0-\x7F]/.test(utf8)) return { text: utf8, encoding: 'utf-8' }
  return read(bytes, encoding)
}

function labelOf(label: string): string {
  try {
    const { encoding } = new TextDecoder(label)
    // The declaration was read byte by byte, so it cannot be one of two bytes.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return 'utf-8'
  }
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function read(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  return { text: new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, ''), encoding }
}
