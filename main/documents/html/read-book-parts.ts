import { setImmediate } from 'node:timers/promises'
import type { Line } from '../lines/line.ts'
import type { ReadOptions } from '../lines/read-book.ts'
import { readHtml } from './read-html.ts'

/**
 * A file or section of a book: HTML for the inside of a `body`, generated on demand, and the region of all its lines.
 */
export type BookPart = { html: () => string; region?: Line['region'] }

/**
 * Reads the parts of a book as lines, with the index of each part's first line. Page markup such as `aside` and
 * `footer` does not mean boilerplate in a book: lines only get their part's region. Yields to the event loop between
 * parts, so that an abort can arrive.
 * @throws DocumentError see readHtml(); the signal's reason when aborted.
 */
export async function readBookParts(
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
