import { blockOfPath } from '../../../../contract/block-of-path.ts'

/** The id of a block's row: rows are found by it at once, however long the article is. */
export function rowId(block: string): string {
  return `row-${block}`
}

/** The elements that show a sentence, one a column, in the order of the columns; empty where its row is not there. */
export function sentenceElements(root: Element, path: string): HTMLElement[] {
  const block = root.ownerDocument.getElementById(rowId(blockOfPath(path)))
  // A cell of a table has its partners in the tables beside its own.
  const row = block?.closest('[data-row]')
  return row ? [...row.querySelectorAll<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)] : []
}
