/** Time that a message stays at least after the pointer or the focus has left it, in milliseconds. */
const MIN_REST_MS = 2000

export type NoticeTimers = {
  /** Calls back after a time, not counting the time in which the timers are held. */
  start: (id: number, milliseconds: number, onEnd: () => void) => void
  stop: (id: number) => void
  hold: (held: boolean) => void
}

type Timer = {
  rest: number
  since: number
  handle: ReturnType<typeof setTimeout> | null
  onEnd: () => void
}

/** Returns timers that can be held together. `now` returns milliseconds. */
export function noticeTimers(now: () => number = Date.now): NoticeTimers {
  const timers = new Map<number, Timer>()
  let isHeld = false
  const run = (id: number, timer: Timer): void => {
    timer.since = now()
    timer.handle = setTimeout(() => {
      timers.delete(id)
      timer.onEnd()
    }, timer.rest)
  }
  const stop = (id: number): void => {
    const handle = timers.get(id)?.handle
    if (handle) clearTimeout(handle)
    timers.delete(id)
  }
  return {
    start(id, milliseconds, onEnd) {
      stop(id)
      const timer: Timer = { rest: milliseconds, since: now(), handle: null, onEnd }
      timers.set(id, timer)
      if (!isHeld) run(id, timer)
    },
    stop,
    hold(held) {
      if (held === isHeld) return
      isHeld = held
      for (const [id, timer] of timers) {
        if (!held) {
          run(id, timer)
          continue
        }
        if (timer.handle) clearTimeout(timer.handle)
        timer.handle = null
        timer.rest = Math.max(MIN_REST_MS, timer.rest - (now() - timer.since))
      }
    },
  }
}
