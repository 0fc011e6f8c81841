import { type PageElement, textOf } from '../lines/page-node.ts'
import { isHidden } from './page-style.ts'

/** Minimum length, in UTF-16 units, of a hidden text that is taken for the page's article. */
const MIN_REVEALED_CHARS = 200

/**
 * Returns a test for hidden elements of a page. An element that holds most of the page's text counts as visible although
 * its markup hides it: such pages (WeChat's among them) reveal the article by a script.
 */
export function hiddenIn(root: PageElement): (element: PageElement) => boolean {
  const revealed = findRevealed(root)
  return (element) => element !== revealed && isHidden(element)
}

/** The outermost hidden element with more text than the visible rest of the page, or null. */
function findRevealed(root: PageElement): PageElement | null {
  const hidden: PageElement[] = []
  let visibleChars = 0
  const rest: (PageElement | string)[] = [root]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') visibleChars += next.trim().length
    else if (isHidden(next)) hidden.push(next)
    // Not spread: a page may have a million children.
    else for (const child of next.children) rest.push(child)
  }
  const lengths = hidden.map((element) => textOf(element).trim().length)
  const longest = lengths.indexOf(Math.max(...lengths))
  const chars = lengths[longest] ?? 0
  return chars >= MIN_REVEALED_CHARS && chars > visibleChars ? (hidden[longest] ?? null) : null
}
