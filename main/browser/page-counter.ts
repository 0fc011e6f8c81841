export type PageCounter = {
  /** How many pages are open now. */
  readonly count: number
  readonly set: (count: number) => void
  /** Resolves to true at once when a page is open or opens, to false after so many ms without. */
  readonly pageWithin: (ms: number) => Promise<boolean>
  /** Resolves to true when no page is open, to false after so many ms. */
  readonly emptyWithin: (ms: number) => Promise<boolean>
}

/** Keeps the number of open pages and lets others wait for it; `onChange` hears of every change. */
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
    pageWithin: (ms) => within(ms, () => count > 0),
    emptyWithin: (ms) => within(ms, () => count === 0),
  }
}
