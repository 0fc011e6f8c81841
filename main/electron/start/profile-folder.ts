import { join } from 'node:path'
import type { App, CommandLine } from 'electron'

/**
 * Sets Chromium's profile folder to one apart from the library: on macOS and Windows, Electron's default is the
 * library folder itself. Does nothing if `--user-data-dir` is given. Must be called before the app is ready and
 * before requestSingleInstanceLock, whose lock is in that folder.
 */
export function setProfileFolder(
  app: Pick<App, 'getPath' | 'setPath'> & { commandLine: Pick<CommandLine, 'hasSwitch'> },
  makeFolder: (path: string) => void,
): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return
  const folder = join(app.getPath('appData'), 'org.diglot.Diglot')
  // setPath throws if the folder does not exist.
  makeFolder(folder)
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
}
