import type { App } from 'electron'

/**
 * When the app ends: with its last window, except on macOS, where the window is made again as soon as somebody comes
 * back. The service is closed before the process ends; one that does not close within `patience` milliseconds is
 * left behind, because its files are whole at any time.
 */
export function keepQuitConventions(parts: {
  app: Pick<App, 'on' | 'quit'>
  platform: NodeJS.Platform
  showWindow: () => void
  closeService: () => Promise<void>
  report: (error: unknown) => void
  patience?: number
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
    const waited = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, parts.patience ?? 3000)
    })
    Promise.race([parts.closeService(), waited])
      .catch(parts.report)
      .finally(() => {
        clearTimeout(timer)
        closed = true
        app.quit()
      })
  })
}
