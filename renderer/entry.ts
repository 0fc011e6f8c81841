import { showStartFailure } from './start-failure.ts'

/** Timeout after which the app starts without a paint, in milliseconds: hidden windows never paint. */
const FIRST_PAINT_TIMEOUT_MS = 250

/**
 * The page's first script. If the shell has prerendered the first screen, it waits for the browser to paint that
 * before loading the app, whose compilation and execution take several times as long and would delay it.
 */
function afterFirstPaint(callback: () => void): void {
  const root = document.getElementById('root')
  if (!root?.hasChildNodes() || document.visibilityState === 'hidden') {
    callback()
    return
  }
  let started = false
  const start = (): void => {
    if (started) return
    started = true
    callback()
  }
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true })
  setTimeout(start, FIRST_PAINT_TIMEOUT_MS)
}

async function load(): Promise<void> {
  try {
    await import('./main.tsx')
  } catch (error) {
    showStartFailure(document)
    reportError(error)
  }
}

afterFirstPaint(() => void load())
