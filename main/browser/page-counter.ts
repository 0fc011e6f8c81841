export type PageCounter = {
  /** How many pages are open now. */
  readonly count: number
  readonly set: (count: number) => void
  /** Resolves to true as soon as a page is open, to false after `ms`. */
  readonly waitForPage: (ms: number) => Promise<boolean>
  /** Resolves to true as soon as no page is open, to false after `ms`. */
  readonly waitForNoPages: (ms: number) => Promise<boolean>
}

/** Tracks the number of open pages; calls `onChange` on every change. */
export function createPageCounter(onChange: (count: number) => void): PageCounter {
  let count = 0
  const waiting = new Set<() => void>()
  const within = (ms: number, isMet: () => boolean) =>
    new Promise<boolean>((resolve) => {
      const settle = (met: boolean) => {
        waiting.delete(check)
        clearTimeout(timer)
        resolve(met)
      }
      const check = () => {
        if (isMet()) settle(true)
      }
      const timer = setTimeout(() => settle(false), ms)
      waiting.add(check)
      check()
    })
  return {
    get count() {
      return count
    },
    set(now) {
      count = now
      onChange(now)
      for (const check of waiting) check()
    },
    waitForPage: (ms) => within(ms, () => count > 0),
    waitForNoPages: (ms) => within(ms, () => count === 0),
  }
}
