import { spaceAbove } from '../turn/screen-break.ts'
import { linesBetween, readingArea } from './measure-page.ts'
import { pageEnd, previousPage } from './page-break.ts'
import { columnsOf } from './page-columns.ts'

/** Free space above the first line of a page, in CSS pixels, if the line before leaves as much. */
const MARGIN_PX = 6

const roomBelow = (): number =>
  document.documentElement.scrollHeight - window.innerHeight - window.scrollY

/** Lengthens the article, so that its last page can begin where the one before ends. */
function lengthen(article: HTMLElement, by: number): void {
  const now = Number.parseFloat(getComputedStyle(article).paddingBlockEnd) || 0
  article.style.setProperty('padding-block-end', `${Math.ceil(now + by)}px`)
}

/** Turns a page of whole lines. Returns false, without scrolling, at the end or start of the text. */
export function turnPage(article: HTMLElement, by: 1 | -1): boolean {
  if (by === 1 ? roomBelow() <= 1 : window.scrollY <= 0) return false
  const area = readingArea()
  const height = area.bottom - area.top
  const lines = linesBetween(article, area.top - height, area.bottom + height)
  const columns = columnsOf(lines, window.innerWidth)
  const start =
    by === 1
      ? pageEnd(columns, area)
      : previousPage(columns, area, { start: area.top - window.scrollY, margin: MARGIN_PX })
  const distance = start - spaceAbove(lines, start, MARGIN_PX) - area.top
  const isMore = lines.some(({ bottom }) => bottom > start + 1)
  if (by === 1 && !isMore) return false
  if (distance > roomBelow()) lengthen(article, distance - roomBelow())
  window.scrollBy({ top: distance, behavior: 'instant' })
  return true
}
