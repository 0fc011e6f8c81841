import type { App } from 'electron'

export type FileOpener = {
  /** Opens files in order, or queues them until `start` is called. */
  open(paths: readonly string[]): void
  /** Opens the queued files with the service, and from now on files as they come. */
  start(openFile: (path: string) => Promise<void>): void
}

/** Queues files that arrive before the service has started: macOS sends `open-file` before `ready`. */
export function createFileOpener(report: (error: unknown) => void): FileOpener {
  const queue: string[] = []
  let openFile: ((path: string) => Promise<void>) | null = null
  let pending = Promise.resolve()

  function drain(): void {
    if (openFile === null) return
    const openOne = openFile
    for (const path of queue.splice(0)) pending = pending.then(() => openOne(path)).catch(report)
  }

  return {
    open(paths) {
      queue.push(...paths)
      drain()
    },
    start(opens) {
      openFile = opens
      drain()
    },
  }
}

/** Listens for the files that macOS sends from the Finder, the Dock or `open -a`. Call before the app is ready. */
export function listenForOpenFile(app: Pick<App, 'on'>, open: (path: string) => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
}
