import type { Cleaned } from './clean.ts'
import { fold } from '../lines/fold.ts'
import { isContentsHeading } from '../lines/contents-heading.ts'
import type { Line, Verdict } from '../lines/line.ts'
import type { ReadBook } from '../lines/read-book.ts'

/** How many lines at the start to search for a book's title: its title page. */
const TITLE_PAGE_LINES = 24

/**
 * Cleans documents that an author or publisher made whole: EPUB, FB2, DOCX, PDF, Markdown. Only two steps of clean()
 * apply: lines in a region are removed (a book's table of contents, running headers and page numbers marked by the PDF
 * reader), and the title is taken off the title page, because it is shown above the text. Repeats, teasers and edges
 * occur on news pages; a novel repeats a letter or a refrain on purpose, a manual its warnings. Author, date and
 * rights come from the metadata; lines that also contain them stay in the text.
 */
export function cleanBook(
  lines: readonly Line[],
  declared: ReadBook['declared'],
  { isMarkdown = false } = {},
): Cleaned {
  const title = titleLine(lines, declared.title, isMarkdown)
  const verdicts: Verdict[] = lines.map((line) =>
    line.region ? { step: 'region', reason: line.region } : null,
  )
  trimEmptyHeadings(lines, verdicts, title)
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
 * Removes a heading, or an unmarked line in place of one, above nothing but a removed table of contents. If other
 * text follows, only a heading that names contents is removed.
 */
function trimEmptyHeadings(lines: readonly Line[], verdicts: Verdict[], title: number): void {
  for (const [index, line] of lines.entries()) {
    const isHead =
      line.kind === 'heading' || (line.text.length < 40 && !/[.!?。]$/u.test(line.text))
    if (!isHead || line.kind === 'figure' || verdicts[index] || index === title) continue
    // The page number may come between them.
    const below = nextVerdict(verdicts, index + 1, (verdict) => verdict?.reason !== 'furniture')
    const verdict = verdicts[below] ?? null
    if (verdict?.reason !== 'navigation') continue
    const rest = nextVerdict(verdicts, below, (one) => one === null)
    const isEmpty = rest < 0 || lines[rest]?.kind === 'heading' || rest === title
    if (isEmpty || isContentsHeading(line.text)) verdicts[index] = verdict
  }
}

/** Index of the first matching verdict from `from` on, or -1. */
function nextVerdict(
  verdicts: readonly Verdict[],
  from: number,
  isWanted: (verdict: Verdict) => boolean,
): number {
  for (let at = from; at < verdicts.length; at += 1) if (isWanted(verdicts[at] ?? null)) return at
  return -1
}

/**
 * Index of the line that repeats the declared title; without a declared one, of a level 1 heading that begins the
 * text; else -1. In Markdown such a heading is the title even if the front matter names another.
 */
function titleLine(lines: readonly Line[], declared: string, isMarkdown: boolean): number {
  if (lines.length < 2) return -1
  const head = lines.slice(0, TITLE_PAGE_LINES)
  const wanted = fold(declared)
  if (wanted !== '') {
    const found = head.findIndex((line) => line.region === null && fold(line.text) === wanted)
    if (found >= 0 || !isMarkdown) return found
  }
  const first = lines.findIndex((line) => line.region === null)
  return lines[first]?.kind === 'heading' && lines[first]?.level === 1 ? first : -1
}
