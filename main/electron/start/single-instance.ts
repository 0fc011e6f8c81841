import type { App } from 'electron'
import { filesOfSecondInstance, instanceData } from './start-arguments.ts'

/**
 * Acquires the single-instance lock; returns false if another instance has it, which then receives this one's argv.
 * `onSecond` gets the absolute paths of the files of each later start; the list may be empty.
 */
export function acquireInstanceLock(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  argv: readonly string[],
  unpackaged: boolean,
  onSecond: (files: string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock(instanceData(argv))) return false
  app.on('second-instance', (_event, secondArgv, workingDirectory, additionalData) =>
    onSecond(
      filesOfSecondInstance({ argv: secondArgv, workingDirectory, additionalData }, unpackaged),
    ),
  )
  return true
}
