import { type Container, CONTAINER_BYTES } from './bytes/detect-container.ts'
import { DocumentError } from './document-error.ts'
import type { DocumentFormat } from './imported-document.ts'
import type { Line } from './lines/line.ts'
import type { ReadBook, ReadOptions } from './lines/read-book.ts'

type Reader = (bytes: Uint8Array, options: ReadOptions) => ReadBook | Promise<ReadBook>

/** A format's reader is loaded when the first file of it comes: PDF alone is two megabytes of script. */
const READERS: Readonly<Record<Container, () => Promise<Reader>>> = {
  epub: async () => (await import('./epub/read-epub.ts')).readEpub,
  mhtml: async () => (await import('./mhtml/read-mhtml.ts')).readMhtml,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  fb2: async () => (await import('./fb2/read-fb2.ts')).readFb2,
  fbz: async () => (await import('./fb2/read-fb2.ts')).readZippedFb2,
}

/**
 * Reads a file of one of the formats that hold more than a text. Whatever a reader stumbles over in a file that
 * was made by nobody knows what is a file that is broken, never a fault of the program.
 * @throws DocumentError; the signal's reason when aborted.
 */
export async function readContainer(
  container: Container,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadBook & { format: DocumentFormat }> {
  if (bytes.length > CONTAINER_BYTES[container])
    throw new DocumentError('too-large', `${bytes.length} bytes`)
  const read = await READERS[container]()
  try {
    const book = await read(bytes, options)
    const lines = linkedAnchors(book.lines).map((line) => ({ ...line, text: soundText(line.text) }))
    const format = container === 'fbz' ? 'fb2' : container
    return { format, ...book, lines, declared: soundFields(book.declared) }
  } catch (error) {
    if (error instanceof DocumentError || options.signal?.aborted) throw error
    throw new DocumentError('broken', `${container}: ${String(error)}`)
  }
}

/** Control characters and halves of surrogate pairs, which files may name by number, as U+FFFD: one unit for one, so that marks stay. */
function soundText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\f\r])\p{Cc}/gu, '\uFFFD')
}

function soundFields<T extends object>(fields: T): T {
  const sound = Object.entries(fields).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? soundText(value) : value,
  ])
  return { ...fields, ...Object.fromEntries(sound) }
}

/** The lines with those anchors alone that a link or a note of the book leads to. */
function linkedAnchors(lines: readonly Line[]): Line[] {
  const linked = new Set<string>()
  for (const { marks } of lines)
    for (const { href } of marks ?? []) if (href?.startsWith('#')) linked.add(href.slice(1))
  return lines.map(({ anchors, ...line }) => {
    const kept = anchors?.filter((anchor) => linked.has(anchor)) ?? []
    return kept.length > 0 ? { ...line, anchors: kept } : line
  })
}
