import { type Container, MAX_CONTAINER_BYTES } from './bytes/detect-container.ts'
import { DocumentError, documentErrorOf } from './document-error.ts'
import type { DocumentFormat } from './imported-document.ts'
import type { Line } from './lines/line.ts'
import type { ReadBook, ReadOptions } from './lines/read-book.ts'

type Reader = (bytes: Uint8Array, options: ReadOptions) => ReadBook | Promise<ReadBook>

/** Readers are loaded on first use: the PDF reader alone is two megabytes of script. */
const CONTAINER_READERS: Readonly<Record<Container, () => Promise<Reader>>> = {
  epub: async () => (await import('./epub/read-epub.ts')).readEpub,
  mhtml: async () => (await import('./mhtml/read-mhtml.ts')).readMhtml,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  fb2: async () => (await import('./fb2/read-fb2.ts')).readFb2,
  fbz: async () => (await import('./fb2/read-fb2.ts')).readZippedFb2,
}

/**
 * Reads a file of a container format (book, office document, PDF, MHTML). An exception that
 * the reader did not foresee becomes the cause of a DocumentError.
 * @throws DocumentError; the signal's reason when aborted.
 */
export async function readContainer(
  container: Container,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadBook & { format: DocumentFormat }> {
  if (bytes.length > MAX_CONTAINER_BYTES[container])
    throw new DocumentError('too-large', `${bytes.length} bytes`)
  const read = await CONTAINER_READERS[container]()
  try {
    const book = await read(bytes, options)
    const lines = keepLinkedAnchors(book.lines).map((line) => ({
      ...line,
      text: replaceControls(line.text),
    }))
    const format = container === 'fbz' ? 'fb2' : container
    return { format, ...book, lines, declared: replaceControlsInFields(book.declared) }
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw documentErrorOf(error)
  }
}

/**
 * Replaces control characters and lone surrogates, which files may contain as numeric references, by U+FFFD; one unit
 * for one, so that mark offsets stay valid.
 */
function replaceControls(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\f\r])\p{Cc}/gu, '\uFFFD')
}

function replaceControlsInFields<T extends object>(fields: T): T {
  const replaced = Object.entries(fields).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? replaceControls(value) : value,
  ])
  return { ...fields, ...Object.fromEntries(replaced) }
}

/** Drops anchors that no link or note of the document refers to. */
function keepLinkedAnchors(lines: readonly Line[]): Line[] {
  const linked = new Set<string>()
  for (const { marks } of lines)
    for (const { href } of marks ?? []) if (href?.startsWith('#')) linked.add(href.slice(1))
  return lines.map(({ anchors, ...line }) => {
    const kept = anchors?.filter((anchor) => linked.has(anchor)) ?? []
    return kept.length > 0 ? { ...line, anchors: kept } : line
  })
}
