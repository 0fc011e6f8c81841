import type { Line, Verdict } from '../../lines/line.ts'
import { anchorOfHref } from '../../html/page-links.ts'
import type { PageElement } from '../../lines/page-node.ts'
import { blockOf } from '../../html/block-of.ts'

/** Lines and characters of the longest note: a sign may also lead to what people said of the article, or to its next page. */
const MOST_LINES = 12
const LONGEST = 3000

/** Characters of a line that is a note's number alone. */
const NUMBER = 8

/**
 * Takes back of what was left out the notes that the article's own signs lead to, wherever the page has them: in a box
 * beside the text, or behind all of it. With them comes the heading over them.
 * @param verdicts changed in place.
 */
export function keepNotes(lines: readonly Line[], verdicts: Verdict[], title: number): void {
  const wanted = new Set<string>()
  for (const [index, { marks }] of lines.entries())
    for (const { kind, href } of (!verdicts[index] && marks) || [])
      if (kind === 'note' && href?.startsWith('#')) wanted.add(anchorOfHref(href))
  if (wanted.size === 0) return
  const isWanted = ({ anchors }: Line) => anchors?.some((anchor) => wanted.has(anchor)) === true
  for (const [index, line] of lines.entries()) {
    if (!verdicts[index] || !isWanted(line)) continue
    const end = endOfNote(lines, index, isWanted)
    if (end === null) continue
    verdicts.fill(null, index, end)
    const over = lines[index - 1]
    if (index - 1 > title && over?.kind === 'heading' && isBeside(over, line))
      verdicts[index - 1] = null
  }
}

/** The line behind a note's last one; null where what begins there is too long to be a note. */
function endOfNote(
  lines: readonly Line[],
  index: number,
  isWanted: (line: Line) => boolean,
): number | null {
  const first = lines[index]
  const block = first?.place && blockOf(first.place)
  if (!first || !block) return null
  const own = noteOf(block)
  // A number that stands in a line of its own has its note behind it.
  const isNumber = first.text.length <= NUMBER && own === block
  let [end, length] = [index, 0]
  for (; end < lines.length && end - index <= MOST_LINES; end++) {
    const line = lines[end]
    const isOwn = isInside(line?.place, own) || (isNumber && isInside(line?.place, own.parent))
    if (!line || !isOwn || (end > index && (isWanted(line) || line.kind === 'heading'))) break
    length += line.text.length
  }
  return end - index > MOST_LINES || length > LONGEST ? null : end
}

/** The item, or the element of one note, that a block stands in; else the block itself. */
function noteOf(block: PageElement): PageElement {
  for (
    let next: PageElement | null = block, level = 0;
    next && level < 3;
    next = next.parent, level++
  )
    if (next.name === 'li' || next.name === 'dd' || next.attributes['id'] !== undefined) return next
  return block
}

function isInside(element: PageElement | undefined, outer: PageElement | null): boolean {
  for (let next = element ?? null; next !== null; next = next.parent)
    if (next === outer) return true
  return false
}

/** Whether a heading stands in what holds the notes, or in what holds that. */
function isBeside(heading: Line, note: Line): boolean {
  const parent = heading.place && blockOf(heading.place)?.parent
  return parent !== undefined && isInside(note.place, parent)
}
