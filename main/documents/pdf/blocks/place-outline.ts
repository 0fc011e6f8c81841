import type { ReadBook } from '../../lines/read-book.ts'
import type { PdfParagraph } from './build-paragraphs.ts'
import type { OutlineEntry } from '../page/read-outline.ts'

/** Characters of a title that are compared. */
const LONGEST = 500

/** An entry of the outline begins at the paragraph of its page that says its title, else at the page's first. */
export function placeOutline(
  outline: readonly OutlineEntry[],
  paragraphs: readonly PdfParagraph[],
): NonNullable<ReadBook['chapters']> {
  const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const starts: number[] = []
  const places = new Map<string, number>()
  for (const [index, { text, first }] of paragraphs.entries()) {
    // Pages without text begin where the next text does.
    for (let page = starts.length; page <= first.page; page++) starts.push(index)
    const key = `${first.page} ${squash(text.slice(0, LONGEST))}`
    if (!places.has(key)) places.set(key, index)
  }
  return outline.flatMap(({ title, depth, page }) => {
    const first = starts[page]
    if (first === undefined) return []
    const wanted = squash(title.slice(0, LONGEST))
    const named = wanted === '' ? undefined : places.get(`${page} ${wanted}`)
    return [{ line: named ?? first, title, depth }]
  })
}
