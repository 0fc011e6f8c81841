import type { Source } from '../../../contract/article.ts'
import { chromeProof } from './signs/body-likelihood.ts'
import { findArticle } from './page/find-article.ts'
import { markAttribution } from './byline/mark-attribution.ts'
import { findEdges } from './find-edges.ts'
import { findHead } from './find-head.ts'
import { findRepeats } from './find-repeats.ts'
import { findTeasers } from './find-teasers.ts'
import { findTitle } from './find-title.ts'
import { fold } from '../lines/fold.ts'
import { keepNotes } from './page/keep-notes.ts'
import { keepTables } from './keep-tables.ts'
import type { Declared } from '../lines/declared.ts'
import type { Line, Verdict } from '../lines/line.ts'
import { reasonOf, type Sign, signsOf } from './signs/line-signs.ts'
import { isDatedRights, isRightsLine, publisherOf } from './byline/read-rights.ts'
import { splitGlued } from './split-glued.ts'

export type Cleaned = {
  /** Null where the text has no title of its own. */
  title: string | null
  byline: string | null
  published: string | null
  source: Source
  /** As it was declared; see tellLanguage(). */
  language?: string | null
  /** The lines that are neither title nor rights, in order, with what was decided about each. */
  lines: { line: Line; verdict: Verdict }[]
}

/**
 * Tells the article from what is round it. Steps in order: glue (a copyright line and a notice in one), title, region
 * (what the page's markup says), head (bars and questions at the title), repeat, teaser, edge (head and foot of the page),
 * attribution (author, date), rights.
 * Every line given is in the result exactly once, as title, rights, body or trimmed.
 */
export function clean(input: readonly Line[], declared: Declared): Cleaned {
  // A picture that says nothing, with neither caption nor alternative text, is a page's decoration.
  const lines = splitGlued(input.filter(({ text }) => text !== ''))
  const signs = lines.map((line) =>
    line.linked > 0.8 ? signsOf(line.text).add('linked') : signsOf(line.text),
  )
  const verdicts: Verdict[] = lines.map(() => null)
  for (const [index, line] of lines.entries()) {
    if (line.region)
      verdicts[index] = {
        step: 'region',
        reason: reasonOf(signs[index] ?? new Set()) ?? line.region,
      }
    else if (isStray(line)) verdicts[index] = { step: 'sign', reason: 'furniture' }
  }
  const title = findTitle(lines, signs, declared.title)
  for (const [index, verdict] of findHead(lines, signs, title).entries())
    verdicts[index] ??= verdict
  const isPage = markPage(lines, signs, verdicts, title)
  if (isPage) keepNotes(lines, verdicts, title)
  markRepeats(lines, signs, verdicts, title, isPage)
  markEdges(signs, lines, verdicts, title, isPage)
  keepTables(lines, verdicts)
  const found = markAttribution(lines, signs, verdicts, title)
  // An article that is all page is no article: then it stays as it came.
  if (verdicts.every((verdict, index) => verdict !== null || index === title)) verdicts.fill(null)
  const rights = findRights(lines, verdicts, title)
  const rightsText = rights < 0 ? null : (lines[rights]?.text ?? null)
  return {
    title: title < 0 ? null : (lines[title]?.text ?? null),
    language: declared.language ?? null,
    byline: declared.byline ?? found.byline,
    published: declared.published ?? found.published,
    source: {
      publisher: declared.publisher ?? (rightsText === null ? null : publisherOf(rightsText)),
      rights: rightsText,
      url: declared.url ?? found.url,
    },
    lines: lines.flatMap((line, index) =>
      index === title || index === rights ? [] : [{ line, verdict: verdicts[index] ?? null }],
    ),
  }
}

/** A stop, comma or bracket that a page has by itself: the end of a sentence that something else stood in, a formula or a button. */
function isStray({ text, kind, place, cell }: Line): boolean {
  return (
    place !== undefined &&
    cell === undefined &&
    (kind === 'paragraph' || kind === 'list-item') &&
    /^[.,;:()[\]|·•。，、；：（）]$/u.test(text)
  )
}

/** What the places of lines in a page say; false where there is no page or nothing can be told by it. */
function markPage(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  verdicts: Verdict[],
  title: number,
): boolean {
  const found = findArticle(lines, signs, verdicts, title)
  const isPlaced = lines.some(({ place }) => place !== undefined)
  if (found === null) return isPlaced
  for (const [index, verdict] of found.entries())
    verdicts[index] ??= index === title ? null : verdict
  return true
}

function markRepeats(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  verdicts: Verdict[],
  title: number,
  isPage: boolean,
): void {
  const open = lines.flatMap((_, index) => (verdicts[index] || index === title ? [] : [index]))
  const rest = open.map((index) => lines[index]).filter((line) => line !== undefined)
  const repeats = findRepeats(rest)
  const teasers = findTeasers(rest)
  const titleKey = title < 0 ? '' : fold(lines[title]?.text ?? '')
  let body = false
  for (const [place, index] of open.entries()) {
    // Within the article that a page shows, what is told again is a mistake only where it is prose.
    const told = !isPage || (signs[index]?.has('wide') && signs[index].has('stop'))
    if (repeats[place] && told) verdicts[index] = { step: 'repeat', reason: 'repeat' }
    else if (teasers[place]) verdicts[index] = { step: 'teaser', reason: 'repeat' }
    else if (!body && titleKey !== '' && fold(lines[index]?.text ?? '') === titleKey)
      verdicts[index] = { step: 'title', reason: 'furniture' }
    else if ((lines[index]?.text.length ?? 0) > 120) body = true
  }
}

function markEdges(
  signs: readonly ReadonlySet<Sign>[],
  lines: readonly Line[],
  verdicts: Verdict[],
  title: number,
  isPage: boolean,
): void {
  // What the head step found speaks for an edge too.
  const skip = verdicts.map(
    (verdict, index) => (verdict !== null && verdict.step !== 'head') || index === title,
  )
  const { first, end } = findEdges(signs, skip)
  for (const [index, line] of signs.entries()) {
    if (verdicts[index] || skip[index] || (index >= first && index < end)) continue
    const previous: Verdict = verdicts[index - 1] ?? null
    // What parts the entries of a list goes with the entry before it.
    if (line.has('separator') && previous?.step === 'edge') {
      verdicts[index] = previous
      continue
    }
    // Where a page's elements have told the article, its first and last lines must show what they are.
    if (isPage && (chromeProof(line) < 1 || reasonOf(line) === null)) continue
    const short = !line.has('wide') && !line.has('w160')
    verdicts[index] = { step: 'edge', reason: reasonOf(line) ?? (short ? 'navigation' : 'related') }
  }
  // A copyright line that ends the text is the page's, whatever else there is.
  for (let index = end - 1; index > title && index >= end - 3; index--) {
    if (!verdicts[index] && isRightsLine(lines[index]?.text ?? ''))
      verdicts[index] = { step: 'edge', reason: 'copyright' }
  }
}

/**
 * The copyright line that is kept as attribution, among those left out: the first that names somebody and says of when
 * it is or what is reserved. What stands under a picture says whose the picture is.
 */
function findRights(lines: readonly Line[], verdicts: readonly Verdict[], title: number): number {
  const candidates = lines.flatMap(({ text, kind }, index) =>
    index !== title &&
    kind !== 'figure' &&
    verdicts[index] &&
    verdicts[index]?.reason !== 'repeat' &&
    isRightsLine(text)
      ? [{ index, isNamed: publisherOf(text) !== null, isDated: isDatedRights(text) }]
      : [],
  )
  const best =
    candidates.find(({ isNamed, isDated }) => isNamed && isDated) ??
    candidates.find(({ isNamed }) => isNamed) ??
    candidates[0]
  return best?.index ?? -1
}
