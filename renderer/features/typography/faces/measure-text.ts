import type { Measure } from './present-faces.ts'

/** Large, so that widths of different faces differ by whole pixels. */
const FONT_SIZE_PX = 100

/** Returns a function that measures text on a canvas; null where there is none. */
export function canvasMeasure(): Measure | null {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return null
  return (families, text) => {
    context.font = `${FONT_SIZE_PX}px ${families}`
    return Math.round(context.measureText(text).width * 100)
  }
}
