import { boilerplateEvidence } from './signs/body-likelihood.ts'
import { isCookieQuestion, isLinkBar } from './find-head.ts'
import { fold } from '../lines/fold.ts'
import type { Line } from '../lines/line.ts'
import { isPromotion } from './signs/promo-words.ts'
import type { Sign } from './signs/line-signs.ts'

type Signs = ReadonlySet<Sign>

/** In lines: menus of large sites. */
const MAX_HEAD_LINES = 400
/** Evidence before the article from which a text counts as a saved page: a skip link, a link bar, two menu entries. */
const MIN_PROOF = 3
const MENU_EVIDENCE = 2
const BAR_EVIDENCE = 3
/** The article begins where so many of so many lines are paragraphs. */
const PARAGRAPHS = 2
const PARAGRAPH_WINDOW = 8
/** Lines of the article in which the words of its title are looked for. */
const BODY_LINES = 40
/** Lines between a title and its author and date: a deck, a picture's caption. */
const ATTRIBUTION_LINES = 5

/**
 * Finds the title of a page saved as text, or -1 where the lines before the first paragraphs are no page's. Site
 * names, skip links and headlines of other articles come before it, its deck, author and date after it. Its place and
 * shape prove little, so its words count most: those of the title are in the article.
 */
export function findPageTitle(lines: readonly Line[], signs: readonly Signs[]): number {
  const body = bodyStart(lines, signs)
  const proof = signs
    .slice(0, body)
    .reduce((sum, line, index) => sum + proofOf(lines[index]?.text ?? '', line), 0)
  if (body < 1 || proof < MIN_PROOF) return -1
  const counts = new Map<string, number>()
  for (const { text } of lines) counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1)
  const words = wordsOf(
    lines
      .slice(body, body + BODY_LINES)
      .map(({ text }) => text)
      .join('\n'),
  )
  let best = -1
  let greatest = MIN_SCORE
  for (let index = 0; index < body; index++) {
    const text = lines[index]?.text ?? ''
    const line = signs[index]
    if (line === undefined || !isCandidate(text, line)) continue
    // A teaser begins as the article does.
    if (isTeaser(text, lines.slice(body, body + PARAGRAPH_WINDOW))) continue
    // Decks and captions follow the title.
    const hasSentence = line.has('stop') || line.has('inner')
    if (hasSentence && (best >= 0 || isCandidateAt(lines, signs, index - 1))) continue
    const attribution = signs.slice(index + 1, Math.min(body, index + 1 + ATTRIBUTION_LINES))
    const share = shareOf(wordsOf(text), words)
    const score =
      shapeScore(line) +
      share * WORDS_SCORE +
      (attribution.some((next) => next.has('time') || next.has('byline')) ? ATTRIBUTION_SCORE : 0) +
      (!line.has('w25') && (counts.get(fold(text)) ?? 0) > 1 ? REPEAT_SCORE : 0) -
      (index === 0 && share >= MIN_FIRST_SHARE
        ? -FIRST_SCORE
        : Math.min(MAX_DISTANCE_COST, (body - index) * DISTANCE_COST))
    if (score <= greatest) continue
    greatest = score
    best = index
  }
  return best
}

const MIN_SCORE = 1
const WORDS_SCORE = 3
const ATTRIBUTION_SCORE = 1
const REPEAT_SCORE = 0.5
const DISTANCE_COST = 0.05
const MAX_DISTANCE_COST = 2
/** A text may begin with the title of the page, before its menus; a site's name shares no words with the article. */
const FIRST_SCORE = 2
const MIN_FIRST_SHARE = 0.3

const isPageHead = (text: string) => isLinkBar(text) || isCookieQuestion(text)

function proofOf(text: string, signs: Signs): number {
  if (isPageHead(text)) return BAR_EVIDENCE
  // An author's copyright line stands at the beginning of licences.
  if (signs.has('copyright') || signs.has('ambiguous')) return 0
  const evidence = boilerplateEvidence(signs)
  return evidence >= MENU_EVIDENCE ? evidence : 0
}

/** Index of the first line of the article's first paragraphs; of the first paragraph where there are no more. */
function bodyStart(lines: readonly Line[], signs: readonly Signs[]): number {
  const paragraphs = signs
    .slice(0, MAX_HEAD_LINES + PARAGRAPH_WINDOW)
    .map((line, index) => isParagraph(lines[index]?.text ?? '', line))
  const start = paragraphs.findIndex(
    (isOne, index) =>
      isOne &&
      paragraphs.slice(index, index + PARAGRAPH_WINDOW).filter(Boolean).length >= PARAGRAPHS,
  )
  return start < 0 ? paragraphs.indexOf(true) : start
}

function isParagraph(text: string, signs: Signs): boolean {
  if (!signs.has('stop') || !(signs.has('wide') || signs.has('w160'))) return false
  if (signs.has('copyright') || signs.has('licence') || signs.has('notice')) return false
  return !isCookieQuestion(text) && !isPromotion(text)
}

const NO_TITLE: readonly Sign[] = ['time', 'byline', 'credit', 'handle', 'interface']

function isCandidate(text: string, signs: Signs): boolean {
  if (signs.size === 0 || signs.has('wide') || signs.has('separator') || signs.has('noLetters'))
    return false
  if (NO_TITLE.some((sign) => signs.has(sign))) return false
  if (boilerplateEvidence(signs) >= 1.5) return false
  return !CLOCK.test(text) && !isPageHead(text) && !isPromotion(text)
}

/** The time of a publication after its author and place. */
const CLOCK = /\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b.*|\P{L}*)$/iu

const isCandidateAt = (lines: readonly Line[], signs: readonly Signs[], index: number) =>
  isCandidate(lines[index]?.text ?? '', signs[index] ?? new Set())

/** In letters, without spaces. */
const TEASER_START = 24

function isTeaser(text: string, body: readonly Line[]): boolean {
  const start = fold(text).slice(0, TEASER_START)
  return start.length === TEASER_START && body.some((line) => fold(line.text).startsWith(start))
}

const LENGTHS: readonly (readonly [Sign, number])[] = [
  ['w12', -1.5],
  ['w25', -0.5],
  ['w45', 0.5],
  ['w80', 1],
]

/** Headlines have the length of a short sentence; a full stop ends a deck or caption. */
function shapeScore(signs: Signs): number {
  const length = LENGTHS.find(([sign]) => signs.has(sign))?.[1] ?? 0
  return length - (signs.has('stop') ? 0.5 : 0)
}

/** In letters: shorter words are grammar, and endings change with the grammar. */
const MIN_WORD = 4
const STEM = 5

/** Beginnings of the longer words; pairs of characters in scripts that write no spaces. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]{2,}/gu))
    if (
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
        word,
      )
    )
      for (let at = 0; at < word.length - 1; at++) words.add(word.slice(at, at + 2))
    else if (word.length >= MIN_WORD || /\p{N}/u.test(word)) words.add(word.slice(0, STEM))
  return words
}

function shareOf(words: ReadonlySet<string>, among: ReadonlySet<string>): number {
  const shared = [...words].filter((word) => among.has(word)).length
  // A single word that occurs in the article proves little.
  return shared / Math.max(words.size, 3)
}
