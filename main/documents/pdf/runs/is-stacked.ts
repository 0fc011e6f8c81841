import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { isWide } from '../../lines/width.ts'

/** So many of the steps from one wide character to the next have to lead down, and so many steps tell. */
const MOST = 0.6
const FEWEST = 12

/**
 * Whether a page sets wide characters one below the other without saying that they are vertical, as browsers print such pages: each
 * is a piece of its own, upright, in a font for horizontal text.
 */
export function isStacked(items: readonly TextItem[]): boolean {
  let [down, steps] = [0, 0]
  let last: { x: number; y: number; size: number } | null = null
  for (const { str, transform } of items) {
    if (str.trim() === '') continue
    const [, , c = 0, d = 0, x = 0, y = 0] = transform.map(Number)
    const size = Math.hypot(c, d)
    const isSingle = Array.from(str).length === 1 && isWide(str.codePointAt(0) ?? 0)
    if (!isSingle) {
      // A line of them is a piece, or a few.
      if (Array.from(str).some((one) => isWide(one.codePointAt(0) ?? 0))) steps++
      last = null
      continue
    }
    if (last !== null) {
      steps++
      const [aside, below] = [Math.abs(x - last.x), last.y - y]
      if (aside < size * 0.4 && below > size * 0.4 && below < size * 2) down++
    }
    last = { x, y, size }
  }
  return steps >= FEWEST && down > steps * MOST
}
