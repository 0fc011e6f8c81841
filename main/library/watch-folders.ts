import { watch } from 'node:fs'
import { sep } from 'node:path'

/** Watches one folder, not those in it; returns what ends it. Throws where the system cannot. */
export type WatchFolder = (folder: string, onEvent: () => void, onError: () => void) => () => void

export type FolderWatcher = {
  /** Watches these folders from now on, and no others; those that are not there are passed over. */
  watch(folders: readonly string[]): void
  /** Lets go of a folder and those in it: Windows moves none that is watched. The next `watch` takes them up again. */
  release(folder: string): void
  close(): void
}

/** Milliseconds between two looks where the system cannot watch. */
const POLL_INTERVAL = 2000

/**
 * Calls `onEvent` when something happens in a folder. Where the system cannot watch, as on some network drives or when all
 * its watches are taken, it is called at intervals instead. Nothing here keeps the program from ending.
 */
export function createFolderWatcher(
  onEvent: () => void,
  watchFolder: WatchFolder = watchBySystem,
  pollInterval = POLL_INTERVAL,
): FolderWatcher {
  const watched = new Map<string, () => void>()
  let timer: ReturnType<typeof setInterval> | null = null

  function end(folder: string): void {
    watched.get(folder)?.()
    watched.delete(folder)
  }

  function stopPolling(): void {
    if (timer) clearInterval(timer)
    timer = null
  }

  function start(folder: string): void {
    try {
      const stop = watchFolder(folder, onEvent, () => {
        // It is gone, or out of reach: the next look finds out.
        end(folder)
        onEvent()
      })
      watched.set(folder, stop)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
      if (timer) return
      timer = setInterval(onEvent, pollInterval)
      timer.unref()
    }
  }

  return {
    watch(folders) {
      for (const folder of [...watched.keys()]) if (!folders.includes(folder)) end(folder)
      if (folders.length === 0) stopPolling()
      for (const folder of folders) if (!watched.has(folder)) start(folder)
    },
    release(folder) {
      for (const one of [...watched.keys()])
        if (one === folder || one.startsWith(folder + sep)) end(one)
    },
    close() {
      for (const folder of [...watched.keys()]) end(folder)
      stopPolling()
    },
  }
}

const watchBySystem: WatchFolder = (folder, onEvent, onError) => {
  const watcher = watch(folder, { persistent: false }, onEvent)
  watcher.on('error', onError)
  return () => watcher.close()
}
