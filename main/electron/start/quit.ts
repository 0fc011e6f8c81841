import type { App } from 'electron'

const CLOSE_TIMEOUT_MS = 3000

/**
 * Quits the app when its last window is closed, except on macOS, where the window is created again on `activate`. The
 * service is closed before the process exits, waiting at most `timeoutMs`; exiting earlier is safe because files are
 * written atomically.
 */
export function handleQuit(parts: {
  app: Pick<App, 'on' | 'quit'>
  platform: NodeJS.Platform
  showWindow: () => void
  closeService: () => Promise<void>
  report: (error: unknown) => void
  timeoutMs?: number
}): void {
  const { app, platform } = parts
  let closing = false
  let closed = false
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit()
  })
  app.on('activate', () => parts.showWindow())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    if (closing) return
    closing = true
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, parts.timeoutMs ?? CLOSE_TIMEOUT_MS)
    })
    Promise.race([parts.closeService(), timeout])
      .catch(parts.report)
      .finally(() => {
        clearTimeout(timer)
        closed = true
        app.quit()
      })
  })
}
