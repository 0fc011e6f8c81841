import { decode } from '../bytes/decode.ts'
import { detectContainer } from '../bytes/detect-container.ts'
import { detectFormat } from '../bytes/detect-format.ts'
import { DocumentError } from '../document-error.ts'
import { parseMessage } from '../mhtml/parse-message.ts'
import { readText } from '../text/read-text.ts'
import { escapeHtml } from '../xml/escape-html.ts'
import { xhtmlToHtml } from '../xml/xhtml-to-html.ts'

/**
 * Converts a page or text embedded in a document (altChunk, ECMA-376 §17.17.2.1) to HTML without scripts or external
 * content; '' for other kinds of files.
 * @param id the chunk's relationship id, which keeps its anchors distinct from the document's.
 */
export function chunkToHtml(bytes: Uint8Array, name: string, id: string): string {
  try {
    return readChunk(bytes, name, id)
  } catch (error) {
    // A broken chunk is dropped, but the document is still read.
    if (error instanceof DocumentError) return ''
    throw error
  }
}

function readChunk(bytes: Uint8Array, name: string, id: string): string {
  const container = detectContainer(bytes)
  if (container === 'mhtml') {
    const page = parseMessage(bytes).parts.find(({ headers }) =>
      /^text\/html/i.test(headers.value('content-type')),
    )
    if (page === undefined) return ''
    return pageToHtml(
      decode(page.content, page.headers.parameter('content-type', 'charset')).text,
      id,
    )
  }
  if (container !== null) return ''
  const { text } = decode(bytes)
  if (/\.x?html?$/i.test(name) || detectFormat(text, name) === 'html') return pageToHtml(text, id)
  return readText(text)
    .map((line) => `<p>${escapeHtml(line.text)}</p>`)
    .join('')
}

function pageToHtml(html: string, id: string): string {
  return xhtmlToHtml(html, {
    id: (anchor) => `chunk-${id}-${anchor}`,
    href: (href) => {
      if (href.startsWith('#')) return `#chunk-${id}-${href.slice(1)}`
      return /^(?:https?|mailto):/i.test(href) ? href : null
    },
    source: (source) => (/^data:/i.test(source) ? source : null),
  })
}
