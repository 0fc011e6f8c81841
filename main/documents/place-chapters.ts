import type { Cleaned } from './clean/clean.ts'
import type { ImportedBlock, ImportedChapter } from './imported-document.ts'
import type { Line } from './lines/line.ts'
import type { ReadDocument } from './lines/read-document.ts'

/** Length limit of a chapter title. */
const MAX_TITLE_CHARS = 500

/**
 * Maps each chapter to its first block: the first body block at or after the chapter's first line. Chapters with no
 * body block after them are left out.
 * @param lines as the reader gave them; null for a line that was dropped.
 */
export function placeChapters(
  chapters: NonNullable<ReadDocument['chapters']>,
  lines: readonly (Line | null)[],
  cleaned: Pick<Cleaned, 'lines'>,
  blocks: readonly ImportedBlock[],
): ImportedChapter[] {
  const order = new Map(lines.map((line, index) => [line, index]))
  const body = cleaned.lines.filter(({ verdict }) => verdict === null)
  let last = 0
  // A line created by cleaning takes the position of the line it was made from.
  const places = body.map(({ line }) => (last = order.get(line) ?? last))
  const placed: ImportedChapter[] = []
  let index = 0
  for (const { line, title, depth } of chapters) {
    while (index > 0 && (places[index - 1] ?? 0) >= line) index--
    while (index < places.length && (places[index] ?? 0) < line) index++
    const block = blocks[index]
    const shown = title.slice(0, MAX_TITLE_CHARS).replace(/\s+/g, ' ').trim()
    if (block !== undefined && shown !== '')
      placed.push({ title: shown, depth: Math.max(0, Math.min(8, depth)), block: block.key })
  }
  return placed
}
