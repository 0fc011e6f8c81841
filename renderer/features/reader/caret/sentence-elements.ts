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

/** Returns the elements of a sentence and of all sentences that are translated together with it. */
export function joinedElements(root: Element, path: string): HTMLElement[] {
  const elements: HTMLElement[] = []
  const paths = new Set([path])
  // Iterating a Set also visits values added during the iteration.
  for (const one of paths)
    for (const element of sentenceElements(root, one)) {
      elements.push(element)
      const { joined, joins } = element.dataset
      if (joined) paths.add(joined)
      for (const other of joins?.split(' ') ?? []) paths.add(other)
    }
  return elements
}
