import type { Mark } from '../../lines/line.ts'

/**
 * Merges marks of the same kind and target that have only white space between them, since every run and line starts its own. The
 * result is sorted by start, outer marks before inner ones.
 */
export function joinMarks(text: string, marks: readonly Mark[]): Mark[] {
  const open = new Map<string, Mark>()
  const joined: Mark[] = []
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const key = `${mark.kind} ${mark.href ?? ''}`
    // Each ruby belongs to its own base.
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
