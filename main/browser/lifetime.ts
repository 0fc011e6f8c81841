/** How long Diglot waits after the last page closed; a reload or a browser restoring a suspended tab takes less. */
const GRACE_PERIOD_MS = 15_000

export type Lifetime = {
  /** Sets the number of open pages. */
  readonly pages: (count: number) => void
  /** From now on, exits when the last page has closed; before, the number of pages is ignored. */
  readonly watch: () => void
  readonly stop: () => void
}

/**
 * Calls `end` a grace period after the last page closed, once one had been open. `schedule` runs a function after a
 * delay in ms and returns a function that cancels it.
 */
export function createLifetime(
  end: () => void,
  schedule: (run: () => void, delay: number) => () => void,
  gracePeriod = GRACE_PERIOD_MS,
): Lifetime {
  let isWatched = false
  let hadOne = false
  let count = 0
  let cancel: (() => void) | null = null
  const update = () => {
    cancel?.()
    cancel = isWatched && hadOne && count === 0 ? schedule(end, gracePeriod) : null
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
