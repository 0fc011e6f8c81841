import type { App } from 'electron'

type End = { reason: string; exitCode: number }

const SIGTERM = 15

/** Whether a process ended in order, or with the session, whose signal reaches every process. */
const isExpected = ({ reason, exitCode }: End): boolean =>
  reason === 'clean-exit' || (reason === 'killed' && exitCode === SIGTERM)

/** Logs what no code catches in the main process, and the ends of the other processes. */
export function watchCrashes(
  app: Pick<App, 'on'>,
  process: Pick<NodeJS.Process, 'on'>,
  log: (message: string, error?: unknown) => void,
): void {
  // Only watched: Electron's own listener shows the error.
  process.on('uncaughtExceptionMonitor', (error) => log('An uncaught exception', error))
  process.on('unhandledRejection', (error) => log('An unhandled rejection', error))
  app.on('render-process-gone', (_event, _contents, end) => {
    if (!isExpected(end)) log(`The page's process has ended: ${end.reason}, ${end.exitCode}`)
  })
  app.on('child-process-gone', (_event, end) => {
    if (!isExpected(end)) log(`A process has ended: ${end.type}, ${end.reason}, ${end.exitCode}`)
  })
}
