/** How long Diglot waits after its last page has gone, in ms: a reload takes less, and so does a browser that wakes a tab. */
const GRACE = 15_000

export type Lifetime = {
  /** How many pages are open now. */
  readonly pages: (count: number) => void
  /** From now on, the last page's going ends it; before, it does not matter how many there are. */
  readonly watch: () => void
  readonly stop: () => void
}

/**
 * Ends Diglot some time after its last page has gone, once one had come. `later` runs something after so many ms and gives
 * what takes that back.
 */
export function createLifetime(
  end: () => void,
  later: (run: () => void, delay: number) => () => void,
  grace = GRACE,
): Lifetime {
  let isWatched = false
  let hadOne = false
  let count = 0
  let cancel: (() => void) | null = null
  const update = () => {
    cancel?.()
    cancel = isWatched && hadOne && count === 0 ? later(end, grace) : null
  }
  return {
    pages(now) {
      count = now
      hadOne ||= now > 0
      update()
    },
    watch() {
      isWatched = true
      update()
    },
    stop() {
      isWatched = false
      update()
    },
  }
}
