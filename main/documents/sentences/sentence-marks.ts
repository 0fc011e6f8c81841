import { cutMarks } from '../lines/cut-marks.ts'
import type { ImportedMark } from '../imported-document.ts'
import type { Line, Mark } from '../lines/line.ts'

/**
 * Assigns the marks of a line to its sentences; a mark across several sentences is split. Offsets become relative to
 * the sentence. Linear time: marks are ordered by start.
 * @param first index of the line's first sentence within its block.
 */
export function sentenceMarks(
  { text, marks }: Pick<Line, 'text' | 'marks'>,
  segments: readonly string[],
  first: number,
): ImportedMark[] {
  if (marks === undefined) return []
  const placed: ImportedMark[] = []
  let from = 0
  /** Marks that have begun and may not have ended, and the index of the next one. */
  let open: Mark[] = []
  let next = 0
  for (const [index, segment] of segments.entries()) {
    const start = text.indexOf(segment, from)
    // Sentences are parts of the text; any other has no marks.
    if (start < 0) continue
    from = start + segment.length
    for (let mark = marks[next]; mark !== undefined && mark.start < from; mark = marks[++next])
      open.push(mark)
    open = open.filter(({ end }) => end > start)
    for (const mark of cutMarks(open, start, from)) placed.push({ ...mark, segment: first + index })
  }
  return placed
}
