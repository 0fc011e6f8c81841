import { blockOfPath } from '../../../../contract/block-of-path.ts'
import { joinSegments } from '../../../../contract/join-segments.ts'

/**
 * A sentence, or the selected part of one, in reading order. `cell`: its table and line. `continues`: a line of verse
 * that does not begin a stanza.
 */
export type Piece = {
  block: string
  text: string
  cell?: { table: string; line: string }
  continues?: boolean
}

/**
 * Returns the text of one column without any interface text: sentences joined, paragraphs separated by an empty line,
 * lines of verse by line feeds. Table cells are separated by tabs and lines by line feeds, as spreadsheets expect.
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

/** The text of `range` inside an element; empty if they do not intersect. */
function selectedTextIn(range: Range, element: Element): string {
  if (!range.intersectsNode(element)) return ''
  const part = element.ownerDocument.createRange()
  part.selectNodeContents(element)
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset)
  return part.toString()
}

/** Returns the selected sentences of one column, in order. */
export function selectedPieces(root: Element, range: Range, column: number): Piece[] {
  const pieces: Piece[] = []
  for (const element of root.querySelectorAll(`[data-column="${column}"] [data-text]`)) {
    // A translation shown on demand is inside the source's column, but not part of it.
    if (element.closest('[data-gloss]')) continue
    const part = selectedTextIn(range, element)
    // Keep the line feed of a sentence that ends its line.
    const text = part.trim() && part.trim() + (part.endsWith('\n') ? '\n' : '')
    const path = element.closest('[data-path]')?.getAttribute('data-path')
    if (text === '' || !path) continue
    const cell = tableCellOf(element)
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

/** The table and line of an element in a table cell. */
function tableCellOf(element: Element): Piece['cell'] {
  const line = element.closest('[data-line]')?.getAttribute('data-line')
  const table = element.closest('[data-row]')?.getAttribute('data-row')
  return line && table ? { table, line } : undefined
}

/** Returns a node's column, from `data-column`; null outside all columns. */
export function columnOf(node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const column = element?.closest('[data-column]')?.getAttribute('data-column')
  return column === null || column === undefined ? null : Number(column)
}
