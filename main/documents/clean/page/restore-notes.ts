import type { Line, Verdict } from '../../lines/line.ts'
import { anchorOfHref } from '../../html/page-links.ts'
import type { PageElement } from '../../lines/page-node.ts'
import { blockOf } from '../../html/block-of.ts'

/** Limits of a note: a marker may also lead to the comments or to the next page. */
const MAX_NOTE_LINES = 12
const MAX_NOTE_CHARS = 3000

/** Maximum length of a line that is only a note's number, in characters. */
const MAX_NUMBER_CHARS = 8

/**
 * Restores removed notes that markers in the article link to, wherever the page has them: in a box beside the text or
 * at the end. The heading above them is restored too.
 * @param verdicts changed in place.
 */
export function restoreNotes(lines: readonly Line[], verdicts: Verdict[], title: number): void {
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
    if (index - 1 > title && over?.kind === 'heading' && isNextTo(over, line))
      verdicts[index - 1] = null
  }
}

/** The line after the last of a note; null where it is too long to be one. */
function endOfNote(
  lines: readonly Line[],
  index: number,
  isWanted: (line: Line) => boolean,
): number | null {
  const first = lines[index]
  const block = first?.place && blockOf(first.place)
  if (!first || !block) return null
  const own = noteOf(block)
  // If the number is a line of its own, the note follows it.
  const isNumber = first.text.length <= MAX_NUMBER_CHARS && own === block
  let [end, length] = [index, 0]
  for (; end < lines.length && end - index <= MAX_NOTE_LINES; end++) {
    const line = lines[end]
    const isOwn = isInside(line?.place, own) || (isNumber && isInside(line?.place, own.parent))
    if (!line || !isOwn || (end > index && (isWanted(line) || line.kind === 'heading'))) break
    length += line.text.length
  }
  return end - index > MAX_NOTE_LINES || length > MAX_NOTE_CHARS ? null : end
}

/** The list item or element with id around a block; else the block itself. */
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

/** Whether a heading shares its parent element with the note, or is in an ancestor of it. */
function isNextTo(heading: Line, note: Line): boolean {
  const parent = heading.place && blockOf(heading.place)?.parent
  return parent !== undefined && isInside(note.place, parent)
}
