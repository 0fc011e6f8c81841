import { join } from 'node:path'
import type { App, CommandLine } from 'electron'

/**
 * Keeps Chromium's own files out of the library: on macOS and Windows Electron would put them into the very folder
 * that holds what the reader owns. A folder that the command line names is left alone. Must be called before the
 * app is ready and before it asks for the lock of a single instance, which lies there.
 */
export function keepProfileApart(
  app: Pick<App, 'getPath' | 'setPath'> & { commandLine: Pick<CommandLine, 'hasSwitch'> },
  makeFolder: (path: string) => void,
): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return
  const folder = join(app.getPath('appData'), 'org.diglot.Diglot')
  // setPath throws where there is no such folder.
  makeFolder(folder)
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
}
