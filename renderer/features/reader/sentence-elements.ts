/** The id of a block's row: rows are found by it at once, however long the article is. */
export function rowId(block: string): string {
  return `row-${block}`
}

/** The elements that show a sentence, one a column, in the order of the columns; empty where its row is not there. */
export function sentenceElements(root: Element, path: string): HTMLElement[] {
  const row = root.ownerDocument.getElementById(rowId(path.split('.')[0] ?? path))
  return row ? [...row.querySelectorAll<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)] : []
}
