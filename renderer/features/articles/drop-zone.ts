/** What dropped files become: new texts wherever they are dropped, or by the place a new text or a translation. */
export type DropZone = 'anywhere' | 'text' | 'translation'

type Window = { width: number; height: number; direction: 'ltr' | 'rtl' }

/** In CSS pixels: below it, columns are stacked. */
const STACKED_BELOW = 640

/**
 * Returns what a file dropped at a point becomes where a translation can be added: a translation on the half of the
 * window that has the second column.
 */
export function dropZone(
  { x, y }: { x: number; y: number },
  { width, height, direction }: Window,
): 'text' | 'translation' {
  if (width < STACKED_BELOW) return y >= height / 2 ? 'translation' : 'text'
  const isRightHalf = x >= width / 2
  return isRightHalf === (direction === 'ltr') ? 'translation' : 'text'
}
