import type { App } from 'electron'
import { filesOfSecondInstance, handover } from './start-arguments.ts'

/**
 * Makes this the only instance of the user's profile; false where there is one already, which then gets this one's files.
 * `onSecond` is told of every later start: the absolute paths of its files, none where it just was started again.
 */
export function becomeOnlyInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  argv: readonly string[],
  unpackaged: boolean,
  onSecond: (files: string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock(handover(argv))) return false
  app.on('second-instance', (_event, secondArgv, workingDirectory, additionalData) =>
    onSecond(
      filesOfSecondInstance({ argv: secondArgv, workingDirectory, additionalData }, unpackaged),
    ),
  )
  return true
}
