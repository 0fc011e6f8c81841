import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'
import type { TaggedItem } from '../model/pdf-text.ts'
import { isElement } from './tagged-tables.ts'

/** Elements of a page that are looked at. */
const MOST = 200_000

/** The items of a page's lists (ISO 32000-1 §14.8.4.3.3) by the ids of the marked content that is in them and in no item within. */
export function taggedItems(root: StructTreeNode): Map<string, TaggedItem> {
  const items = new Map<string, TaggedItem>()
  const rest: { node: StructTreeNode; depth: number; item: TaggedItem | null }[] = [
    { node: root, depth: -1, item: null },
  ]
  let seen = 0
  for (let next = rest.pop(); next !== undefined && seen < MOST; next = rest.pop()) {
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
