import type { Mark, MarkKind } from '../../../../contract/rich-text.ts'

/** A run of text, or a mark and its content; `at` is the offset in the segment's text. */
export type MarkedNode =
  | { text: string; at: number }
  | { mark: Mark; at: number; children: MarkedNode[] }

/** Nesting order of marks over the same range, outermost first. */
const NESTING_ORDER: readonly MarkKind[] = [
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
 * Returns marks, which may overlap, as a tree to render; its texts joined are the text. A mark that crosses the end
 * of another is split there; of a split ruby only the first part keeps the reading. A link inside a link is dropped.
 */
export function nestMarks(text: string, marks: readonly Mark[]): MarkedNode[] {
  const sorted = marks.filter(({ start, end }) => start < end && end <= text.length)
  return nest(text, 0, text.length, sorted)
}

function nest(text: string, from: number, to: number, marks: readonly Mark[]): MarkedNode[] {
  const nodes: MarkedNode[] = []
  const pending = marks.toSorted(byRange)
  let at = from
  for (let mark = pending.shift(); mark; mark = pending.shift()) {
    if (mark.start > at) nodes.push({ text: text.slice(at, mark.start), at })
    const inside: Mark[] = []
    while (pending[0] && pending[0].start < mark.end) {
      const other = pending.shift()
      if (!other || (isLink(other) && isLink(mark))) continue
      inside.push({ ...other, end: Math.min(other.end, mark.end) })
      if (other.end <= mark.end || other.kind === 'ruby') continue
      const rest = { ...other, start: mark.end }
      const place = pending.findIndex((one) => byRange(rest, one) < 0)
      pending.splice(place < 0 ? pending.length : place, 0, rest)
    }
    nodes.push({ mark, at: mark.start, children: nest(text, mark.start, mark.end, inside) })
    at = mark.end
  }
  if (at < to) nodes.push({ text: text.slice(at, to), at })
  return nodes
}

function byRange(a: Mark, b: Mark): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    NESTING_ORDER.indexOf(a.kind) - NESTING_ORDER.indexOf(b.kind)
  )
}
