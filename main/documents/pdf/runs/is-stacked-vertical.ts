import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { isWide } from '../../lines/width.ts'

/** Share of steps between wide characters that must lead downwards, and steps needed for a decision. */
const MIN_DOWNWARD_SHARE = 0.6
const MIN_STEPS = 12

/**
 * Whether a page is vertical text without a vertical font. Browsers print such pages: each wide character is a text item of its
 * own, upright, in a horizontal font.
 */
export function isStackedVertical(items: readonly TextItem[]): boolean {
  let [down, steps] = [0, 0]
  let last: { x: number; y: number; size: number } | null = null
  for (const { str, transform } of items) {
    if (str.trim() === '') continue
    const [, , c = 0, d = 0, x = 0, y = 0] = transform.map(Number)
    const size = Math.hypot(c, d)
    const isSingle = Array.from(str).length === 1 && isWide(str.codePointAt(0) ?? 0)
    if (!isSingle) {
      // Horizontal text has several wide characters per item.
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
  return steps >= MIN_STEPS && down > steps * MIN_DOWNWARD_SHARE
}
