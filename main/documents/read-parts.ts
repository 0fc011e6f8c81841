import { setImmediate } from 'node:timers/promises'
import type { Line } from './line.ts'
import type { ReadOptions } from './read-book.ts'
import { readHtml } from './read-html.ts'

/**
 * The lines of a book's parts (its files, its sections), each given as the inside of a `body`, and at which line each
 * part begins. What the markup of a page would be taken for (asides, footers) has no such meaning in a book: no line
 * keeps a region. Between parts other work of the thread has its turn, so that an abort arrives.
 * @throws DocumentError see readHtml(); the signal's reason when aborted.
 */
export async function readParts(
  parts: readonly (() => string)[],
  { onProgress, signal }: ReadOptions,
): Promise<{ lines: Line[]; starts: number[] }> {
  const lines: Line[] = []
  const starts: number[] = []
  for (const [index, part] of parts.entries()) {
    await setImmediate()
    signal?.throwIfAborted()
    starts.push(lines.length)
    const read = readHtml(`<!doctype html><html><body>${part()}</body></html>`)
    for (const line of read.lines) lines.push({ ...line, region: null })
    onProgress?.((index + 1) / parts.length)
  }
  return { lines, starts }
}
