import type { Page } from '@playwright/test'

type TraceEvent = {
  name: string
  cat: string
  ph: string
  ts: number
  pid: number
  tid: number
  /** CPU time in microseconds, so without the time of other processes. */
  tdur?: number
}

const PHASE = 'phase: '

/** Records a window's main thread in phases: `begin` starts one, `end` returns the longest task of each in milliseconds. */
export type WindowThread = {
  begin: (phase: string) => Promise<void>
  end: () => Promise<ReadonlyMap<string, number>>
}

/**
 * Watches a window's main thread by a Chromium trace, which has the CPU time of each task: on a busy machine, a task of a
 * few milliseconds can take a hundred. Null if traces are not available (Electron).
 */
export async function watchThread(page: Page): Promise<WindowThread | null> {
  const browser = page.context().browser()
  if (!browser) return null
  await browser.startTracing(page, { categories: ['-*', 'toplevel', 'blink.user_timing'] })
  const begin = async (phase: string): Promise<void> => {
    await page.evaluate((mark) => performance.mark(mark), PHASE + phase)
  }
  return {
    begin,
    end: async () => {
      // Waits until the last task of the last phase is over.
      await begin('')
      const trace = await browser.stopTracing()
      const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString())
      return longestTasks(traceEvents)
    },
  }
}

/** Milliseconds of the longest task of each phase, on the thread on which the phases were marked. */
export function longestTasks(events: readonly TraceEvent[]): ReadonlyMap<string, number> {
  const marks = events
    .filter(({ name, cat }) => cat.includes('blink.user_timing') && name.startsWith(PHASE))
    .toSorted((a, b) => a.ts - b.ts)
  const longest = new Map<string, number>()
  for (const [at, mark] of marks.slice(0, -1).entries()) {
    const until = marks[at + 1]?.ts ?? mark.ts
    const costs = events
      .filter(
        ({ ph, pid, tid, ts }) =>
          ph === 'X' && pid === mark.pid && tid === mark.tid && ts >= mark.ts && ts < until,
      )
      .map(({ tdur = 0 }) => tdur / 1000)
    const phase = mark.name.slice(PHASE.length)
    longest.set(
      phase,
      costs.reduce((most, one) => Math.max(most, one), longest.get(phase) ?? 0),
    )
  }
  return longest
}
