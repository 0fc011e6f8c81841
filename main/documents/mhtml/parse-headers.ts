import { decodeTransfer } from './decode-transfer.ts'

export type MimeHeaders = {
  /** A field without its parameters; '' where there is none. Names are lower case. */
  value: (name: string) => string
  /** A parameter of a field, unquoted; '' where there is none. */
  parameter: (name: string, parameter: string) => string
  /** A field with encoded words (RFC 2047) decoded. */
  text: (name: string) => string
}

/** Parses header fields (RFC 5322 §2.2): folded lines are joined, the first of duplicate fields counts. */
export function parseHeaders(head: string): MimeHeaders {
  const fields = new Map<string, string>()
  for (const line of head.replace(/\r?\n(?=[ \t])/g, '').split(/\r?\n/)) {
    const match = /^([\w-]+):[ \t]*(.*)$/s.exec(line)
    const name = match?.[1]?.toLowerCase()
    if (name !== undefined && !fields.has(name)) fields.set(name, match?.[2]?.trim() ?? '')
  }
  const field = (name: string) => fields.get(name) ?? ''
  return {
    value: (name) => field(name).replace(/;.*$/s, '').trim(),
    parameter(name, parameter) {
      const pattern = new RegExp(`;\\s*${parameter}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i')
      const match = pattern.exec(field(name))
      return match?.[1] ?? match?.[2] ?? ''
    },
    text: (name) => decodeWords(field(name)),
  }
}

/**
 * Decodes `=?utf-8?B?…?=`; white space between two encoded words is dropped. Words in an unknown charset stay
 * encoded.
 */
function decodeWords(text: string): string {
  return text
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(
      /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?]*)\?=/gi,
      (whole: string, charset: string, encoding: string, words: string) => {
        const isBase64 = encoding.toLowerCase() === 'b'
        const body = Buffer.from(isBase64 ? words : words.replaceAll('_', ' '), 'latin1')
        const bytes = decodeTransfer(body, isBase64 ? 'base64' : 'quoted-printable')
        try {
          return new TextDecoder(charset).decode(bytes)
        } catch {
          return whole
        }
      },
    )
}
