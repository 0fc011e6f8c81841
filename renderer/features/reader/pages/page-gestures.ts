type Direction = 'ltr' | 'rtl'

/** How far a finger moves at least, in CSS pixels. */
const SWIPE_PX = 40
/** How much longer a swipe is in its direction than across. */
const STRAIGHTNESS = 1.5
/** The width of the edge of the window that turns pages by a tap where the margins are narrower, in CSS pixels. */
const TOUCH_EDGE_PX = 44

const forward = (isForward: boolean): 1 | -1 => (isForward ? 1 : -1)

/** Returns the page that a swipe turns to; 0 if it is none. Pages go on to the left, in a right-to-left interface to the right, or up. */
export function swipeTurn(by: { x: number; y: number }, direction: Direction): 1 | 0 | -1 {
  const [x, y] = [Math.abs(by.x), Math.abs(by.y)]
  if (x >= SWIPE_PX && x > y * STRAIGHTNESS) return forward(by.x < 0 === (direction === 'ltr'))
  if (y >= SWIPE_PX && y > x * STRAIGHTNESS) return forward(by.y < 0)
  return 0
}

/** Returns the page that a click in the margin turns to; 0 in the text. `isTouch` gives narrow margins the width of a finger. */
export function marginTurn(
  x: number,
  text: { left: number; right: number; width: number },
  { direction, isTouch }: { direction: Direction; isTouch: boolean },
): 1 | 0 | -1 {
  const edge = isTouch ? TOUCH_EDGE_PX : 0
  if (x < Math.max(text.left, edge)) return forward(direction === 'rtl')
  if (x > Math.min(text.right, text.width - edge)) return forward(direction === 'ltr')
  return 0
}

/** Returns how far a wheel goes on through the text, in CSS pixels: `page` is the height of the window. */
export function wheelDelta(
  event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>,
  { direction, page }: { direction: Direction; page: number },
): number {
  const { deltaX, deltaY, deltaMode } = event
  // By lines or pages, as some systems report it.
  const unit = deltaMode === 1 ? 40 : deltaMode === 2 ? page : 1
  const isAcross = Math.abs(deltaX) > Math.abs(deltaY)
  const along = isAcross && direction === 'rtl' ? -deltaX : isAcross ? deltaX : deltaY
  return along * unit
}
