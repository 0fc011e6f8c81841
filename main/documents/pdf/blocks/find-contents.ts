import type { PdfParagraph } from './build-paragraphs.ts'
import type { PdfLine } from '../model/pdf-text.ts'

/** Entries that stand one under the other before they are a table of contents. */
const FEWEST = 4
/** Links into the document that end with the number of a page. */
const NUMBERED = /[\s.](?:\d{1,4}|[ivxlc]{1,7})$/
/** Characters of an entry, and of what stands between two: the name of a part, the letter of an index. */
const LONGEST = 400
const LONGEST_BETWEEN = 60

/**
 * The entries of a table of contents, of figures or of an index: texts that end with the number of a page, behind dots
 * or as a link, and what parts them.
 * @param entries see findEntries().
 */
export function findContents(
  paragraphs: readonly PdfParagraph[],
  entries: ReadonlySet<PdfLine>,
): Set<PdfParagraph> {
  const contents = new Set<PdfParagraph>()
  let run: PdfParagraph[] = []
  let between: PdfParagraph[] = []
  let count = 0
  const end = () => {
    if (count >= FEWEST) for (const one of run) contents.add(one)
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

/** The number of a section; its title may leave no room for that of its page, which then stands on a line of its own or nowhere. */
const SECTION = /^(?:\d{1,3}|[A-Z])(?:\.\d{1,3})+\.?\s/

const isBetween = ({ text, isCode }: PdfParagraph) =>
  !isCode &&
  ((text.length <= LONGEST_BETWEEN && !/[.!?:;。！？：；…؟]$/u.test(text)) ||
    (text.length <= LONGEST && SECTION.test(text)))

function isEntry(
  { text, marks, isCode, lines }: PdfParagraph,
  entries: ReadonlySet<PdfLine>,
): boolean {
  if (isCode || text.length > LONGEST) return false
  const last = lines.at(-1)
  if (last !== undefined && entries.has(last)) return true
  const linked = marks.reduce(
    (sum, { kind, href, start, end }) =>
      kind === 'link' && href?.startsWith('#') ? sum + end - start : sum,
    0,
  )
  return linked > text.length * 0.6 && NUMBERED.test(text)
}
