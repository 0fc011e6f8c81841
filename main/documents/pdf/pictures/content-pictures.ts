import type { Box } from '../model/box.ts'
import type { PdfFlow } from '../runs/page-runs.ts'
import type { Orientation } from '../page/upright-pixels.ts'
import type { PlacedPicture } from '../page/find-painted-pictures.ts'

/** Smaller pictures are ornaments or icons. */
const MIN_SIDE_POINTS = 28
/** Ratio of the longer to the shorter side; longer pictures are rules or bars. */
const MAX_ASPECT_RATIO = 10
/** Share of the page above which a picture with text on it is a background. */
const MIN_BACKGROUND_SHARE = 0.7
/** Letters on a picture that are more than its own labels, if each has less than this many square points. */
const MIN_LETTERS_OVER = 240
const MAX_AREA_PER_LETTER = 500

/**
 * The pictures of a page that are content: not backgrounds behind text, not ornaments, icons or rules, and not outside the page.
 * @param width and height of the page in points.
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
      !(Math.min(wide, high) >= MIN_SIDE_POINTS) ||
      Math.max(wide, high) > Math.min(wide, high) * MAX_ASPECT_RATIO
    )
      return false
    const isSeen = box.right > 0 && box.left < width && box.top > 0 && box.bottom < height
    if (!isSeen) return false
    const letters = flow === undefined ? 0 : lettersOn(flow, boxIn(flow, box))
    const area = Math.min(wide, width) * Math.min(high, height)
    if (area > width * height * MIN_BACKGROUND_SHARE && letters > 0) return false
    return letters < MIN_LETTERS_OVER || area / letters > MAX_AREA_PER_LETTER
  })
}

/** A box of page space in the coordinates of a flow. */
export function boxIn(flow: PdfFlow, { left, bottom, right, top }: Box): Box {
  const [x, y] = flow.toFlow(left, bottom)
  const [otherX, otherY] = flow.toFlow(right, top)
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
 * The orientation in which the page shows a picture, from the matrix that maps the unit square to the page (ISO 32000-1 §8.9.5).
 * @param turn counter-clockwise quarter turns of the flow that contains it.
 */
export function orientationOf({ matrix: [a, b, c, d] }: PlacedPicture, turn: number): Orientation {
  const isMirrored = a * d - b * c < 0
  const left = Math.round(Math.atan2(b, a) / (Math.PI / 2)) - turn
  const quarters = (((isMirrored ? 2 - left : -left) % 4) + 4) % 4
  return { quarters: quarters === 1 || quarters === 2 || quarters === 3 ? quarters : 0, isMirrored }
}
