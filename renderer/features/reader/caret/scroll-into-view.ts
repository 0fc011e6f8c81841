import type { LineBox, ReadingArea } from '../turn/screen-break.ts'

/** Free space at the edges of a sentence that is in view, and what it gets if it was not, in CSS pixels. */
const SPACE_PX = 8
const CONTEXT_PX = 48
/** Free space above the first line of a page. */
const PAGE_SPACE_PX = 6

/**
 * Returns how far to scroll to show a sentence, in CSS pixels: with some context, or, where the text is read by pages,
 * as the beginning of a page; 0 if it is in view.
 */
export function scrollIntoView(box: LineBox, area: ReadingArea, isPage: boolean): number {
  if (isPage) {
    const isShown = box.top >= area.top - 1 && box.bottom <= area.bottom + 1
    return isShown ? 0 : box.top - area.top - PAGE_SPACE_PX
  }
  if (box.top < area.top + SPACE_PX) return box.top - area.top - CONTEXT_PX
  if (box.bottom <= area.bottom - SPACE_PX) return 0
  return Math.min(box.bottom - area.bottom + CONTEXT_PX, box.top - area.top - SPACE_PX)
}
