import type { Mark, MarkKind } from '../../../../contract/rich-text.ts'

/** A run of text, or a mark with what stands in it; `at` is where it begins in the segment's text. */
export type MarkedNode =
  | { text: string; at: number }
  | { mark: Mark; at: number; children: MarkedNode[] }

/** Of marks over the same text, which stands outside: a link holds the others, ruby is about the letters themselves. */
const OUTSIDE: readonly MarkKind[] = [
  'link',
  'note',
  'deleted',
  'strong',
  'emphasis',
  'superscript',
  'subscript',
  'code',
  'ruby',
]

const isLink = ({ kind }: Mark): boolean => kind === 'link' || kind === 'note'

/**
 * Marks, which may overlap, as a tree that elements can show; its texts joined are the text. A mark that reaches out of
 * another is parted there; of ruby the first part keeps the reading, and a link within a link is none.
 */
export function nestMarks(text: string, marks: readonly Mark[]): MarkedNode[] {
  const sorted = marks.filter(({ start, end }) => start < end && end <= text.length)
  return nest(text, 0, text.length, sorted)
}

function nest(text: string, from: number, to: number, marks: readonly Mark[]): MarkedNode[] {
  const nodes: MarkedNode[] = []
  const waiting = marks.toSorted(byPlace)
  let at = from
  for (let mark = waiting.shift(); mark; mark = waiting.shift()) {
    if (mark.start > at) nodes.push({ text: text.slice(at, mark.start), at })
    const inside: Mark[] = []
    while (waiting[0] && waiting[0].start < mark.end) {
      const other = waiting.shift()
      if (!other || (isLink(other) && isLink(mark))) continue
      inside.push({ ...other, end: Math.min(other.end, mark.end) })
      if (other.end <= mark.end || other.kind === 'ruby') continue
      const rest = { ...other, start: mark.end }
      const place = waiting.findIndex((one) => byPlace(rest, one) < 0)
      waiting.splice(place < 0 ? waiting.length : place, 0, rest)
    }
    nodes.push({ mark, at: mark.start, children: nest(text, mark.start, mark.end, inside) })
    at = mark.end
  }
  if (at < to) nodes.push({ text: text.slice(at, to), at })
  return nodes
}

function byPlace(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || OUTSIDE.indexOf(a.kind) - OUTSIDE.indexOf(b.kind)
}
