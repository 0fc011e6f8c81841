import type { Rectangle } from 'electron'
import * as z from 'zod'

/** In device-independent pixels, like all sizes here. */
export const MIN_SIZE = { width: 360, height: 400 }
const DEFAULT_SIZE = { width: 1200, height: 820 }
/** How much of the window's title bar must be on a screen to be dragged. */
const MIN_VISIBLE_TITLE_BAR = { width: 120, height: 32 }

export const WindowState = z.object({
  version: z.literal(1),
  /** Normal bounds: neither maximized nor full screen. */
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

export type Placement = { bounds: Rectangle; maximized: boolean }

function overlap(a: Rectangle, b: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  }
}

/** Clamps a size to the work area, but never below MIN_SIZE, even on smaller screens. */
function fitSize(size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle) {
  return {
    width: Math.max(MIN_SIZE.width, Math.min(size.width, area.width)),
    height: Math.max(MIN_SIZE.height, Math.min(size.height, area.height)),
  }
}

function centred(size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle): Rectangle {
  const { width, height } = fitSize(size, area)
  return {
    x: Math.round(area.x + Math.max(0, area.width - width) / 2),
    y: Math.round(area.y + Math.max(0, area.height - height) / 2),
    width,
    height,
  }
}

/**
 * The window's saved placement if its title bar is still on a screen, else centred in the first of `workAreas` (the
 * primary one). `saved` is the parsed state file and is validated here.
 */
export function placeWindow(saved: unknown, workAreas: readonly Rectangle[]): Placement {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE }
  const state = WindowState.safeParse(saved)
  if (!state.success) return { bounds: centred(DEFAULT_SIZE, primary), maximized: false }
  const { bounds, maximized } = state.data
  for (const area of workAreas) {
    // Fitted first: after shrinking, a different part of the window may be on the screen.
    const fitted = { x: bounds.x, y: bounds.y, ...fitSize(bounds, area) }
    const visible = overlap({ ...fitted, height: MIN_VISIBLE_TITLE_BAR.height }, area)
    if (
      visible.width >= MIN_VISIBLE_TITLE_BAR.width &&
      visible.height >= MIN_VISIBLE_TITLE_BAR.height / 2
    )
      return { bounds: fitted, maximized }
  }
  return { bounds: centred(bounds, primary), maximized }
}
