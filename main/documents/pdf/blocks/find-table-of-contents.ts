import type { PdfParagraph } from './build-paragraphs.ts'
import type { PdfLine } from '../model/pdf-text.ts'

/** Consecutive entries of a table of contents. */
const MIN_ENTRIES = 4
/** A page number at the end of an entry. */
const TRAILING_PAGE = /[\s.](?:\d{1,4}|[ivxlc]{1,7})$/
/** Characters of an entry, and of text between two, such as a part's title or the letter of an index. */
const MAX_ENTRY_CHARS = 400
const MAX_BETWEEN_CHARS = 60

/**
 * The paragraphs of tables of contents, lists of figures and indexes: entries that end with a page number after leader dots or as
 * a link, and the short paragraphs between them.
 * @param entries the lines that findContentsLines() returns.
 */
export function findTableOfContents(
  paragraphs: readonly PdfParagraph[],
  entries: ReadonlySet<PdfLine>,
): Set<PdfParagraph> {
  const contents = new Set<PdfParagraph>()
  let run: PdfParagraph[] = []
  let between: PdfParagraph[] = []
  let count = 0
  const end = () => {
    if (count >= MIN_ENTRIES) for (const one of run) contents.add(one)
    run = []
    between = []
    count = 0
  }
  for (const paragraph of paragraphs) {
    if (isEntry(paragraph, entries)) {
      run.push(...between, paragraph)
      between = []
      count++
    } else if (run.length > 0 && between.length === 0 && isBetween(paragraph))
      between.push(paragraph)
    else end()
  }
  end()
  return contents
}

/** A section number. A long title may leave no room for its page number, which is then on a line of its own or missing. */
const SECTION_NUMBER = /^(?:\d{1,3}|[A-Z])(?:\.\d{1,3})+\.?\s/

const isBetween = ({ text, isCode }: PdfParagraph) =>
  !isCode &&
  ((text.length <= MAX_BETWEEN_CHARS && !/[.!?:;。！？：；…؟]$/u.test(text)) ||
    (text.length <= MAX_ENTRY_CHARS && SECTION_NUMBER.test(text)))

function isEntry(
  { text, marks, isCode, lines }: PdfParagraph,
  entries: ReadonlySet<PdfLine>,
): boolean {
  if (isCode || text.length > MAX_ENTRY_CHARS) return false
  const last = lines.at(-1)
  if (last !== undefined && entries.has(last)) return true
  const linked = marks.reduce(
    (sum, { kind, href, start, end }) =>
      kind === 'link' && href?.startsWith('#') ? sum + end - start : sum,
    0,
  )
  return linked > text.length * 0.6 && TRAILING_PAGE.test(text)
}
