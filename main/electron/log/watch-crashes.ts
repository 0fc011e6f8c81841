import type { App } from 'electron'

/** Logs what no code catches in the main process, and the ends of the other processes. */
export function watchCrashes(
  app: Pick<App, 'on'>,
  process: Pick<NodeJS.Process, 'on'>,
  log: (message: string, error?: unknown) => void,
): void {
  // Only watched: Electron's own listener shows the error.
  process.on('uncaughtExceptionMonitor', (error) => log('An uncaught exception', error))
  process.on('unhandledRejection', (error) => log('An unhandled rejection', error))
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log(`The page's process has ended: ${reason}, ${exitCode}`)
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log(`A process has ended: ${type}, ${reason}, ${exitCode}`)
  })
}
