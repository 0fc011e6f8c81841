import { setTimeout as wait } from 'node:timers/promises'

export type RunningCalls = {
  /** Does the work, and counts it as running until it has ended one way or the other. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when nothing runs, but not before `grace` and at the latest after `patience` milliseconds. */
  ended(limits?: { grace: number; patience: number }): Promise<void>
}

/** What a page sent as it went may still be on its way (`grace`); what hangs must not keep the program from ending. */
const LIMITS = { grace: 100, patience: 2000 }

/** The calls that the service works on. One that has not come to its first write yet is known nowhere else. */
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
    async ended({ grace, patience } = LIMITS) {
      await wait(grace)
      const stop = new AbortController()
      const late = wait(patience - grace, 'late', { signal: stop.signal }).catch(() => 'stopped')
      try {
        while (running.size > 0)
          if ((await Promise.race([Promise.allSettled(running), late])) === 'late') return
      } finally {
        stop.abort()
      }
    },
  }
}
