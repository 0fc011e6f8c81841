import { bodyLikelihood, chromeProof } from './signs/body-likelihood.ts'
import { asksForCookies, isBar } from './find-head.ts'
import { fold } from '../lines/fold.ts'
import type { Line } from '../lines/line.ts'
import type { Sign } from './signs/line-signs.ts'
import { width } from '../lines/width.ts'

/** Columns. A longer line is a paragraph. */
const LONGEST = 240
/** Characters. A longer heading is a text in large type. */
const LONGEST_HEADING = 1000

/**
 * Which line is the title, or -1 where none is: a page's first heading of level 1; of a plain text the first line that
 * is no menu entry, if it is short beside what follows. A text of one line has no title, it is all body.
 * @param declared what the page itself gives as its title, or '' where it has none.
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
  // One that is nothing but a link, and that the page's own title does not say, is the site's name.
  const heading = lines.findIndex(
    ({ kind, level, region, text, linked }) =>
      kind === 'heading' &&
      level === 1 &&
      !region &&
      text.length <= LONGEST_HEADING &&
      (declared === '' || linked < 0.9),
  )
  if (heading >= 0) return heading
  if (declared !== '') return firstPartOf(lines, signs, declared)
  const first = lines.findIndex(({ text }, index) => !isChrome(signs[index]) && !isOfThePage(text))
  const best = first > 0 && first < 40 ? bestOfHead(lines, signs, first) : first
  if (best >= 0 && isTitleLike(lines, best)) return best
  const fallback = first > 0 && isOfThePage(lines[0]?.text ?? '') ? first : 0
  return isTitleLike(lines, fallback) ? fallback : -1
}

/** How much more the beginning of what is declared counts. */
const FIRST = 2

/**
 * The heading that says the most of what the page declares as its title: pages add their own name to it, and some have
 * that alone as their heading of level 1. A short beginning of it is no title, but for a level 1.
 */
function headingOf(lines: readonly Line[], wanted: string, declared: string): number {
  let best = -1
  let most = 0
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'heading' || line.region) continue
    const key = fold(line.text)
    const isNamed = wanted.includes(key) || (key.includes(wanted) && wanted.length >= 8)
    if (!isNamed || (line.level !== 1 && key.length < wanted.length * 0.4)) continue
    // What is declared begins with the article's name and ends with the site's, but in `The Post: A bridge for Velm`.
    const isFirst =
      declared.startsWith(line.text) && !/^\s*:/.test(declared.slice(line.text.length))
    const length = Math.min(key.length, wanted.length) + (line.level === 1 ? 0.5 : 0)
    const said = length * (isFirst ? FIRST : 1)
    if (said > most) {
      most = said
      best = index
    }
  }
  return best
}

/** Parts of a declared title: the article's, then the section's and the site's. */
const PARTS = /\s+[-–—|·:»]\s+|[_|｜—]+|\s*[-–]\s*(?=\p{Script=Han})/u

/** A page without a heading: the line before the first paragraph that says the first part of what is declared. */
function firstPartOf(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  declared: string,
): number {
  const wanted = new Set([declared, declared.split(PARTS)[0] ?? ''].map(fold))
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

const isOfThePage = (text: string) => isBar(text) || asksForCookies(text)

/** No first line of an article: a menu entry, a separator, a notice; words such as "Twitter" do not decide. */
const isChrome = (signs: ReadonlySet<Sign> | undefined) => {
  if (signs === undefined || signs.has('separator')) return true
  return chromeProof(signs) >= 1.5 && !signs.has('stop') && !signs.has('comma')
}

/** Behind a menu the title is the line that looks least like one, before the first paragraph. */
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
      isChrome(line) ||
      line.has('time') ||
      line.has('byline')
    )
      continue
    if (best >= 0 && line.has('stop')) continue
    if (best < 0 || score(line) > score(signs[best]) + 1) best = index
  }
  return best
}

const score = (signs: ReadonlySet<Sign> | undefined) => (signs ? bodyLikelihood(signs) : -9)

function isTitleLike(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  const columns = width(text)
  if (columns > LONGEST || index >= lines.length - 1 || !/[\p{L}\p{N}]/u.test(text)) return false
  if (!/[.。;；:：,，]["'”’」]?$/u.test(text)) return true
  // A sentence may be a headline too, where what follows is clearly longer; in verse and dialogue it is not.
  const following = lines.slice(index + 1, index + 13).map((line) => width(line.text))
  const next = following[0] ?? 0
  const median = following.sort((one, other) => one - other)[Math.floor(following.length / 2)] ?? 0
  return columns * 1.5 <= Math.max(next, median)
}
