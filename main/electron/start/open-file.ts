import type { App } from 'electron'

export type FileOpener = {
  /** Opens files in order, or keeps them until the service is there. */
  open(paths: readonly string[]): void
  /** Gives the service; what waited is opened. */
  start(openFile: (path: string) => Promise<void>): void
}

/** Files may be asked for before there is anything to open them with: macOS sends them before `ready`. */
export function createFileOpener(report: (error: unknown) => void): FileOpener {
  const waiting: string[] = []
  let openFile: ((path: string) => Promise<void>) | null = null
  let work = Promise.resolve()

  function drain(): void {
    if (openFile === null) return
    const openOne = openFile
    for (const path of waiting.splice(0)) work = work.then(() => openOne(path)).catch(report)
  }

  return {
    open(paths) {
      waiting.push(...paths)
      drain()
    },
    start(opens) {
      openFile = opens
      drain()
    },
  }
}

/** Takes the files that macOS sends: from the Finder, the Dock, or `open -a`. Call before the app is ready. */
export function listenForOpenFile(app: Pick<App, 'on'>, open: (path: string) => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
}
