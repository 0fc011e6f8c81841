import { setImmediate } from 'node:timers/promises'
import type { Line } from '../lines/line.ts'
import type { ReadOptions } from '../lines/read-book.ts'
import { readHtml } from './read-html.ts'

/** A file or a section of a book: the inside of a `body`, made when its turn comes, and what all of it is if not text. */
export type BookPart = { html: () => string; region?: Line['region'] }

/**
 * The lines of a book's parts and at which line each
 * part begins. What the markup of a page would be taken for (asides, footers) has no such meaning in a book: no line
 * keeps a region but its part's. Between parts other work of the thread has its turn, so that an abort arrives.
 * @throws DocumentError see readHtml(); the signal's reason when aborted.
 */
export async function readParts(
  parts: readonly BookPart[],
  { onProgress, signal }: ReadOptions,
): Promise<{ lines: Line[]; starts: number[] }> {
  const lines: Line[] = []
  const starts: number[] = []
  for (const [index, { html, region = null }] of parts.entries()) {
    await setImmediate()
    signal?.throwIfAborted()
    starts.push(lines.length)
    const read = readHtml(`<!doctype html><html><body>${html()}</body></html>`, 'all')
    for (const line of read.lines) lines.push({ ...line, region })
    onProgress?.((index + 1) / parts.length)
  }
  return { lines, starts }
}
