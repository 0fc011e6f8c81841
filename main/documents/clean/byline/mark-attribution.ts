import type { Line, Verdict } from '../../lines/line.ts'
import type { Sign } from '../signs/line-signs.ts'
import { labelOf, type PageElement } from '../../lines/page-node.ts'
import { authorNameIn, readByline } from './read-byline.ts'
import { isDateLine, readDate } from '../../dates/read-date.ts'

/** Attribution found in the lines around a title. */
export type Attribution = { byline: string | null; published: string | null; url: string | null }

/**
 * Lines to search after the title where there is no body text, and lines of the body where an author element still
 * counts.
 */
const MAX_LINES_AFTER_TITLE = 6
const MAX_BODY_LINES = 6

/**
 * Finds author, date and address in the lines around the title. Table cells are skipped: they are about the table's
 * subject, such as the date a firm was founded. Attribution lines right at the title are marked for removal.
 * @param verdicts changed in place.
 */
export function markAttribution(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  verdicts: Verdict[],
  title: number,
): Attribution {
  const found: Attribution = { byline: null, published: null, url: null }
  const firstBody = lines.findIndex(
    ({ kind }, index) =>
      index > title && !verdicts[index] && kind !== 'figure' && signs[index]?.has('wide'),
  )
  const bound = Math.min(firstBody < 0 ? title + MAX_LINES_AFTER_TITLE : firstBody, lines.length)
  let named: string | null = null
  for (let index = Math.max(0, title - 3); index < bound + MAX_BODY_LINES; index++) {
    const line = lines[index]
    if (!line || index === title || verdicts[index]?.reason === 'repeat' || line.cell) continue
    const { text } = line
    if (index > title && isAuthorElement(line.place ?? null)) named ??= authorNameIn(text)
    if (index >= bound) continue
    const before = lines[index - 1]?.text ?? ''
    const byline = readByline(text) ?? (/^\W*by:?$/iu.test(before) ? authorNameIn(text) : null)
    const isDateOnly = isDateLine(text)
    const isDated = signs[index]?.has('time') || byline !== null || isDateOnly
    const date = isDated ? readDate(text) : null
    found.byline ??= byline
    found.published ??= date ?? (index > title && isShort(text) ? readDate(text) : null)
    if (/^https?:\/\/\S+$/.test(text)) found.url ??= text
    // Only attribution right at the title is removed.
    const isAttribution = byline !== null || date !== null || isDateOnly
    if (!verdicts[index] && index <= title + 4 && title >= 0 && isAttribution)
      verdicts[index] = { step: 'attribution', reason: 'furniture' }
  }
  return { ...found, byline: found.byline ?? named }
}

const AUTHOR_LABEL =
  /(?:^|[\s_-])(?:by-?line|authors?|writer|reporter|journalist|autor|auteur|zuozhe)(?:$|[\s_-])/
/** Elements about somebody else: a comment's or another article's author. */
const OTHER_AUTHOR_LABEL =
  /(?:^|[\s_-])(?:comments?|related|recommended|popular|teasers?)(?:$|[\s_-])/
const AUTHOR_BOX_LABEL = /(?:^|[\s_-])(?:bio|box|avatar|photo)(?:$|[\s_-])/
/** How many ancestors of a line to check for labels. */
const MAX_LEVELS = 4

/** Whether a line is in an element that the page labels as the author's. */
function isAuthorElement(place: PageElement | null): boolean {
  let is = false
  for (
    let next = place, level = 0;
    next !== null && level < MAX_LEVELS;
    next = next.parent, level++
  ) {
    const label = labelOf(next)
    if (OTHER_AUTHOR_LABEL.test(label) || (!is && AUTHOR_BOX_LABEL.test(label))) return false
    is ||= AUTHOR_LABEL.test(label)
    if (/^(?:article|section|main|body|#page|li|aside)$/.test(next.name)) break
  }
  return is
}

/** Maximum width in columns of a line that has a date among other words. */
const MAX_DATED_COLUMNS = 40

const isShort = (text: string) => text.length <= MAX_DATED_COLUMNS && /\d/.test(text)
