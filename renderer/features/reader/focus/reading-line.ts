/** How far down the reading area one reads while scrolling, and at the start and end of a text, as a share of its height. */
const MIDDLE = 0.35
const START = 0.05
const END = 0.95

const between = (from: number, to: number, share: number): number => from + (to - from) * share

/**
 * Returns how far down the reading area the line is that is being read, as a share of its height: the line goes down from
 * the start of a text and on to its end, so that every sentence comes to it. `before` and `after` are how far the window
 * can scroll back and on, and `height` that of the area, in CSS pixels.
 */
export function readingLine(before: number, after: number, height: number): number {
  const all = before + after
  if (all <= 0) return START
  if (all < 2 * height) return between(START, END, before / all)
  if (before < height) return between(START, MIDDLE, before / height)
  if (after < height) return between(END, MIDDLE, after / height)
  return MIDDLE
}
