import { decode } from '../decode.ts'
import { DocumentError } from '../document-error.ts'
import type { ReadBook } from '../read-book.ts'
import { readHtml } from '../read-html.ts'
import type { MimeHeaders } from './parse-headers.ts'
import { type MimePart, parseMessage } from './parse-message.ts'

/**
 * A page saved with its pictures as one MIME message (RFC 2557): the page is the part that `start` names or the first
 * that is HTML (RFC 2387 §3.2), its pictures are parts by `cid:` or by Content-Location. Frames inside are left out, as
 * they are of a page that is saved alone.
 * @throws DocumentError broken where no part is a page; see decode() and readHtml().
 */
export function readMhtml(bytes: Uint8Array): ReadBook {
  const { headers, parts } = parseMessage(bytes)
  const page = pageOf(headers, parts)
  if (page === null) throw new DocumentError('broken', 'no page in the message')
  const { text, encoding } = decodePage(page)
  const read = readHtml(text)
  const own = page.headers.value('content-location')
  const base = own === '' ? headers.value('snapshot-content-location') : own
  const saved = [
    base,
    headers.value('snapshot-content-location'),
    headers.value('content-location'),
  ]
  return {
    ...read,
    declared: {
      ...read.declared,
      title: read.declared.title || headers.text('subject'),
      url: read.declared.url ?? saved.find((one) => /^https?:\/\/\S+$/.test(one)) ?? null,
    },
    picture: picturesOf(parts, base),
    encoding,
  }
}

const isHtml = ({ headers }: MimePart) =>
  /^(?:text\/html|application\/xhtml\+xml)$/i.test(headers.value('content-type'))

function pageOf(headers: MimeHeaders, parts: readonly MimePart[]): MimePart | null {
  const start = headers.parameter('content-type', 'start')
  const named = parts.find((part) => start !== '' && part.headers.value('content-id') === start)
  if (named !== undefined && isHtml(named)) return named
  return parts.find(isHtml) ?? null
}

/** The charset of the part's own header counts before what the page says of itself (RFC 2557 §10, HTML §13.2.3.2). */
function decodePage({ headers, content }: MimePart): { text: string; encoding: string } {
  return decode(content, headers.parameter('content-type', 'charset') || null)
}

function picturesOf(
  parts: readonly MimePart[],
  base: string,
): (source: string) => Uint8Array | null {
  const found = new Map<string, Uint8Array>()
  for (const { headers, content } of parts) {
    const id = headers.value('content-id').replace(/^<|>$/g, '')
    const location = absolute(headers.value('content-location'), base)
    if (id !== '' && !found.has(`cid:${id}`)) found.set(`cid:${id}`, content)
    if (location !== '' && !found.has(location)) found.set(location, content)
  }
  return (source) => found.get(source) ?? found.get(absolute(source, base)) ?? null
}

function absolute(address: string, base: string): string {
  if (address === '') return ''
  try {
    return new URL(address, base === '' ? undefined : base).href
  } catch {
    return address
  }
}
