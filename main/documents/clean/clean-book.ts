import type { Cleaned } from './clean.ts'
import { fold } from '../lines/fold.ts'
import { isOverContents } from './signs/is-over-contents.ts'
import type { Line, Verdict } from '../lines/line.ts'
import type { ReadBook } from '../lines/read-book.ts'

/** Lines at the beginning among which a book's title is looked for: its title page. */
const TITLE_PAGE = 24

/**
 * Cleans what an author or a publisher made whole: EPUB, FB2, DOCX, PDF. Of the steps of clean() only two apply. The
 * region is left out (the contents of a book as a page of it, running heads and page numbers that the reader of PDF
 * marked), and the title is taken off the title page, because it stands over the text anyway. Repeats, teasers and edges
 * are a news page's: a novel repeats a letter or a refrain on purpose, a manual its warnings, and its first and last
 * lines are its own. Author, date and rights come from the file's metadata; where the text says them too, it keeps them.
 */
export function cleanBook(lines: readonly Line[], declared: ReadBook['declared']): Cleaned {
  const title = titleLine(lines, declared.title)
  const verdicts: Verdict[] = lines.map((line) =>
    line.region ? { step: 'region', reason: line.region } : null,
  )
  takeEmptyHeadings(lines, verdicts, title)
  if (verdicts.every((verdict, index) => verdict !== null || index === title)) verdicts.fill(null)
  return {
    title: title < 0 ? null : (lines[title]?.text ?? null),
    byline: declared.byline,
    published: declared.published,
    language: declared.language ?? null,
    source: {
      publisher: declared.publisher,
      rights: declared.rights ?? null,
      url: declared.url,
    },
    lines: lines.flatMap((line, index) =>
      index === title ? [] : [{ line, verdict: verdicts[index] ?? null }],
    ),
  }
}

/**
 * A heading, or a line that does without the mark-up of one, over nothing but a list of contents goes with it; and where text of its own
 * follows, one that says it is of contents.
 */
function takeEmptyHeadings(lines: readonly Line[], verdicts: Verdict[], title: number): void {
  for (const [index, line] of lines.entries()) {
    const isHead =
      line.kind === 'heading' || (line.text.length < 40 && !/[.!?。]$/u.test(line.text))
    if (!isHead || line.kind === 'figure' || verdicts[index] || index === title) continue
    // The number of the page may stand between them.
    const below = next(verdicts, index + 1, (verdict) => verdict?.reason !== 'furniture')
    const verdict = verdicts[below] ?? null
    if (verdict?.reason !== 'navigation') continue
    const rest = next(verdicts, below, (one) => one === null)
    const isEmpty = rest < 0 || lines[rest]?.kind === 'heading' || rest === title
    if (isEmpty || isOverContents(line.text)) verdicts[index] = verdict
  }
}

/** The first verdict from one on that is as asked for, or -1. */
function next(
  verdicts: readonly Verdict[],
  from: number,
  isWanted: (verdict: Verdict) => boolean,
): number {
  for (let at = from; at < verdicts.length; at += 1) if (isWanted(verdicts[at] ?? null)) return at
  return -1
}

/** The line that says the declared title; without one, the first heading of level 1 that begins the text; else -1. */
function titleLine(lines: readonly Line[], declared: string): number {
  if (lines.length < 2) return -1
  const head = lines.slice(0, TITLE_PAGE)
  const wanted = fold(declared)
  if (wanted !== '')
    return head.findIndex((line) => line.region === null && fold(line.text) === wanted)
  const first = lines.findIndex((line) => line.region === null)
  return lines[first]?.kind === 'heading' && lines[first]?.level === 1 ? first : -1
}
