import { bodyLikelihood, boilerplateEvidence } from './signs/body-likelihood.ts'
import { isCookieQuestion, isLinkBar } from './find-head.ts'
import { findPageTitle } from './find-page-title.ts'
import { fold } from '../lines/fold.ts'
import { isLetterHead } from './signs/letter-head.ts'
import type { Line } from '../lines/line.ts'
import type { Sign } from './signs/line-signs.ts'
import { width } from '../lines/width.ts'

/** In columns: longer lines are paragraphs. */
const MAX_TITLE_COLUMNS = 240
/** In characters: longer headings are text in large type. */
const MAX_HEADING_CHARS = 1000

/**
 * Finds the title's line, or -1: a page's first level 1 heading; in plain text the first line that is not
 * boilerplate, if it is short compared to what follows. A text of one line has no title.
 * @param declared the title in the page's metadata, or ''.
 */
export function findTitle(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  declared: string,
): number {
  if (lines.length < 2) return -1
  const wanted = fold(declared)
  const named = wanted === '' ? -1 : headingOf(lines, wanted, declared.trim())
  if (named >= 0) return named
  // A heading that is only a link, and not in the declared title, is the site's name.
  const heading = lines.findIndex(
    ({ kind, level, region, text, linked }) =>
      kind === 'heading' &&
      level === 1 &&
      !region &&
      text.length <= MAX_HEADING_CHARS &&
      (declared === '' || linked < 0.9),
  )
  if (heading >= 0) return heading
  if (declared !== '') return firstPartOf(lines, signs, declared)
  if (isLetterHead(lines.map(({ text }) => text))) return -1
  const page = findPageTitle(lines, signs)
  if (page >= 0) return page
  const first = lines.findIndex(
    ({ text }, index) => !isBoilerplate(signs[index]) && !isPageHead(text),
  )
  const best = first > 0 && first < 40 ? bestOfHead(lines, signs, first) : first
  if (best >= 0 && isTitleLike(lines, best)) return best
  const fallback = first > 0 && isPageHead(lines[0]?.text ?? '') ? first : 0
  return isTitleLike(lines, fallback) ? fallback : -1
}

/** Factor for a heading that the declared title begins with. */
const FIRST_PART_FACTOR = 2

/**
 * Finds the heading that matches the declared title best: pages append the site's name to it, and some have only that
 * name as their level 1 heading. A short match counts only at level 1.
 */
function headingOf(lines: readonly Line[], wanted: string, declared: string): number {
  let best = -1
  let bestScore = 0
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'heading' || line.region) continue
    const key = fold(line.text)
    const isNamed = wanted.includes(key) || (key.includes(wanted) && wanted.length >= 8)
    if (!isNamed || (line.level !== 1 && key.length < wanted.length * 0.4)) continue
    // Declared titles begin with the article's title and end with the site's name, except for forms like `The Post: A
    // bridge for Velm`.
    const isFirst =
      declared.startsWith(line.text) && !/^\s*:/.test(declared.slice(line.text.length))
    const length = Math.min(key.length, wanted.length) + (line.level === 1 ? 0.5 : 0)
    const matchScore = length * (isFirst ? FIRST_PART_FACTOR : 1)
    if (matchScore > bestScore) {
      bestScore = matchScore
      best = index
    }
  }
  return best
}

/** Separators in declared titles: article, section, site. */
const TITLE_SEPARATOR = /\s+[-–—|·:»]\s+|[_|｜—]+|\s*[-–]\s*(?=\p{Script=Han})/u

/** For pages without headings: the line before the first paragraph that equals the first part of the declared title. */
function firstPartOf(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  declared: string,
): number {
  const wanted = new Set(
    [declared, declared.slice(0, MAX_HEADING_CHARS).split(TITLE_SEPARATOR)[0] ?? ''].map(fold),
  )
  const paragraph = signs.findIndex((line) => line.has('wide') && line.has('stop'))
  return lines.findIndex(
    ({ text, region }, index) =>
      region === null &&
      (paragraph < 0 || index < paragraph) &&
      index < lines.length - 1 &&
      /[\p{L}\p{N}]{2}/u.test(text) &&
      wanted.has(fold(text)),
  )
}

const isPageHead = (text: string) => isLinkBar(text) || isCookieQuestion(text)

/**
 * Whether a line cannot be an article's first: a menu entry, a separator, a notice; words such as "Twitter" alone do
 * not decide.
 */
const isBoilerplate = (signs: ReadonlySet<Sign> | undefined) => {
  if (signs === undefined || signs.has('separator')) return true
  return boilerplateEvidence(signs) >= 1.5 && !signs.has('stop') && !signs.has('comma')
}

/** After a menu, the title is the line before the first paragraph that is least like boilerplate. */
function bestOfHead(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  first: number,
): number {
  let best = -1
  for (let index = first; index < Math.min(lines.length - 1, first + 40); index++) {
    const line = signs[index]
    if (line === undefined || (line.has('stop') && (line.has('wide') || line.has('w160')))) break
    if (
      line.has('wide') ||
      line.has('w160') ||
      line.has('w12') ||
      isBoilerplate(line) ||
      line.has('time') ||
      line.has('byline')
    )
      continue
    if (best >= 0 && line.has('stop')) continue
    if (best < 0 || titleScore(line) > titleScore(signs[best]) + 1) best = index
  }
  return best
}

const titleScore = (signs: ReadonlySet<Sign> | undefined) => (signs ? bodyLikelihood(signs) : -9)

function isTitleLike(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  const columns = width(text)
  if (columns > MAX_TITLE_COLUMNS || index >= lines.length - 1 || !/[\p{L}\p{N}]/u.test(text))
    return false
  if (!/[.。;；:：,，]["'”’」]?$/u.test(text)) return true
  // A sentence is a headline only if what follows is clearly longer, which excludes verse and dialogue.
  const following = lines.slice(index + 1, index + 13).map((line) => width(line.text))
  const next = following[0] ?? 0
  const median = following.sort((one, other) => one - other)[Math.floor(following.length / 2)] ?? 0
  return columns * 1.5 <= Math.max(next, median)
}
