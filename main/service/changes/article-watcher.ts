import { join } from 'node:path'
import type { ArticleId } from '../../../contract/article.ts'
import { listArticleIds } from '../../library/article-record.ts'
import { parseJson } from '../../library/json-file.ts'
import { createKnownFiles, type FileChange, type KnownFiles } from '../../library/known-files.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { createFolderWatcher, type WatchFolder } from '../../library/watch-folders.ts'
import { articleFileOf, listArticleFiles } from './article-files.ts'

export type ArticleWatcher = {
  /** Sets the articles whose files are watched. */
  watch(ids: readonly ArticleId[]): void
  /** Stops watching; resolves when no check is running. */
  close(): Promise<void>
}

export type ArticleWatcherOptions = {
  files: LibraryFiles
  /** Called with changes by other programs. */
  onOutside: (changes: readonly FileChange[]) => void
  /** Called with changes by this program to watched articles. */
  onOwn: (changes: readonly FileChange[]) => void
  /** Called with the library's article folders at each check. */
  onFolders: (ids: readonly ArticleId[]) => void
  log: (message: string, error: unknown) => void
  watchFolder?: WatchFolder | undefined
  pollInterval?: number | undefined
}

/** Debounce: programs write files in several steps. */
const DEBOUNCE_MS = 150

/** Watches the files of open articles. Idle while none is open. */
export function createArticleWatcher(options: ArticleWatcherOptions): ArticleWatcher {
  const { files, onOutside, onOwn, onFolders, log } = options
  const open = new Map<ArticleId, KnownFiles>()
  const folders = createFolderWatcher(scheduleCheck, options.watchFolder, options.pollInterval)
  const unsubscribe = files.onWrite((write) => {
    if (write.kind === 'moving') {
      folders.release(join(files.root, ...write.file.split('/')))
      scheduleCheck()
    }
    for (const known of open.values()) {
      const changes = known.note(write)
      if (changes.length > 0) onOwn(changes)
    }
  })
  let timer: ReturnType<typeof setTimeout> | null = null
  let checking: Promise<void> = Promise.resolve()
  let isClosed = false

  function scheduleCheck(): void {
    if (isClosed || open.size === 0) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(startCheck, DEBOUNCE_MS)
    timer.unref()
  }

  function startCheck(): void {
    checking = checking.then(check).catch((error: unknown) => log('Watching files failed', error))
  }

  async function check(): Promise<void> {
    if (isClosed) return
    const listed = await Promise.all(
      [...open].map(async ([id, known]) => ({ known, ...(await listArticleFiles(files, id)) })),
    )
    if (isClosed) return
    // Start watching before checking, so that no change is missed.
    const places = new Set(listed.flatMap((one) => one.folders))
    folders.watch([...places].map((place) => join(files.root, ...place.split('/'))))
    if (listed.length > 0) onFolders(await listArticleIds(files))
    for (const one of listed) {
      const { changes, isPartial } = await one.known.look(one.files)
      if (changes.length > 0) onOutside(changes)
      // Incomplete: check again, since the writer's last event may already have been handled.
      if (isPartial) scheduleCheck()
    }
  }

  return {
    watch(ids) {
      const before = [...open.keys()]
      for (const id of before) if (!ids.includes(id)) open.delete(id)
      for (const id of ids)
        if (!open.has(id))
          open.set(
            id,
            createKnownFiles({
              files,
              isOurs: (file) => articleFileOf(file)?.articleId === id,
              isComplete: (bytes) => parseJson(bytes).ok,
            }),
          )
      const isSame = before.length === open.size && before.every((id) => open.has(id))
      if (!isSame) startCheck()
    },
    async close() {
      isClosed = true
      if (timer) clearTimeout(timer)
      unsubscribe()
      folders.close()
      await checking
      folders.close()
    },
  }
}
