import type { Mark } from '../../lines/line.ts'

/**
 * Marks of one kind with nothing but white space between them as one: a PDF places text in pieces, and every
 * line begins a new one. In the order in which they begin, the outer of two first.
 */
export function joinMarks(text: string, marks: readonly Mark[]): Mark[] {
  const open = new Map<string, Mark>()
  const joined: Mark[] = []
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const key = `${mark.kind} ${mark.href ?? ''}`
    // A reading belongs to its own characters.
    const last = mark.kind === 'ruby' ? undefined : open.get(key)
    if (last !== undefined && text.slice(last.end, mark.start).trim() === '') {
      last.end = Math.max(last.end, mark.end)
      continue
    }
    const own = { ...mark }
    open.set(key, own)
    joined.push(own)
  }
  return joined.sort((one, other) => one.start - other.start || other.end - one.end)
}
