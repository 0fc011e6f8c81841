import { showStartFailure } from './start-failure.ts'

/** Milliseconds after which the app starts without a paint: in a window that is not shown there is none. */
const EXIT_TIMEOUT_MS = 250

/**
 * The page's first script. Where the shell has put the first screen into the page, it lets the browser bring that to the
 * screen before the app is compiled and run, which takes several times as long and would compete with it.
 */
function afterFirstPaint(then: () => void): void {
  const root = document.getElementById('root')
  if (!root?.hasChildNodes() || document.visibilityState === 'hidden') {
    then()
    return
  }
  let started = false
  const start = (): void => {
    if (started) return
    started = true
    then()
  }
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true })
  setTimeout(start, EXIT_TIMEOUT_MS)
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
