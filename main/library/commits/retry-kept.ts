/** In milliseconds; doubled after each attempt that fails, up to the longest. */
const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 60_000
/** After a write that succeeded: the disk has room again. */
const SOON_MS = 500

export type RetryKept = {
  /** Call when files have been kept, and when some have been stored. */
  onKept: () => void
  onStored: () => void
  /** Tries immediately; resolves when the attempt has ended. */
  now: (isAsked: boolean) => Promise<void>
  stop: () => void
}

/** Tries again to write what is kept, with growing pauses, until nothing is left. Never keeps the process alive. */
export function createRetryKept(options: {
  hasKept: () => boolean
  /** `isAsked`: whether the user wants it now. */
  write: (isAsked: boolean) => Promise<void>
  log: (message: string, error: unknown) => void
}): RetryKept {
  const { hasKept, write, log } = options
  let pause = FIRST_PAUSE_MS
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> | null = null

  function schedule(delay: number): void {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void start(false), delay)
    timer.unref()
  }
  async function attempt(isAsked: boolean): Promise<void> {
    try {
      await write(isAsked)
    } catch (error) {
      log('Saving again failed', error)
    }
    running = null
    if (!hasKept()) pause = FIRST_PAUSE_MS
    else {
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
      schedule(pause)
    }
  }
  function start(isAsked: boolean): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    running ??= attempt(isAsked)
    return running
  }
  return {
    onKept() {
      if (!timer && !running) schedule(pause)
    },
    onStored() {
      if (hasKept() && !running) schedule(SOON_MS)
    },
    now: start,
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
