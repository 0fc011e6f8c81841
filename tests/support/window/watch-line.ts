import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Ends the watch; the greatest distance in CSS pixels that the line was from where it began. */
    endLineWatch?: () => number
  }
}

/**
 * Watches where a sentence begins below the column heads, in each frame as it is painted, in the first column where it is visible; the
 * returned function ends that and resolves to the greatest distance, in CSS pixels, from where it began.
 */
export async function watchLine(page: Page, path: string): Promise<() => Promise<number>> {
  await page.evaluate((path) => {
    const place = (): number | null => {
      const shown = [...document.querySelectorAll(`#article [data-path="${path}"]`)].find((one) =>
        one.checkVisibility(),
      )
      const heads = document.querySelector('[data-edge]')
      if (!shown || !heads) return null
      return shown.getBoundingClientRect().top - heads.getBoundingClientRect().bottom
    }
    const start = place()
    let worst = 0
    let frame = 0
    let ended = false
    const channel = new MessageChannel()
    // After the frame's work and before the next: what was painted.
    channel.port1.addEventListener('message', () => {
      const at = place()
      if (!ended && at !== null && start !== null) worst = Math.max(worst, Math.abs(at - start))
    })
    channel.port1.start()
    const look = (): void => {
      channel.port2.postMessage(null)
      frame = requestAnimationFrame(look)
    }
    look()
    window.endLineWatch = () => {
      ended = true
      cancelAnimationFrame(frame)
      return start === null ? Infinity : worst
    }
  }, path)
  return () => page.evaluate(() => window.endLineWatch?.() ?? Infinity)
}
