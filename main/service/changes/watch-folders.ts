import { watch } from 'node:fs'
import { sep } from 'node:path'

/** Watches one folder, without subfolders; returns a function that stops it. Throws if watching is not possible. */
export type WatchFolder = (folder: string, onEvent: () => void, onError: () => void) => () => void

export type FolderWatcher = {
  /** Sets the watched folders; missing ones are skipped. */
  watch(folders: readonly string[]): void
  /**
   * Stops watching a folder and its subfolders, because Windows cannot move watched folders. The next `watch`
   * starts again.
   */
  release(folder: string): void
  close(): void
}

/** Interval of polling if watching is not possible. */
const POLL_INTERVAL_MS = 2000

/**
 * Calls `onEvent` on changes in the watched folders. Falls back to polling where watching is not possible, as on some
 * network drives or when the system's watch limit is reached. Does not keep the process alive.
 */
export function createFolderWatcher(
  onEvent: () => void,
  watchFolder: WatchFolder = watchBySystem,
  pollInterval = POLL_INTERVAL_MS,
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
        // Deleted or unreachable: the next check finds out.
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
      for (const folder of watched.keys()) if (!folders.includes(folder)) end(folder)
      if (folders.length === 0) stopPolling()
      for (const folder of folders) if (!watched.has(folder)) start(folder)
    },
    release(folder) {
      for (const one of watched.keys()) if (one === folder || one.startsWith(folder + sep)) end(one)
    },
    close() {
      for (const folder of watched.keys()) end(folder)
      stopPolling()
    },
  }
}

const watchBySystem: WatchFolder = (folder, onEvent, onError) => {
  const watcher = watch(folder, { persistent: false }, onEvent)
  watcher.on('error', onError)
  return () => watcher.close()
}
