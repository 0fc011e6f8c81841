/** The vertical extent of a line of text, or of a picture: what no screen should cut. In CSS pixels of the window. */
export type LineBox = { top: number; bottom: number }

/** The part of the window that shows text: below the bars, down to the lower edge of the window. */
export type ReadingArea = { top: number; bottom: number }

/** Rounding of boxes to pixels of the screen. */
const TOLERANCE_PX = 1

/** A screen is at least this share of the reading area further, so that turning never comes to a stop. */
const MIN_SHARE = 0.5

/** The lines that a cut at `y` goes through. Boxes higher than the area, such as large pictures, have to be cut. */
function cutAt(lines: readonly LineBox[], y: number, height: number): LineBox[] {
  return lines.filter(
    ({ top, bottom }) =>
      top < y - TOLERANCE_PX && bottom > y + TOLERANCE_PX && bottom - top <= height,
  )
}

/**
 * Moves `from` until it cuts no line of any column, by `step` past those it cuts. Lines of two columns may overlap all the
 * way: then it cuts none of the first column that was cut, and a line of the other is shown on both screens.
 */
function withoutCut(
  lines: readonly LineBox[],
  from: number,
  height: number,
  isTooFar: (y: number) => boolean,
  step: (cut: readonly LineBox[]) => number,
): number {
  let first: number | null = null
  for (let y = from; !isTooFar(y); ) {
    const cut = cutAt(lines, y, height)
    if (cut.length === 0) return y
    y = step(cut)
    first ??= y
  }
  return first !== null && !isTooFar(first) ? first : from
}

/** Returns where the next screen begins: at the first line that is not wholly in the area, in window coordinates. */
export function nextScreen(lines: readonly LineBox[], area: ReadingArea): number {
  const height = area.bottom - area.top
  return withoutCut(
    lines,
    area.bottom,
    height,
    (y) => y < area.top + height * MIN_SHARE,
    (cut) => Math.min(...cut.map(({ top }) => top)),
  )
}

/** Returns how much of the space above a cut is free of lines, at most `most`. */
export function spaceAbove(lines: readonly LineBox[], y: number, most: number): number {
  const above = lines.map(({ bottom }) => bottom).filter((bottom) => bottom <= y + TOLERANCE_PX)
  return Math.max(0, Math.min(most, y - Math.max(-Infinity, ...above)))
}

/** Returns where the previous screen begins, so that it ends where this one begins or a little below. */
export function previousScreen(lines: readonly LineBox[], area: ReadingArea): number {
  const height = area.bottom - area.top
  return withoutCut(
    lines,
    area.top - height,
    height,
    (y) => y > area.top - height * MIN_SHARE,
    (cut) => Math.max(...cut.map(({ bottom }) => bottom)),
  )
}
