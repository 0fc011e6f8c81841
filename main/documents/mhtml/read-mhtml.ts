import { decode } from '../bytes/decode.ts'
import { DocumentError } from '../document-error.ts'
import type { Line } from '../lines/line.ts'
import type { ReadBook } from '../lines/read-book.ts'
import type { ReadDocument } from '../lines/read-document.ts'
import { readHtml } from '../html/read-html.ts'
import { framesOf } from './frames-of.ts'
import type { MimeHeaders } from './parse-headers.ts'
import { type MimePart, parseMessage } from './parse-message.ts'

/**
 * Reads a page saved as one MIME message (RFC 2557). The page is the part that `start` names or the first HTML part
 * (RFC 2387 §3.2); pictures and frames are found by `cid:` or Content-Location. For a frameset the frame with the
 * most text is the page; the text of other frames follows as related content.
 * @throws DocumentError broken where no part is a page; see decode() and readHtml().
 */
export function readMhtml(bytes: Uint8Array): ReadBook {
  const { headers, parts } = parseMessage(bytes)
  const named = findPage(headers, parts)
  if (named === null) throw new DocumentError('broken', 'no page in the message')
  const { page, read, encoding, otherLines } = readFrames(named, parts)
  const own = page.headers.value('content-location')
  const base = own === '' ? headers.value('snapshot-content-location') : own
  const saved = [
    base,
    headers.value('snapshot-content-location'),
    headers.value('content-location'),
  ]
  return {
    ...read,
    lines: [...read.lines, ...otherLines],
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

function findPage(headers: MimeHeaders, parts: readonly MimePart[]): MimePart | null {
  const start = headers.parameter('content-type', 'start')
  const named = parts.find((part) => start !== '' && part.headers.value('content-id') === start)
  if (named !== undefined && isHtml(named)) return named
  return parts.find(isHtml) ?? null
}

/** Maximum number of frames to read; a page with advertisements has some twenty. */
const MAX_FRAMES = 50
/** Letters that make a page more than a frameset. */
const MIN_LETTERS = 200

type ReadPage = { page: MimePart; read: ReadDocument; encoding: string }

/** Reads the page and its frames, recursively; returns the main one, and the lines of the others. */
function readFrames(
  page: MimePart,
  parts: readonly MimePart[],
): ReadPage & { otherLines: readonly Line[] } {
  const open = [page]
  const all: ReadPage[] = []
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (all.some(({ page: one }) => one === next) || all.length > MAX_FRAMES) continue
    const { text, encoding } = decodePage(next)
    all.push({ page: next, read: readHtml(text), encoding })
    const find = partsBy(parts, next.headers.value('content-location'))
    open.push(
      ...framesOf(text)
        .map(find)
        .filter((part) => part !== null)
        // Frames saved without content are invisible.
        .filter((part) => isHtml(part) && part.content.length > 0),
    )
  }
  const first = all[0]
  if (first === undefined) throw new DocumentError('broken', 'no page in the message')
  const most = all.reduce((best, one) => (letterCount(one) > letterCount(best) ? one : best))
  const main = letterCount(first) < MIN_LETTERS ? most : first
  const otherLines = all
    .filter((one) => one !== main)
    .flatMap(({ read }) => read.lines.map(otherFrameLine))
  return { ...main, otherLines }
}

const letterCount = ({ read }: ReadPage) =>
  read.lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)

function otherFrameLine(line: Line): Line {
  const copy = { ...line }
  delete copy.place
  delete copy.cell
  return { ...copy, region: line.region ?? 'related' }
}

/** The charset of the part's own header takes precedence over the page's declaration (RFC 2557 §10, HTML §13.2.3.2). */
function decodePage({ headers, content }: MimePart): { text: string; encoding: string } {
  return decode(content, headers.parameter('content-type', 'charset') || null)
}

function picturesOf(
  parts: readonly MimePart[],
  base: string,
): (source: string) => Uint8Array | null {
  const find = partsBy(parts, base)
  return (source) => find(source)?.content ?? null
}

/** Looks up parts by the addresses that a page uses. */
function partsBy(parts: readonly MimePart[], base: string): (source: string) => MimePart | null {
  const found = new Map<string, MimePart>()
  for (const part of parts) {
    const { headers } = part
    const id = headers.value('content-id').replace(/^<|>$/g, '')
    const location = absolute(headers.value('content-location'), base)
    if (id !== '' && !found.has(`cid:${id}`)) found.set(`cid:${id}`, part)
    if (location !== '' && !found.has(location)) found.set(location, part)
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
