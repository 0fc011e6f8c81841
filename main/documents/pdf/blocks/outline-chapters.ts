import type { ReadBook } from '../../lines/read-book.ts'
import type { PdfParagraph } from './build-paragraphs.ts'
import type { OutlineEntry } from '../page/read-outline.ts'

/** Longer titles are compared by their beginning. */
const MAX_COMPARED_CHARS = 500

/** Chapters by the document outline. An entry begins at the paragraph of its page with the same text, or else at the page's first. */
export function outlineChapters(
  outline: readonly OutlineEntry[],
  paragraphs: readonly PdfParagraph[],
): NonNullable<ReadBook['chapters']> {
  const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const starts: number[] = []
  const byTitle = new Map<string, number>()
  for (const [index, { text, first }] of paragraphs.entries()) {
    // A page without text starts at the next paragraph.
    for (let page = starts.length; page <= first.page; page++) starts.push(index)
    const key = `${first.page} ${squash(text.slice(0, MAX_COMPARED_CHARS))}`
    if (!byTitle.has(key)) byTitle.set(key, index)
  }
  return outline.flatMap(({ title, depth, page }) => {
    const first = starts[page]
    if (first === undefined) return []
    const wanted = squash(title.slice(0, MAX_COMPARED_CHARS))
    const named = wanted === '' ? undefined : byTitle.get(`${page} ${wanted}`)
    return [{ line: named ?? first, title, depth }]
  })
}
