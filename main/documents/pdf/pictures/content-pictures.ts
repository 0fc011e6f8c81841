import type { Box } from '../model/box.ts'
import type { PdfFlow } from '../runs/page-runs.ts'
import type { Orientation } from '../page/upright-pixels.ts'
import type { PlacedPicture } from '../page/find-painted-pictures.ts'

/** Points: what is lower or narrower is an ornament or an icon. */
const SMALLEST = 28
/** The longer side over the shorter one: what is longer is a rule or a bar. */
const LONGEST = 10
/** Of the page: what covers more of it and has text on it lies behind the text. */
const BACKGROUND = 0.7
/** Letters on a picture, beside those of its own labels, and how closely they fill it (a letter to so many square points). */
const LETTERS = 240
const DENSE = 500

/**
 * The pictures of a page that belong to what is read: not what lies behind the text, no ornaments, icons or rules, nothing
 * outside of the page.
 */
export function contentPictures(
  placed: readonly PlacedPicture[],
  flows: readonly PdfFlow[],
  width: number,
  height: number,
): PlacedPicture[] {
  const [flow] = flows
  return placed.filter(({ box }) => {
    const [wide, high] = [box.right - box.left, box.top - box.bottom]
    if (
      !(Math.min(wide, high) >= SMALLEST) ||
      Math.max(wide, high) > Math.min(wide, high) * LONGEST
    )
      return false
    const isSeen = box.right > 0 && box.left < width && box.top > 0 && box.bottom < height
    if (!isSeen) return false
    const letters = flow === undefined ? 0 : lettersOn(flow, boxIn(flow, box))
    const area = Math.min(wide, width) * Math.min(high, height)
    if (area > width * height * BACKGROUND && letters > 0) return false
    return letters < LETTERS || area / letters > DENSE
  })
}

/** A place of the page in the plane of a flow. */
export function boxIn(flow: PdfFlow, { left, bottom, right, top }: Box): Box {
  const [x, y] = flow.place(left, bottom)
  const [otherX, otherY] = flow.place(right, top)
  return {
    left: Math.min(x, otherX),
    bottom: Math.min(y, otherY),
    right: Math.max(x, otherX),
    top: Math.max(y, otherY),
  }
}

function lettersOn({ runs }: PdfFlow, { left, right, bottom, top }: Box): number {
  return runs.reduce((sum, { text, x, y, width }) => {
    const middle = x + width / 2
    const isOn = middle > left && middle < right && y > bottom && y < top
    return isOn ? sum + text.replace(/\s+/g, '').length : sum
  }, 0)
}

/**
 * How a picture has to be turned to be seen as the page shows it (ISO 32000-1 §8.9.5: its square has its top above).
 * @param turn quarters by which the text that is read is turned to the left.
 */
export function orientationOf({ matrix: [a, b, c, d] }: PlacedPicture, turn: number): Orientation {
  const isMirrored = a * d - b * c < 0
  const left = Math.round(Math.atan2(b, a) / (Math.PI / 2)) - turn
  const quarters = (((isMirrored ? 2 - left : -left) % 4) + 4) % 4
  return { quarters: quarters === 1 || quarters === 2 || quarters === 3 ? quarters : 0, isMirrored }
}
