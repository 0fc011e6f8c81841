import type { Page } from '@playwright/test'

type TraceEvent = {
  name: string
  cat: string
  ph: string
  ts: number
  pid: number
  tid: number
  /** Microseconds of the processor's time, in which another program's turn does not count. */
  tdur?: number
}

const PHASE = 'phase: '

/** What a window's main thread does from now on; `begin` names what follows, `end` gives the longest task of each phase. */
export type WindowThread = {
  begin: (phase: string) => Promise<void>
  end: () => Promise<ReadonlyMap<string, number>>
}

/**
 * Watches a window's main thread by Chromium's own trace, which tells what a task cost the processor: on a busy machine a
 * task of a few milliseconds can stand there for a hundred. Null where the shell gives no trace (Electron's driver).
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
      // A task of its own, so that the last one of the last phase is over.
      await begin('')
      const trace = await browser.stopTracing()
      const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString())
      return longestTasks(traceEvents)
    },
  }
}

/** Milliseconds of the longest task of each phase, of the thread on which the phases were marked. */
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
