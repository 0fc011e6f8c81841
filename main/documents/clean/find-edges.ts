import { bodyLikelihood, boilerplateEvidence } from './signs/body-likelihood.ts'
import { firstListedHeading } from '../lines/contents-heading.ts'
import type { Sign } from './signs/line-signs.ts'
import { width } from '../lines/width.ts'

/** First line of the body, and the line after its last. */
export type Edges = { first: number; end: number }

/** Weight of lines that look like boilerplate only by their shape, which lists and poems share. */
const SHAPE_WEIGHT = 0.5
/**
 * Limit on the total weight of a run of such lines, so that a table or list within an article does not cut off what
 * precedes it.
 */
const MAX_RUN_LOG_ODDS = 5

type EdgeLine = {
  text: string
  odds: number
  evidence: number
  columns: number
  isSentence: boolean
  /** A sentence, or a caption with one. */
  isText: boolean
  isAmbiguous: boolean
  isRights: boolean
  isSkipped: boolean
}

/**
 * Finds where the body begins and ends. A page saved as text has menus before the article and notices after it, so
 * this finds the contiguous run of lines most likely to be the article (maximum sum of log odds, Kadane's algorithm,
 * linear time). The lines before and after it are left out only as far as they prove themselves page furniture
 * (`provenLength`), because lists, tables and verse look as unlikely as menus (decision 39).
 * @param skip lines that are already decided (title, repeats); they weigh nothing.
 */
export function findEdges(
  signs: readonly ReadonlySet<Sign>[],
  texts: readonly string[],
  skip: readonly boolean[],
  isPage: boolean,
): Edges {
  const lines = signs.map((line, index) => ({
    odds: bodyLikelihood(line),
    evidence: evidenceOf(line),
    text: texts[index] ?? '',
    columns: skip[index] ? 0 : width(texts[index] ?? ''),
    isSentence: isSentence(line),
    isText: isText(line),
    // "Next steps" begins as "Next article" does.
    isAmbiguous: line.has('ambiguous') || (line.has('related') && evidenceOf(line) === MIN_PROOF),
    isRights: line.has('copyright'),
    isSkipped: skip[index] ?? false,
  }))
  const best = bestStretch(weigh(lines))
  if (isPage) return pageEdges(lines, best)
  const first = provenLength(lines, Math.min(best.first, firstListedHeading(texts)), true)
  const reversed = lines.toReversed()
  // If the lines before the likeliest stretch stay, that stretch may be the page's own foot.
  const isAll = first === 0 && best.first > 0
  const outside = isAll ? leastPrefix(weigh(reversed)) : lines.length - best.end
  return { first, end: lines.length - provenLength(reversed, outside, false) }
}

/** A menu term alone on its line that is also a usual heading proves less. */
function evidenceOf(signs: ReadonlySet<Sign>): number {
  const evidence = boilerplateEvidence(signs)
  return signs.has('ambiguous') ? Math.min(evidence, MIN_PROOF) : evidence
}

function isSentence(signs: ReadonlySet<Sign>): boolean {
  if (signs.has('interface')) return false
  return signs.has('stop') && (signs.has('w80') || signs.has('w160') || signs.has('wide'))
}

function isText(signs: ReadonlySet<Sign>): boolean {
  if (signs.has('interface')) return false
  return (
    isSentence(signs) ||
    (signs.has('inner') && (signs.has('w80') || signs.has('w160') || signs.has('wide')))
  )
}

/** Log odds of lines being body; runs of lines without evidence weigh little. */
function weigh(lines: readonly EdgeLine[]): number[] {
  let run = 0
  return lines.map(({ odds, evidence, isSkipped }) => {
    if (isSkipped) return 0
    if (odds >= 0 || evidence !== 0) {
      run = 0
      return odds
    }
    const before = run
    run = Math.max(run + odds * SHAPE_WEIGHT, -MAX_RUN_LOG_ODDS)
    return run - before
  })
}

function bestStretch(odds: readonly number[]): Edges {
  let best = { first: 0, end: odds.length }
  let greatest = 0
  let sum = 0
  let from = 0
  for (const [index, value] of odds.entries()) {
    sum += value
    if (sum <= 0) {
      sum = 0
      from = index + 1
    } else if (sum > greatest) {
      greatest = sum
      best = { first: from, end: index + 1 }
    }
  }
  return best
}

/** Edges of an article found by the page's elements: the runs before and after the likeliest stretch with proof enough. */
function pageEdges(lines: readonly EdgeLine[], { first, end }: Edges): Edges {
  return {
    first: hasPageProof(lines.slice(0, first)) ? first : 0,
    end: hasPageProof(lines.slice(end)) ? end : lines.length,
  }
}

function hasPageProof(run: readonly EdgeLine[]): boolean {
  const proof = run.filter(({ evidence, isSkipped }) => !isSkipped && evidence >= MIN_PROOF)
  return proof.reduce((sum, { evidence }) => sum + evidence, 0) >= MIN_PAGE_PROOF
}

/** Number of lines from the start with the least sum. */
function leastPrefix(odds: readonly number[]): number {
  let length = 0
  let least = 0
  let sum = 0
  for (const [index, value] of odds.entries()) {
    sum += value
    if (sum > least) continue
    least = sum
    length = index + 1
  }
  return length
}

/**
 * Minimum evidence of a run within an article found by the page's elements: more than one line's, because a copyright
 * line alone there is usually the news agency's.
 */
const MIN_PAGE_PROOF = 4
/** From this evidence on, a line proves itself page furniture. */
const MIN_PROOF = 1
/**
 * Minimum evidence of a run: that of lines with at least STRONG_EVIDENCE (one copyright line, two menu entries; "Staff"
 * alone may also be a heading), or that of all its proven lines
 * but ambiguous ones.
 */
const STRONG_EVIDENCE = 2
const MIN_STRONG = 3
const MIN_CLEAR = 9
/**
 * Minimum share of proven lines in a run, and by how much it rises with the width of the unproven lines relative to
 * what stays.
 */
const MIN_PROVEN_SHARE = 0.05
const PROVEN_SHARE_RISE = 0.3
/** Lines with a little evidence count half among the unproven ones. */
const HINT_WEIGHT = 0.5
/** Unproven sentences that a run may contain: so many, and one more per five proven lines. */
const MAX_SENTENCES = 2
const SENTENCES_PER_PROVEN = 0.2
/** Width of unproven lines next to the body, relative to what stays; before it they may be headlines of the page. */
const MAX_INNER_SHARE = 0.05
const MAX_HEADLINE_SHARE = 0.1
/**
 * Cost of an unproven line and of an unproven sentence against the evidence, so that a menu word in the article does
 * not draw in all that follows it; and how much score the lines next to the body may cost.
 */
const LINE_COST = 0.1
const AMBIGUOUS_SCORE = 0.5
const SENTENCE_COST = 1
const MAX_INNER_LOSS = 2

/**
 * Length of the run of lines from the start of the text that best proves itself page furniture. Its inner end is a
 * proven line, or `limit` if only little lies between. The more a run weighs compared to what stays, the more of its
 * lines must prove themselves; unproven lines never outweigh the body.
 */
function provenLength(lines: readonly EdgeLine[], limit: number, isStart: boolean): number {
  let rest = lines.reduce((sum, { columns }) => sum + columns, 0)
  let length = 0
  let count = 0
  let proven = 0
  let rights = 0
  let clear = 0
  let ambiguous = 0
  let strong = 0
  let unproven = 0
  let inner = 0
  let hasInnerText = false
  let greatest = -Infinity
  let sentences = 0
  const seen = new Map<string, number>()
  for (const [index, line] of lines.slice(0, limit).entries()) {
    rest -= line.columns
    if (!line.isSkipped) {
      count++
      // "Share" again after a sentence ends the parts of an article.
      const isPart = (seen.get(line.text) ?? sentences) < sentences
      if (line.evidence >= MIN_PROOF) seen.set(line.text, sentences)
      if (line.evidence >= MIN_PROOF && !isPart) {
        inner = 0
        hasInnerText = false
        proven++
        if (line.isRights) rights++
        if (!line.isAmbiguous) clear += line.evidence
        else ambiguous++
        if (line.evidence >= STRONG_EVIDENCE) strong += line.evidence
      } else {
        const weight = line.columns * (line.evidence > 0 ? HINT_WEIGHT : 1)
        unproven += weight
        inner += weight
        if (line.isSentence) sentences++
        if (line.isText) hasInnerText = true
      }
    }
    // A copyright line proves only itself: an afterword may follow an author's own.
    if (proven === rights && proven < count) continue
    const share = proven / count
    const maxInner = isStart ? Math.max(MAX_HEADLINE_SHARE, share) : MAX_INNER_SHARE
    if (inner > 0 && (index + 1 !== limit || hasInnerText || inner > rest * maxInner)) continue
    const costs = (count - proven) * LINE_COST + sentences * SENTENCE_COST
    const score = clear + ambiguous * AMBIGUOUS_SCORE - costs
    const isBest = score >= greatest - (inner > 0 ? MAX_INNER_LOSS : 0)
    if (inner === 0) greatest = Math.max(greatest, score)
    if (!isBest || (strong < MIN_STRONG && clear < MIN_CLEAR)) continue
    if (sentences > MAX_SENTENCES + proven * SENTENCES_PER_PROVEN) continue
    const minShare = Math.max(MIN_PROVEN_SHARE, (PROVEN_SHARE_RISE * unproven) / rest)
    if (unproven > rest || share < minShare) continue
    length = index + 1
  }
  return length
}
