import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'
import type { TaggedListItem } from '../model/pdf-text.ts'
import { isElement } from './tagged-tables.ts'

/** Structure elements per page; further ones are ignored. */
const MAX_ELEMENTS = 200_000

/** The list items of a page's structure tree (ISO 32000-1 §14.8.4.3.3) by marked-content id; content of nested items belongs to the innermost. */
export function taggedListItems(root: StructTreeNode): Map<string, TaggedListItem> {
  const items = new Map<string, TaggedListItem>()
  const rest: { node: StructTreeNode; depth: number; item: TaggedListItem | null }[] = [
    { node: root, depth: -1, item: null },
  ]
  let seen = 0
  for (let next = rest.pop(); next !== undefined && seen < MAX_ELEMENTS; next = rest.pop()) {
    seen++
    const { node } = next
    const depth = node.role === 'L' ? next.depth + 1 : next.depth
    const item = node.role === 'LI' && depth >= 0 ? { depth } : next.item
    for (const child of node.children)
      if (isElement(child)) rest.push({ node: child, depth, item })
      else if (child.type === 'content' && item !== null) items.set(child.id, item)
  }
  return items
}
