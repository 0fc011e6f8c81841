import { cutMarks } from '../lines/cut-marks.ts'
import type { ImportedMark } from '../imported-document.ts'
import type { Line, Mark } from '../lines/line.ts'

/**
 * The marks of a line as marks of its sentences, which stand in its text one behind the other; a mark that goes over more
 * than one sentence is split. Offsets are those of the sentence.
 * Linear: marks are in the order in which they begin.
 * @param first the number of the line's first sentence in its block.
 */
export function placeMarks(
  { text, marks }: Pick<Line, 'text' | 'marks'>,
  segments: readonly string[],
  first: number,
): ImportedMark[] {
  if (marks === undefined) return []
  const placed: ImportedMark[] = []
  let from = 0
  /** Marks that have begun and may not have ended yet, and the number of the next one. */
  let open: Mark[] = []
  let next = 0
  for (const [index, segment] of segments.entries()) {
    const start = text.indexOf(segment, from)
    // No sentence is anything but a part of the text; one that is has no marks.
    if (start < 0) continue
    from = start + segment.length
    for (let mark = marks[next]; mark !== undefined && mark.start < from; mark = marks[++next])
      open.push(mark)
    open = open.filter(({ end }) => end > start)
    for (const mark of cutMarks(open, start, from)) placed.push({ ...mark, segment: first + index })
  }
  return placed
}
