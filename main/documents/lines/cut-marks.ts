import type { Mark } from './line.ts'

/** The parts of marks that lie between two offsets of a text, counted from the first of them. */
export function cutMarks(marks: readonly Mark[], from: number, to: number): Mark[] {
  return marks.flatMap((mark) => {
    const start = Math.max(mark.start, from) - from
    const end = Math.min(mark.end, to) - from
    return start < end ? [{ ...mark, start, end }] : []
  })
}
