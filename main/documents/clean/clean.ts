import type { Source } from '../../../contract/article.ts'
import { boilerplateEvidence } from './signs/body-likelihood.ts'
import { findArticle } from './page/find-article.ts'
import { markAttribution } from './byline/mark-attribution.ts'
import { findEdges } from './find-edges.ts'
import { findHead } from './find-head.ts'
import { findRepeats } from './find-repeats.ts'
import { findTeasers } from './find-teasers.ts'
import { findTitle } from './find-title.ts'
import { fold } from '../lines/fold.ts'
import { restoreNotes } from './page/restore-notes.ts'
import { restoreTables } from './restore-tables.ts'
import type { Declared } from '../lines/declared.ts'
import type { Line, Verdict } from '../lines/line.ts'
import { reasonOf, type Sign, signsOf } from './signs/line-signs.ts'
import { isDatedRights, isRightsLine, publisherOf } from './byline/read-rights.ts'
import { splitRightsLines } from './split-rights-lines.ts'

export type Cleaned = {
  /** Null where the text has no title of its own. */
  title: string | null
  byline: string | null
  published: string | null
  source: Source
  /** The declared language; see resolveLanguage(). */
  language?: string | null
  /** All lines except title and rights, in order, each with its verdict. */
  lines: { line: Line; verdict: Verdict }[]
}

/**
 * Separates the article from the page's boilerplate. Steps in order: split rights (a copyright line joined with a
 * notice), title, region (the page's markup), head (link bars and cookie questions at the title), containers (the
 * page's elements), repeat, teaser, edge (start and end of the page), attribution (author, date), rights. Each input
 * line is in the result exactly once, as title, rights, body or trimmed.
 */
export function clean(input: readonly Line[], declared: Declared): Cleaned {
  // A picture without caption and alternative text is decoration.
  const lines = splitRightsLines(input.filter(({ text }) => text !== ''))
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
  if (isPage) restoreNotes(lines, verdicts, title)
  markRepeats(lines, signs, verdicts, title, isPage)
  markEdges(signs, lines, verdicts, title, isPage)
  restoreTables(lines, verdicts)
  const found = markAttribution(lines, signs, verdicts, title)
  // Where nothing would be left, keep everything.
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

/** A lone punctuation mark, left over from a sentence around a removed element such as a formula or a button. */
function isStray({ text, kind, place, cell }: Line): boolean {
  return (
    place !== undefined &&
    cell === undefined &&
    (kind === 'paragraph' || kind === 'list-item') &&
    /^[.,;:()[\]|·•。，、；：（）]$/u.test(text)
  )
}

/** Marks boilerplate by the page's elements; returns false where there is no page or its elements decide nothing. */
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
    // Inside an article found by its elements, only repeated prose is a mistake.
    const isProse = !isPage || (signs[index]?.has('wide') && signs[index].has('stop'))
    if (repeats[place] && isProse) verdicts[index] = { step: 'repeat', reason: 'repeat' }
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
  // Lines found by the head step still count as evidence for an edge.
  const skip = verdicts.map(
    (verdict, index) => (verdict !== null && verdict.step !== 'head') || index === title,
  )
  const texts = lines.map(({ text }) => text)
  const { first, end } = findEdges(signs, texts, skip, isPage)
  for (const [index, line] of signs.entries()) {
    if (verdicts[index] || skip[index] || (index >= first && index < end)) continue
    const previous: Verdict = verdicts[index - 1] ?? null
    // A separator after a removed list entry is removed with it.
    if (line.has('separator') && previous?.step === 'edge') {
      verdicts[index] = previous
      continue
    }
    // Where the page's elements decided what the article is, first and last lines need evidence of their own.
    if (isPage && (boilerplateEvidence(line) < 1 || reasonOf(line) === null)) continue
    const short = !line.has('wide') && !line.has('w160')
    verdicts[index] = { step: 'edge', reason: reasonOf(line) ?? (short ? 'navigation' : 'related') }
  }
  // A copyright line at the end is always the page's; a sign and a year before other lines may be quoted.
  const last = verdicts.lastIndexOf(null)
  for (let index = end - 1; index > title && index >= end - 3; index--) {
    const text = lines[index]?.text ?? ''
    if (!verdicts[index] && isRightsLine(text) && (index === last || publisherOf(text) !== null))
      verdicts[index] = { step: 'edge', reason: 'copyright' }
  }
}

/**
 * Finds the removed copyright line to keep as attribution: preferably one that names a holder and has a year or a
 * reservation of rights. Lines under pictures are about the picture.
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
