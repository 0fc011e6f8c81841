import type { Rectangle } from 'electron'
import * as z from 'zod'

/** In device-independent pixels. */
export const MINIMUM_SIZE = { width: 360, height: 400 }
const DEFAULT_SIZE = { width: 1200, height: 820 }
/** How much of the window's upper edge must lie on a screen, so that a pointer can take hold of it. */
const GRIP = { width: 120, height: 32 }

export const WindowState = z.object({
  version: z.literal(1),
  /** Those of the window when it is neither maximised nor full screen. */
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

/** A side of at least its minimum, and no longer than its screen's; a screen smaller than the minimum yields to it. */
function fitSize(size: Pick<Rectangle, 'width' | 'height'>, area: Rectangle) {
  return {
    width: Math.max(MINIMUM_SIZE.width, Math.min(size.width, area.width)),
    height: Math.max(MINIMUM_SIZE.height, Math.min(size.height, area.height)),
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
 * Where the window opens: where it was, if its upper edge still lies on a screen; else in the middle of the first
 * of `workAreas`, the primary one. `saved` is what the file held, whatever that was.
 */
export function placeWindow(saved: unknown, workAreas: readonly Rectangle[]): Placement {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE }
  const state = WindowState.safeParse(saved)
  if (!state.success) return { bounds: centred(DEFAULT_SIZE, primary), maximized: false }
  const { bounds, maximized } = state.data
  for (const area of workAreas) {
    // Fitted first: of a window that was wider than its screen, another part may lie on it afterwards.
    const fitted = { x: bounds.x, y: bounds.y, ...fitSize(bounds, area) }
    const grip = overlap({ ...fitted, height: GRIP.height }, area)
    if (grip.width >= GRIP.width && grip.height >= GRIP.height / 2)
      return { bounds: fitted, maximized }
  }
  return { bounds: centred(bounds, primary), maximized }
}
