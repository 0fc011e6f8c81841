import type {
  PDFPageProxy,
  TextContent,
  TextMarkedContent,
} from 'pdfjs-dist/types/src/display/api.js'
import { DocumentError } from '../../document-error.ts'

/** Text items per page. A telephone directory's page has about ten thousand; one that positions each glyph has more. */
const MAX_ITEMS = 200_000

/**
 * A page's text items, and the marked-content id of each item that has one. The stream limits memory on a hostile page; it is
 * still read to its end, because pdf.js deadlocks if a text stream is abandoned.
 * @throws DocumentError too-large above MAX_ITEMS.
 */
export async function pageText(
  page: PDFPageProxy,
): Promise<{ content: TextContent; tags: Map<object, string> }> {
  // Presentation forms and ligatures are normalized only after bidi reordering (see normalize-presentation-forms.ts): pdf.js normalizes
  // before it, which reverses the letters of a ligature.
  const stream: ReadableStream<TextContent> = page.streamTextContent({
    disableNormalization: true,
    includeMarkedContent: true,
  })
  const whole: TextContent = { items: [], styles: {}, lang: null }
  const tags = new Map<object, string>()
  const open: (string | null)[] = []
  for await (const piece of stream) {
    Object.assign(whole.styles, piece.styles)
    if (whole.items.length > MAX_ITEMS) continue
    for (const item of piece.items) {
      if ('str' in item) {
        whole.items.push(item)
        const tag = open.at(-1) ?? null
        if (tag !== null) tags.set(item, tag)
      } else trackMarkedContent(item, open)
    }
  }
  if (whole.items.length > MAX_ITEMS) throw new DocumentError('too-large', 'text of a page')
  return { content: whole, tags }
}

/** Tracks the stack of open marked content; a sequence without an id inherits the id of the one around it. */
function trackMarkedContent({ type, id }: TextMarkedContent, open: (string | null)[]): void {
  if (type === 'endMarkedContent') open.pop()
  else if (open.length < MAX_ITEMS) open.push(id ?? open.at(-1) ?? null)
}
