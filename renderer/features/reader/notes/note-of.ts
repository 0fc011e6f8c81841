import type { Block, Segment } from '../../../../contract/article.ts'
import { blockOfPath } from '../../../../contract/block-of-path.ts'
import type { Mark } from '../../../../contract/rich-text.ts'
import type { NotePlace, TextOfNotes } from './note-place.ts'

/** A longer note is read in its place. */
const MAX_NOTE_BLOCKS = 4

/** In characters: `1`, `[12]`, `↩`; a longer link is text. */
const MAX_BACKLINK_CHARS = 8

/**
 * Returns a sentence of a note without the link back to its reference, at its beginning or end, and without other
 * links, which have nothing to lead from.
 */
export function noteText({ text, marks = [] }: Pick<Segment, 'text' | 'marks'>): {
  text: string
  marks: Mark[]
} {
  const back = marks.filter(
    ({ href, start, end }) => href?.startsWith('#') && end - start <= MAX_BACKLINK_CHARS,
  )
  const from = back.find(({ start }) => start === 0)?.end ?? 0
  const to = back.find(({ start, end }) => start > 0 && text.slice(end).trim() === '')?.start
  const cut = text.slice(from, to)
  const start = from + cut.length - cut.trimStart().length
  const shown = cut.trim()
  return {
    text: shown,
    marks: marks
      .filter(({ kind }) => kind !== 'link' && kind !== 'note')
      .map((mark) => ({
        ...mark,
        start: Math.max(0, mark.start - start),
        end: Math.min(shown.length, mark.end - start),
      }))
      .filter((mark) => mark.start < mark.end),
  }
}

/**
 * Returns a note's blocks: from its first one to the next note or heading.
 * @param text the part that has the note.
 * @param targets of the part that has the reference, which name the other notes.
 */
export function noteBlocks(
  { blocks }: Pick<TextOfNotes, 'blocks'>,
  targets: TextOfNotes['targets'],
  { path }: NotePlace,
): Block[] {
  const from = blocks.findIndex((block) => block.key === blockOfPath(path))
  if (from < 0) return []
  const others = new Set(Object.values(targets).map(({ block }) => block))
  const after = blocks
    .slice(from + 1)
    .findIndex((block) => others.has(block.key) || block.kind === 'heading')
  // The last note of a list: what follows may be anything.
  const length = after < 0 ? 1 : after + 1
  return blocks.slice(from, from + Math.min(MAX_NOTE_BLOCKS, length))
}
