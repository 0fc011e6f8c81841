import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Ends the watch; the greatest distance in CSS pixels that anything has moved or grown. */
    endWatch?: () => number
  }
}

/**
 * Watches the places of all sentences on screen and of the controls of the toolbar in each frame; the returned function
 * ends that and resolves to the greatest distance, in CSS pixels, that anything has moved or grown.
 */
export async function watchPlaces(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const boxOf = (element: Element): number[] => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return [left, top, width, height]
    }
    const watched = [...document.querySelectorAll('[data-path], header button, header label')]
      .filter((one) => one.checkVisibility())
      .map((element) => ({ element, at: boxOf(element) }))
      .filter(({ at: [, top = 0] }) => top < window.innerHeight)
    let worst = 0
    let frame = 0
    const look = (): void => {
      for (const { element, at } of watched)
        for (const [index, value] of boxOf(element).entries())
          worst = Math.max(worst, Math.abs(value - (at[index] ?? 0)))
      frame = requestAnimationFrame(look)
    }
    look()
    window.endWatch = () => {
      cancelAnimationFrame(frame)
      return watched.length < 4 ? Infinity : worst
    }
  })
  return () => page.evaluate(() => window.endWatch?.() ?? Infinity)
}
