import { upperEdge } from '../caret/hold-anchor.ts'
import { type LineBox, nextScreen, previousScreen, spaceAbove } from './screen-break.ts'

/** Free space above the first line of a screen, in CSS pixels, if the line before leaves as much. */
const MARGIN_PX = 6

const PARTS = '[data-row="title"], [data-section]'
const LINES = '[data-path], img'

/** The boxes of the lines between two heights of the window, in every column that is shown. */
function linesBetween(root: Element, top: number, bottom: number): LineBox[] {
  const isBetween = (box: LineBox): boolean => box.bottom > top && box.top < bottom
  const lines: LineBox[] = []
  for (const part of root.querySelectorAll(PARTS)) {
    if (!isBetween(part.getBoundingClientRect())) continue
    for (const one of part.querySelectorAll(LINES)) {
      if (!one.checkVisibility()) continue
      lines.push(...[...one.getClientRects()].filter(isBetween))
    }
  }
  return lines
}

/** Whether the window shows the end of the page. */
function isAtEnd(): boolean {
  return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1
}

/** Scrolls to the screen before or after; returns false, without scrolling, at the start or end of the page. */
export type TurnScreen = (article: HTMLElement, by: 1 | -1) => boolean

/**
 * Scrolls by a screen, so that it begins with a whole line. Returns false, without scrolling, at the end or start of the
 * page.
 */
export function turnScreen(root: Element, by: 1 | -1): boolean {
  if (by === 1 ? isAtEnd() : window.scrollY <= 0) return false
  const area = { top: upperEdge(document), bottom: window.innerHeight }
  const height = area.bottom - area.top
  const lines = linesBetween(root, area.top - height, area.bottom)
  const start = by === 1 ? nextScreen(lines, area) : previousScreen(lines, area)
  const space = spaceAbove(lines, start, MARGIN_PX)
  window.scrollBy({ top: start - space - area.top, behavior: 'instant' })
  return true
}
