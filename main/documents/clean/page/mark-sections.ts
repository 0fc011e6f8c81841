import { anyOf, type WordsByLanguage } from '../../lines/any-of.ts'
import { blockOf } from '../../html/block-of.ts'
import type { Line, Verdict } from '../../lines/line.ts'
import type { Sign } from '../signs/line-signs.ts'
import type { PageElement } from '../../lines/page-node.ts'
import { type Weights } from './page-weights.ts'

/** Headings of comment sections by language. */
const COMMENTS_WORDS: WordsByLanguage = {
  en: '(?:reader |user |all |view |show |add |post )?comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)',
  zh: '网友评论|网友跟帖|用户评论|最新评论|热门评论|全部评论|发表评论|评论列表|评论区?|留言|讀者留言|網友留言|發表留言',
  ja: 'コメント',
  ko: '댓글',
  de: 'kommentare?',
  fr: 'commentaires?',
  es: 'comentarios?',
  pt: 'comentários?',
  it: 'commenti',
  ru: 'комментарии|отзывы',
}
const COMMENTS_HEADING = new RegExp(
  String.raw`^[^\p{L}]*(?:\d+\s+)?${anyOf(COMMENTS_WORDS)}[^\p{L}]*(?:\d*[^\p{L}]*)$`,
  'iu',
)

/** Maximum share of the page's prose in a section with such a heading. */
const MAX_COMMENTS_SHARE = 0.8
const MAX_RELATED_SHARE = 0.3

/**
 * Marks elements by their heading: comments, related articles. The heading comes first in its element, or is
 * unambiguous by itself. Changes `found`.
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
  const after = new Map<PageElement, ReadonlyMap<PageElement, number>>()
  let hasText = false
  for (const [index, line] of lines.entries()) {
    if (index === title || found[index] !== null) continue
    hasText ||= index > title && signs[index]?.has('wide') === true && signs[index].has('stop')
    // "0 comments" under the title is a count, not the heading of the comments.
    if (!hasText && title >= 0 && line.kind !== 'heading') continue
    const most = maxShareUnder(line, signs[index])
    const section = most === 0 ? null : sectionOf(line, index, firsts)
    if (section === null || section === lines[title]?.place) continue
    // A chapter about comments or related work has chapters after it, and is not a list of links.
    const rest = section.parent && proseAfter(section.parent, weights, after).get(section)
    const isMeant =
      most === MAX_COMMENTS_SHARE ? (rest ?? 0) <= weights.total * 0.1 : isLinks(section, weights)
    if (
      isMeant &&
      (weights.prose.get(section) ?? 0) <= weights.total * most &&
      !contains(section, lines[title]?.place)
    )
      refused.add(section)
  }
  if (refused.size === 0) return
  for (const [index, { place }] of lines.entries())
    for (let next = place ?? null; next !== null && found[index] === null; next = next.parent)
      if (refused.has(next)) found[index] = { step: 'section', reason: 'related' }
}

/** Maximum prose share of a section under this heading; 0 where the line is not such a heading. */
function maxShareUnder(line: Line, signs: ReadonlySet<Sign> | undefined): number {
  if (line.text.length > 60 || signs?.has('stop')) return 0
  if (COMMENTS_HEADING.test(line.text)) return MAX_COMMENTS_SHARE
  return line.kind === 'heading' && signs?.has('related') ? MAX_RELATED_SHARE : 0
}

/** The prose after each of a parent's children; cached per parent. */
function proseAfter(
  parent: PageElement,
  weights: Weights,
  known: Map<PageElement, ReadonlyMap<PageElement, number>>,
): ReadonlyMap<PageElement, number> {
  const cached = known.get(parent)
  if (cached !== undefined) return cached
  const after = new Map<PageElement, number>()
  let sum = 0
  for (const child of parent.children.toReversed()) {
    if (typeof child === 'string') continue
    after.set(child, sum)
    sum += weights.prose.get(child) ?? 0
  }
  known.set(parent, after)
  return after
}

function isLinks(section: PageElement, weights: Weights): boolean {
  return (weights.links.get(section) ?? 0) >= (weights.all.get(section) ?? 0) * 0.3
}

/** The widest element that begins with the line and contains more than it. */
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

function contains(element: PageElement, inner: PageElement | undefined): boolean {
  for (let next: PageElement | null = inner ?? null; next !== null; next = next.parent)
    if (next === element) return true
  return false
}
