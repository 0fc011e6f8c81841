/** Where the offer for a text without a translation is: beside the text in its margin, or below it. In CSS pixels. */
export type OfferPlace =
  | { kind: 'beside'; top: number; start: number; width: number }
  | { kind: 'below' }

const GAP = 36
const MIN_WIDTH = 200
const MAX_WIDTH = 288
/** Kept free at the page's edge. */
const EDGE = 32

/**
 * Returns the place of the offer from the upper and the end edge of the title, measured from the start of a page, and
 * that page's width without what is pinned beside the text.
 */
export function offerPlace(title: { top: number; end: number }, width: number): OfferPlace {
  const free = width - title.end - GAP - EDGE
  if (free < MIN_WIDTH) return { kind: 'below' }
  return {
    kind: 'beside',
    top: Math.round(title.top),
    start: Math.round(title.end + GAP),
    width: Math.round(Math.min(MAX_WIDTH, free)),
  }
}
