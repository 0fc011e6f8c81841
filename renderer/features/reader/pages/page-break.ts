import type { LineBox, ReadingArea } from '../turn/screen-break.ts'
import type { PageColumn } from './page-columns.ts'

/** Rounding of boxes to pixels of the screen. */
const TOLERANCE_PX = 1

/** What is higher than this share of the area is shown cut, such as a large picture. */
const MAX_SHARE = 0.9

/** A page has at least this share of the area, so that turning never comes to a stop. */
const MIN_SHARE = 0.1

const heightOf = (area: ReadingArea): number => area.bottom - area.top

function cutAt(lines: readonly LineBox[], y: number, area: ReadingArea): LineBox[] {
  const most = heightOf(area) * MAX_SHARE
  return lines.filter(
    ({ top, bottom }) =>
      top < y - TOLERANCE_PX && bottom > y + TOLERANCE_PX && bottom - top <= most,
  )
}

/** Returns the lower edge of the last lines of a column that are wholly in the area; the area's if it cuts none. */
function endOf({ lines }: PageColumn, area: ReadingArea): number {
  const least = area.top + heightOf(area) * MIN_SHARE
  for (let y = area.bottom; y > least; ) {
    const cut = cutAt(lines, y, area)
    if (cut.length === 0) return y
    y = Math.min(...cut.map(({ top }) => top))
  }
  return area.bottom
}

/** Returns where a page ends and the next one begins: at the first line, of any column, that is not wholly in the area. */
export function pageEnd(columns: readonly PageColumn[], area: ReadingArea): number {
  return Math.min(area.bottom, ...columns.map((column) => endOf(column, area)))
}

/** The lower edge of the lines of a column that begin before `y` and end below it; these belong to the page above. */
function below(lines: readonly LineBox[], y: number, area: ReadingArea): number {
  let end = y
  for (let cut = cutAt(lines, y, area); cut.length > 0; cut = cutAt(lines, end, area))
    end = Math.max(...cut.map(({ bottom }) => bottom))
  return end
}

/**
 * Returns where the page before begins, with at most `margin` above its first line: its end is where this one begins,
 * and shows the lines that go through there. `start`, the start of the text, if all before fits on one page.
 */
export function previousPage(
  columns: readonly PageColumn[],
  area: ReadingArea,
  { start: first, margin }: { start: number; margin: number },
): number {
  const end = Math.max(area.top, ...columns.map(({ lines }) => below(lines, area.top, area)))
  if (first + heightOf(area) >= end - TOLERANCE_PX) return first
  const from = end - heightOf(area) + margin
  const tops = columns
    .flatMap(({ lines }) => lines.map(({ top }) => top))
    .filter((top) => top >= from - TOLERANCE_PX)
  const start = Math.min(...tops)
  return start < area.top - heightOf(area) * MIN_SHARE ? start : from
}

/** A part of the window that is not shown, in CSS pixels of the window. */
export type Cover = { left: number; right: number; top: number; bottom: number }

/** Returns what to cover, so that each line is on one page and none is cut: above the first lines and below the last ones. */
export function pageCovers(columns: readonly PageColumn[], area: ReadingArea): Cover[] {
  const end = pageEnd(columns, area)
  return columns
    .flatMap(({ left, right, lines }) => [
      { left, right, top: area.top, bottom: below(lines, area.top, area) },
      { left, right, top: below(lines, end, area), bottom: area.bottom },
    ])
    .filter(({ top, bottom }) => bottom - top > TOLERANCE_PX)
}
