import { blockOfPath } from '../../../../contract/block-of-path.ts'

/** Returns the element id of a block's row; looking rows up by id is fast in long articles. */
export function rowId(block: string): string {
  return `row-${block}`
}

/** Returns the elements of a sentence, one per column, in column order; empty if its row is not in the document. */
export function sentenceElements(root: Element, path: string): HTMLElement[] {
  const block = root.ownerDocument.getElementById(rowId(blockOfPath(path)))
  // The other columns of a table cell are in other tables of the same row.
  const row = block?.closest('[data-row]')
  return row ? [...row.querySelectorAll<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)] : []
}
