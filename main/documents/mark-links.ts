import type { Line, Verdict } from './line.ts'
import { reasonOf, type Sign } from './line-signs.ts'
import type { PageElement } from './page-node.ts'
import { blockOf } from './page-weights.ts'

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

/** Items and paragraphs that are nothing but links lead elsewhere; a list counts as a whole. Marks them in `found`. */
export function markLinks(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  found: Verdict[],
): void {
  const lists = new Map<PageElement, { text: number; links: number }>()
  const listOf = (line: Line): PageElement | null => {
    const block = line.place ? blockOf(line.place) : null
    for (let next = block; next !== null; next = next.parent)
      if (/^(?:ul|ol|dl|table)$/.test(next.name)) return next
    return block
  }
  for (const line of lines) {
    const list = listOf(line)
    if (list === null) continue
    const sum = lists.get(list) ?? { text: 0, links: 0 }
    sum.text += line.text.length
    sum.links += line.text.length * line.linked
    lists.set(list, sum)
  }
  for (const [index, line] of lines.entries()) {
    const list = listOf(line)
    const sum = list === null ? undefined : lists.get(list)
    // An address that is told to the reader is text of the article, though it is a link as well.
    if (found[index] !== null || sum === undefined || ADDRESS.test(line.text)) continue
    if (sum.links > sum.text * 0.66)
      found[index] = { step: 'links', reason: reasonOf(signs[index] ?? new Set()) ?? 'related' }
  }
}
