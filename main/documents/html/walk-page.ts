import type { Line } from '../lines/line.ts'
import type { PageElement } from '../lines/page-node.ts'
import { hiddenIn } from './hidden-text.ts'
import type { Anchors } from './page-lines.ts'
import { PLAIN_STYLE } from './page-style.ts'
import { type Open, PageWalk } from './page-walk.ts'

/**
 * Reads the visible text of a page by block elements, in order, each with its element; iterative, against deep nesting.
 * @param base the page's address for resolving links; null where unknown.
 */
export function walkPage(
  root: PageElement,
  base: string | null,
  anchors: Anchors = 'linked',
): Line[] {
  const walk = new PageWalk(base)
  const isHidden = hiddenIn(root)
  const stack: Open[] = [{ element: root, next: 0, style: PLAIN_STYLE, marked: false, base: 0 }]
  for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
    const child = open.element.children[open.next++]
    if (child === undefined) {
      stack.pop()
      walk.leave(open)
    } else if (typeof child === 'string') walk.text(child, open)
    else if (!isHidden(child)) {
      const entered = walk.enter(child, open, stack)
      if (entered !== null) stack.push(entered)
    }
  }
  walk.flush(true)
  return walk.finish(anchors)
}
