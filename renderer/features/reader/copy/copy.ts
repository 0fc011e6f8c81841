import { blockOfPath } from '../../../../contract/block-of-path.ts'
import { joinSegments } from '../../../../contract/join-segments.ts'

/**
 * A sentence, or the selected part of one, in reading order; of a cell also the table that it is in and the line there, of verse
 * whether it goes on in the stanza before it.
 */
export type Piece = {
  block: string
  text: string
  cell?: { table: string; line: string }
  continues?: boolean
}

/**
 * The text of one column as a book would give it: sentences joined, paragraphs apart, lines of verse under each other, nothing of the
 * page's furniture. Cells are parted as spreadsheets take them: by tabs, lines by line feeds.
 */
export function plainText(pieces: readonly Piece[], language: string): string {
  let before: Piece | undefined
  let text = ''
  for (const sentences of Map.groupBy(pieces, (piece) => piece.block).values()) {
    const [first] = sentences
    if (before && first) text += between(before, first)
    before = first
    text += joinSegments(
      sentences.map((one) => one.text),
      language,
    ).trimEnd()
  }
  return text
}

function between({ cell: a }: Piece, { cell: b, continues = false }: Piece): string {
  if (continues) return '\n'
  if (!a || !b || a.table !== b.table) return '\n\n'
  return a.line === b.line ? '\t' : '\n'
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
    const part = partOf(range, element)
    // One that ends its line keeps the line's end.
    const text = part.trim() && part.trim() + (part.endsWith('\n') ? '\n' : '')
    const path = element.closest('[data-path]')?.getAttribute('data-path')
    if (text === '' || !path) continue
    const cell = cellOf(element)
    const verse = element.closest('[data-verse]')?.getAttribute('data-verse')?.split(' ')
    pieces.push({
      block: blockOfPath(path),
      text,
      ...(cell ? { cell } : {}),
      ...(verse && !verse.includes('begins') ? { continues: true } : {}),
    })
  }
  return pieces
}

/** The line of a table that an element stands in. */
function cellOf(element: Element): Piece['cell'] {
  const line = element.closest('[data-line]')?.getAttribute('data-line')
  const table = element.closest('[data-row]')?.getAttribute('data-row')
  return line && table ? { table, line } : undefined
}

/** The column that a node belongs to, by its `data-column`; null outside all. */
export function columnOf(node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const column = element?.closest('[data-column]')?.getAttribute('data-column')
  return column === null || column === undefined ? null : Number(column)
}
