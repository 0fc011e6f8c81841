import type { Line, Verdict } from '../../lines/line.ts'
import type { Sign } from '../signs/line-signs.ts'
import { labelOf, type PageElement } from '../../lines/page-node.ts'
import { nameIn, readByline } from './read-byline.ts'
import { isDateLine, readDate } from '../../dates/read-date.ts'

/** What the lines at a title say of their article. */
export type Attribution = { byline: string | null; published: string | null; url: string | null }

/** Lines behind the title where it has no text; lines of the text among which an element that is called the author's still counts. */
const FEW = 6
const INTO_TEXT = 6

/**
 * Author, date and address stand at the title or, on some pages, at the end: there alone they are looked for. What a table
 * of facts says is of whom it tells: the day on which a firm was founded. What stands right at the title is marked.
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
  const bound = Math.min(firstBody < 0 ? title + FEW : firstBody, lines.length)
  let named: string | null = null
  for (let index = Math.max(0, title - 3); index < bound + INTO_TEXT; index++) {
    const line = lines[index]
    if (!line || index === title || verdicts[index]?.reason === 'repeat' || line.cell) continue
    const { text } = line
    if (index > title && isAuthors(line.place ?? null)) named ??= nameIn(text)
    if (index >= bound) continue
    const before = lines[index - 1]?.text ?? ''
    const byline = readByline(text) ?? (/^\W*by:?$/iu.test(before) ? nameIn(text) : null)
    const isDay = isDateLine(text)
    const isDated = signs[index]?.has('time') || byline !== null || isDay
    const date = isDated ? readDate(text) : null
    found.byline ??= byline
    found.published ??= date ?? (index > title && isShort(text) ? readDate(text) : null)
    if (/^https?:\/\/\S+$/.test(text)) found.url ??= text
    // Only what stands right at the title is taken out of the body by itself.
    const isAbout = byline !== null || date !== null || isDay
    if (!verdicts[index] && index <= title + 4 && title >= 0 && isAbout)
      verdicts[index] = { step: 'attribution', reason: 'furniture' }
  }
  return { ...found, byline: found.byline ?? named }
}

const AUTHOR =
  /(?:^|[\s_-])(?:by-?line|authors?|writer|reporter|journalist|autor|auteur|zuozhe)(?:$|[\s_-])/
/** Of somebody else: who wrote a comment, or another article. */
const OTHERS = /(?:^|[\s_-])(?:comments?|related|recommended|popular|teasers?)(?:$|[\s_-])/
const ABOUT = /(?:^|[\s_-])(?:bio|box|avatar|photo)(?:$|[\s_-])/
/** Elements up from a line whose names are looked at. */
const LEVELS = 4

/** Whether a page calls the element that a line stands in the author's. */
function isAuthors(place: PageElement | null): boolean {
  let is = false
  for (let next = place, level = 0; next !== null && level < LEVELS; next = next.parent, level++) {
    const label = labelOf(next)
    if (OTHERS.test(label) || (!is && ABOUT.test(label))) return false
    is ||= AUTHOR.test(label)
    if (/^(?:article|section|main|body|#page|li|aside)$/.test(next.name)) break
  }
  return is
}

/** Columns of a line with a date beside what else it says. */
const BESIDE = 40

const isShort = (text: string) => text.length <= BESIDE && /\d/.test(text)
