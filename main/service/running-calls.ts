import { setTimeout as wait } from 'node:timers/promises'

export type RunningCalls = {
  /** Runs the work and counts it as running until it settles. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when no call is running, but not before `grace` and not after `timeout` milliseconds. */
  ended(limits?: { grace: number; timeout: number }): Promise<void>
}

/**
 * In milliseconds. `grace` because a page's last save may still arrive; `timeout` because a hanging call must not
 * keep the program alive.
 */
const LIMITS = { grace: 100, timeout: 2000 }

/** Tracks running calls, including those that have not written anything yet. */
export function createRunningCalls(): RunningCalls {
  const running = new Set<Promise<unknown>>()
  return {
    async run(work) {
      const mine = work()
      running.add(mine)
      try {
        return await mine
      } finally {
        running.delete(mine)
      }
    },
    async ended({ grace, timeout } = LIMITS) {
      await wait(grace)
      const stop = new AbortController()
      const late = wait(timeout - grace, 'late', { signal: stop.signal }).catch(() => 'stopped')
      try {
        while (running.size > 0)
          if ((await Promise.race([Promise.allSettled(running), late])) === 'late') return
      } finally {
        stop.abort()
      }
    },
  }
}
