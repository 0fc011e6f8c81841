import type { PageElement } from '../lines/page-node.ts'
import { isBlock } from './page-style.ts'

/** The nearest block-level element at or above an element; null where none encloses it. */
export function blockOf(element: PageElement): PageElement | null {
  let next: PageElement | null = element
  while (next !== null && !isBlock(next)) next = next.parent
  return next
}
