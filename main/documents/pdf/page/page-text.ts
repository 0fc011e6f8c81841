import type {
  PDFPageProxy,
  TextContent,
  TextMarkedContent,
} from 'pdfjs-dist/types/src/display/api.js'
import { DocumentError } from '../../document-error.ts'

/** Pieces of text on a page; one of a telephone book has some ten thousand, one that places each letter some more. */
const MOST_ITEMS = 200_000

/**
 * A page's text, read piece by piece, so that of a page that has no end no more is kept than any page has. It is read
 * to its end all the same: left in the middle, pdf.js waits for itself.
 * @throws DocumentError too-large.
 */
export async function pageText(
  page: PDFPageProxy,
): Promise<{ content: TextContent; tags: Map<object, string> }> {
  // A stream of this page alone; its pieces are what TextContent is put together of.
  // Shapes of letters stay what they are until the text stands in its order: pdf.js would take them apart before it, and
  // turn the letters of a ligature round with the rest.
  const stream: ReadableStream<TextContent> = page.streamTextContent({
    disableNormalization: true,
    includeMarkedContent: true,
  })
  const whole: TextContent = { items: [], styles: {}, lang: null }
  const tags = new Map<object, string>()
  const open: (string | null)[] = []
  for await (const piece of stream) {
    Object.assign(whole.styles, piece.styles)
    if (whole.items.length > MOST_ITEMS) continue
    for (const item of piece.items) {
      if ('str' in item) {
        whole.items.push(item)
        const tag = open.at(-1) ?? null
        if (tag !== null) tags.set(item, tag)
      } else mark(item, open)
    }
  }
  if (whole.items.length > MOST_ITEMS) throw new DocumentError('too-large', 'text of a page')
  return { content: whole, tags }
}

/** Marked content that has no number of its own belongs to what it lies in. */
function mark({ type, id }: TextMarkedContent, open: (string | null)[]): void {
  if (type === 'endMarkedContent') open.pop()
  else if (open.length < MOST_ITEMS) open.push(id ?? open.at(-1) ?? null)
}
