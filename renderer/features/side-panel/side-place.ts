/** Where the side panel is: beside the text, over it, or over the lower part of a narrow window. */
export type SidePlace =
  | { kind: 'pinned'; width: number }
  | { kind: 'over'; width: number }
  | { kind: 'sheet' }

/** In CSS pixels. */
const MIN_WIDTH = 320
const MAX_WIDTH = 420
const OVER_WIDTH = 360
/** Kept free between the text and a pinned panel. */
const GAP = 8
/** The least part of the text that stays uncovered beside a panel over it. */
const MIN_UNCOVERED = 48
const SHEET_BELOW = 640

/** Returns the place of the side panel in a window of some width with some free space beside the text. */
export function sidePlace(window: number, free: number): SidePlace {
  if (window < SHEET_BELOW) return { kind: 'sheet' }
  const fitting = Math.floor(free) - GAP
  if (fitting >= MIN_WIDTH) return { kind: 'pinned', width: Math.min(MAX_WIDTH, fitting) }
  return { kind: 'over', width: Math.min(OVER_WIDTH, window - MIN_UNCOVERED) }
}
