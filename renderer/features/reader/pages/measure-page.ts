import { upperEdge } from '../caret/hold-anchor.ts'
import type { ReadingArea } from '../turn/screen-break.ts'
import type { PlacedLine } from './page-columns.ts'

/** The parts of an article; their lines are measured only near the window, since that forces their layout. */
const PARTS = '[data-row="title"], [data-section]'
/** What no page cuts, within those: lines of text, and what stands in a line of its own. */
const LINES = '[data-path], img, [data-section] > :not([data-row])'
/** The same outside of them: attribution, navigation, what was left out. */
const OTHERS = ':scope > :is(nav, p, footer), :scope > header > dl'

/** Returns the part of the window that shows text. */
export function readingArea(): ReadingArea {
  return { top: upperEdge(document), bottom: window.innerHeight }
}

function columnAt(element: Element): number | null {
  const column = element.closest<HTMLElement>('[data-column]')?.dataset['column']
  return column === undefined ? null : Number(column)
}

/** Returns the lines of an article between two heights of the window. */
export function linesBetween(article: Element, top: number, bottom: number): PlacedLine[] {
  const lines: PlacedLine[] = []
  const isBetween = (box: DOMRect): boolean => box.bottom > top && box.top < bottom
  const add = (element: Element): void => {
    if (!element.checkVisibility()) return
    const column = columnAt(element)
    for (const box of element.getClientRects())
      if (box.height > 0 && isBetween(box))
        lines.push({ top: box.top, bottom: box.bottom, left: box.left, right: box.right, column })
  }
  for (const part of article.querySelectorAll(PARTS))
    if (isBetween(part.getBoundingClientRect()))
      for (const line of part.querySelectorAll(LINES)) add(line)
  for (const other of article.querySelectorAll(OTHERS)) add(other)
  return lines
}
