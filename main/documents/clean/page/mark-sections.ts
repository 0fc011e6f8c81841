import { blockOf } from '../../html/block-of.ts'
import type { Line, Verdict } from '../../lines/line.ts'
import type { Sign } from '../signs/line-signs.ts'
import type { PageElement } from '../../lines/page-node.ts'
import { type Weights } from './page-weights.ts'

const COMMENTS =
  /^[^\p{L}]*(?:\d+\s+)?(?:(?:reader |user |all |view |show |add |post )?comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|网友评论|网友跟帖|用户评论|最新评论|热门评论|全部评论|发表评论|评论列表|评论区?|留言|讀者留言|網友留言|發表留言|コメント|댓글|kommentare?|commentaires?|comentarios?|comentários?|commenti|комментарии|отзывы)[^\p{L}]*(?:\d*[^\p{L}]*)$/iu

/** The part of a page's prose that what follows such a heading may hold at most. */
const MOST_COMMENTS = 0.8
const MOST_RELATED = 0.3

/**
 * Elements that begin with a heading that says what they are: comments, related articles. The heading stands first in
 * its element, or it speaks for itself alone. Marks them in `found`.
 */
export function markSections(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  weights: Weights,
  found: Verdict[],
  title: number,
): void {
  const firsts = new Map<PageElement, number>()
  for (const [index, { place }] of lines.entries())
    for (let next = place ?? null; next !== null && !firsts.has(next); next = next.parent)
      firsts.set(next, index)
  const refused = new Set<PageElement>()
  const behind = new Map<PageElement, ReadonlyMap<PageElement, number>>()
  let hasText = false
  for (const [index, line] of lines.entries()) {
    if (index === title || found[index] !== null) continue
    hasText ||= index > title && signs[index]?.has('wide') === true && signs[index].has('stop')
    // "0 comments" under the title says how many there are, not that they begin.
    if (!hasText && title >= 0 && line.kind !== 'heading') continue
    const most = headedShare(line, signs[index])
    const section = most === 0 ? null : sectionOf(line, index, firsts)
    if (section === null || section === lines[title]?.place) continue
    // A chapter on comments or on related work has chapters behind it, and is no list of links.
    const rest = section.parent && proseBehind(section.parent, weights, behind).get(section)
    const isMeant =
      most === MOST_COMMENTS ? (rest ?? 0) <= weights.total * 0.1 : isLinks(section, weights)
    if (
      isMeant &&
      (weights.prose.get(section) ?? 0) <= weights.total * most &&
      !holds(section, lines[title]?.place)
    )
      refused.add(section)
  }
  if (refused.size === 0) return
  for (const [index, { place }] of lines.entries())
    for (let next = place ?? null; next !== null && found[index] === null; next = next.parent)
      if (refused.has(next)) found[index] = { step: 'section', reason: 'related' }
}

/** How much of the page's prose may stand under a line that is such a heading; 0 where it is none. */
function headedShare(line: Line, signs: ReadonlySet<Sign> | undefined): number {
  if (line.text.length > 60 || signs?.has('stop')) return 0
  if (COMMENTS.test(line.text)) return MOST_COMMENTS
  return line.kind === 'heading' && signs?.has('related') ? MOST_RELATED : 0
}

/** The prose of a parent's children that stand behind each of them; counted once for a parent. */
function proseBehind(
  parent: PageElement,
  weights: Weights,
  known: Map<PageElement, ReadonlyMap<PageElement, number>>,
): ReadonlyMap<PageElement, number> {
  const told = known.get(parent)
  if (told !== undefined) return told
  const behind = new Map<PageElement, number>()
  let sum = 0
  for (const child of parent.children.toReversed()) {
    if (typeof child === 'string') continue
    behind.set(child, sum)
    sum += weights.prose.get(child) ?? 0
  }
  known.set(parent, behind)
  return behind
}

function isLinks(section: PageElement, weights: Weights): boolean {
  return (weights.links.get(section) ?? 0) >= (weights.all.get(section) ?? 0) * 0.3
}

/** The widest element that begins with the line and holds more than it. */
function sectionOf(
  line: Line,
  index: number,
  firsts: ReadonlyMap<PageElement, number>,
): PageElement | null {
  const own = line.place ? blockOf(line.place) : null
  let widest: PageElement | null = null
  for (
    let next = own?.parent ?? null;
    next !== null && firsts.get(next) === index;
    next = next.parent
  )
    widest = next
  return widest === null || /^(?:body|html|#page)$/.test(widest.name) ? null : widest
}

function holds(element: PageElement, inner: PageElement | undefined): boolean {
  for (let next: PageElement | null = inner ?? null; next !== null; next = next.parent)
    if (next === element) return true
  return false
}
