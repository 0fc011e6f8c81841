import { joinSegments } from '../../../contract/join-segments.ts'

/** A sentence, or the selected part of one, in reading order. */
export type Piece = { block: string; text: string }

/** The text of one column as a book would give it: sentences joined, paragraphs apart, nothing of the page's furniture. */
export function plainText(pieces: readonly Piece[], language: string): string {
  const blocks = Map.groupBy(pieces, (piece) => piece.block)
  return [...blocks.values()]
    .map((sentences) =>
      joinSegments(
        sentences.map((one) => one.text),
        language,
      ),
    )
    .join('\n\n')
}

/** What of `range` lies in a sentence, as text; empty where they do not meet. */
function partOf(range: Range, element: Element): string {
  if (!range.intersectsNode(element)) return ''
  const part = element.ownerDocument.createRange()
  part.selectNodeContents(element)
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset)
  return part.toString()
}

/** The selected sentences of one column, in order. */
export function selectedPieces(root: Element, range: Range, column: number): Piece[] {
  const pieces: Piece[] = []
  for (const element of root.querySelectorAll(`[data-column="${column}"] [data-text]`)) {
    // A translation shown on demand stands in the source's column but is not part of it.
    if (element.closest('[data-gloss]')) continue
    const text = partOf(range, element).trim()
    const path = element.closest('[data-path]')?.getAttribute('data-path')
    if (text !== '' && path) pieces.push({ block: path.split('.')[0] ?? path, text })
  }
  return pieces
}

/** The column that a node belongs to, by its `data-column`; null outside all. */
export function columnOf(node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const column = element?.closest('[data-column]')?.getAttribute('data-column')
  return column === null || column === undefined ? null : Number(column)
}
