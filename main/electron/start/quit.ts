import type { App, CommandLine } from 'electron'

const CLOSE_TIMEOUT_MS = 3000

/**
 * Quits the app when its last window is closed, except on macOS, where the window is created again on `activate`. The
 * service is closed before the process exits, waiting at most `timeoutMs`; exiting earlier is safe because files are
 * written atomically. A signal to all processes of the app, as when a terminal or a session ends, quits it as one to the
 * main process does.
 */
export function handleQuit(parts: {
  app: Pick<App, 'on' | 'quit'> & { commandLine: Pick<CommandLine, 'appendSwitch'> }
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
  // Chromium restarts a GPU process that a signal has ended, and aborts the app after six failures. It reads this switch at
  // each of them.
  app.on('before-quit', () => app.commandLine.appendSwitch('disable-gpu-process-crash-limit'))
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
