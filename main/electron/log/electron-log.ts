import type { App, Shell } from 'electron'
import { type LogFile, openLogFile } from '../../launch/log/log-file.ts'

export type ElectronLog = {
  /** Writes to the terminal and the log file. `message` is a constant of the code. */
  log: (message: string, error?: unknown) => void
  /** Shows the log file in the system's file manager. */
  showLog: () => Promise<{ path: string | null; isShown: boolean }>
}

/** Opens the log file in Electron's folder for logs: below the profile, on macOS in the Library. */
export function openElectronLog(parts: {
  app: Pick<App, 'getPath' | 'getVersion'>
  shell: Pick<Shell, 'showItemInFolder'>
  appRoot: string
  platform: NodeJS.Platform
}): ElectronLog {
  const { app, shell, appRoot, platform } = parts
  // Opened late: the profile's folder is not set yet when the first error may be reported.
  let file: LogFile | null = null
  const open = (): LogFile =>
    (file ??= openLogFile({
      folder: app.getPath('logs'),
      appRoot,
      program: `${app.getVersion()} electron ${platform}`,
      now: () => new Date(),
    }))
  return {
    log(message, error) {
      if (error === undefined) console.error(message)
      else console.error(message, error)
      open().write(message, error)
    },
    async showLog() {
      const opened = open()
      const { path } = opened
      if (!opened.create()) return { path: null, isShown: false }
      shell.showItemInFolder(path)
      return { path, isShown: true }
    },
  }
}
