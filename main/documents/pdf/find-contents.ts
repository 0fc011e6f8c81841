import { endsInLeaders, type PdfParagraph } from './build-paragraphs.ts'

/** Entries that stand one under the other before they are a table of contents. */
const FEWEST = 4
/** Links into the document that end with the number of a page. */
const NUMBERED = /[\s.](?:\d{1,4}|[ivxlc]{1,7})$/

/** The entries of a table of contents, or of figures: texts that end with the number of a page, behind dots or as a link. */
export function findContents(paragraphs: readonly PdfParagraph[]): Set<PdfParagraph> {
  const entries = new Set<PdfParagraph>()
  let run: PdfParagraph[] = []
  const end = () => {
    if (run.length >= FEWEST) for (const one of run) entries.add(one)
    run = []
  }
  for (const paragraph of paragraphs) {
    if (isEntry(paragraph)) run.push(paragraph)
    else end()
  }
  end()
  return entries
}

function isEntry({ text, marks, isCode }: PdfParagraph): boolean {
  if (isCode || text.length > 300) return false
  if (endsInLeaders(text)) return true
  const linked = marks.reduce(
    (sum, { kind, href, start, end }) =>
      kind === 'link' && href?.startsWith('#') ? sum + end - start : sum,
    0,
  )
  return linked > text.length * 0.6 && NUMBERED.test(text)
}
