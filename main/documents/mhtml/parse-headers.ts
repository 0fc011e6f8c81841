import { decodeTransfer } from './decode-transfer.ts'

export type MimeHeaders = {
  /** A field without its parameters, its name in lower case; '' where there is none. */
  value: (name: string) => string
  /** A parameter of a field, without quotation marks; '' where there is none. */
  parameter: (name: string, parameter: string) => string
  /** A field for people: encoded words (RFC 2047) are decoded. */
  text: (name: string) => string
}

/** Header fields (RFC 5322 §2.2): folded lines joined, the first of two with one name counts. */
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

/** `=?utf-8?B?…?=`; white space between two of them is none. A word of a charset that nobody knows stays as it is. */
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
