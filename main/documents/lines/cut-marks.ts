import type { Mark } from './line.ts'

/** The parts of marks between two offsets of a text, relative to the first offset. */
export function cutMarks(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks.flatMap((mark) => {
    const start = Math.max(mark.start, from) - from
    const end = Math.min(mark.end, to) - from
    return start < end ? [{ ...mark, start, end }] : []
  })
}
