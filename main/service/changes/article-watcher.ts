import { join } from 'node:path'
import type { ArticleId } from '../../../contract/article.ts'
import { listArticleIds } from '../../library/article-record.ts'
import { parseJson } from '../../library/json-file.ts'
import { createKnownFiles, type FileChange, type KnownFiles } from '../../library/known-files.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { createFolderWatcher, type WatchFolder } from '../../library/watch-folders.ts'
import { articleFileOf, listArticleFiles } from './article-files.ts'

export type ArticleWatcher = {
  /** Watches the files of these articles from now on, and no others. */
  watch(ids: readonly ArticleId[]): void
  /** Resolves when nothing is being looked at. */
  close(): Promise<void>
}

export type ArticleWatcherOptions = {
  files: LibraryFiles
  /** What other programs changed. */
  onOutside: (changes: readonly FileChange[]) => void
  /** What this program changed of the watched articles. */
  onOwn: (changes: readonly FileChange[]) => void
  /** The article folders of the library, at each look. */
  onFolders: (ids: readonly ArticleId[]) => void
  log: (message: string, error: unknown) => void
  watchFolder?: WatchFolder | undefined
  pollInterval?: number | undefined
}

/** Milliseconds without an event before files are looked at: a program writes its files in several steps. */
const QUIET_TIME = 150

/** Watches the files of open articles. It costs nothing while none is open. */
export function createArticleWatcher(options: ArticleWatcherOptions): ArticleWatcher {
  const { files, onOutside, onOwn, onFolders, log } = options
  const open = new Map<ArticleId, KnownFiles>()
  const folders = createFolderWatcher(lookSoon, options.watchFolder, options.pollInterval)
  const unsubscribe = files.onWrite((write) => {
    if (write.kind === 'moving') {
      folders.release(join(files.root, ...write.file.split('/')))
      lookSoon()
    }
    for (const known of open.values()) {
      const changes = known.note(write)
      if (changes.length > 0) onOwn(changes)
    }
  })
  let timer: ReturnType<typeof setTimeout> | null = null
  let looking: Promise<void> = Promise.resolve()
  let isClosed = false

  function lookSoon(): void {
    if (isClosed || open.size === 0) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(lookNow, QUIET_TIME)
    timer.unref()
  }

  function lookNow(): void {
    looking = looking.then(look).catch((error: unknown) => log('Watching files failed', error))
  }

  async function look(): Promise<void> {
    if (isClosed) return
    const listed = await Promise.all(
      [...open].map(async ([id, known]) => ({ known, ...(await listArticleFiles(files, id)) })),
    )
    if (isClosed) return
    // Watched before they are looked at, so that nothing happens in between.
    const places = new Set(listed.flatMap((one) => one.folders))
    folders.watch([...places].map((place) => join(files.root, ...place.split('/'))))
    if (listed.length > 0) onFolders(await listArticleIds(files))
    for (const one of listed) {
      const { changes, isPartial } = await one.known.look(one.files)
      if (changes.length > 0) onOutside(changes)
      // Not whole yet: the writer's next step is an event, but its last one may have been heard.
      if (isPartial) lookSoon()
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
      if (!isSame) lookNow()
    },
    async close() {
      isClosed = true
      if (timer) clearTimeout(timer)
      unsubscribe()
      folders.close()
      await looking
      folders.close()
    },
  }
}
