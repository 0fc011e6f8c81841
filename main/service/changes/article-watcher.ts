import type { ArticleId } from '../../../contract/article.ts'
import { listArticleIds } from '../../library/article-record.ts'
import { parseJson } from '../../library/json-file.ts'
import { createKnownFiles, type FileChange, type KnownFiles } from './known-files.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { createFolderWatcher, type WatchFolder } from './watch-folders.ts'
import { articleFileOf, listArticleFiles } from './article-files.ts'

export type ArticleWatcher = {
  /**
   * Sets the articles whose files are watched, each with the time it was opened, in ms since the epoch. The list of articles and the settings are watched too, unless
   * `isIdle`, when nothing is.
   */
  watch(opened: ReadonlyMap<ArticleId, number>, isIdle: boolean): void
  /** Stops watching; resolves when no check is running. */
  close(): Promise<void>
}

export type ArticleWatcherOptions = {
  files: LibraryFiles
  /** Called with changes by other programs. */
  onOutside: (changes: readonly FileChange[]) => void
  /** Called with changes by this program to watched articles. */
  onOwn: (changes: readonly FileChange[]) => void
  /** Called with the library's article folders at each check; returns those that have no record yet. */
  onFolders: (ids: readonly ArticleId[]) => Promise<readonly ArticleId[]>
  /** Called when another program has changed the settings. */
  onSettings: () => void
  log: (message: string, error: unknown) => void
  watchFolder?: WatchFolder | undefined
  pollInterval?: number | undefined
}

const SETTINGS_FILE = 'settings.json'

/** Debounce: programs write files in several steps. */
const DEBOUNCE_MS = 150

/** Watches the files of open articles, the list of articles and the settings. */
export function createArticleWatcher(options: ArticleWatcherOptions): ArticleWatcher {
  const { files, onOutside, onOwn, onFolders, onSettings, log } = options
  const open = new Map<ArticleId, KnownFiles>()
  const settings = createKnownFiles({
    files,
    isOurs: (file) => file === SETTINGS_FILE,
    isComplete: (bytes) => parseJson(bytes).ok,
  })
  let isIdle = true
  /** Articles that another program is adding: their folders are watched until they have a record. */
  let unfinished: readonly ArticleId[] = []
  const folders = createFolderWatcher(scheduleCheck, options.watchFolder, options.pollInterval)
  const unsubscribe = files.onWrite((write) => {
    if (write.kind === 'moving') {
      folders.release(files.pathOf(write.file))
      scheduleCheck()
    }
    settings.note(write)
    for (const known of open.values()) {
      const changes = known.note(write)
      if (changes.length > 0) onOwn(changes)
    }
  })
  let timer: ReturnType<typeof setTimeout> | null = null
  let checking: Promise<void> = Promise.resolve()
  let isClosed = false

  function scheduleCheck(): void {
    if (isClosed || isIdle) return
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
    const places = isIdle
      ? []
      : [
          'articles',
          ...unfinished.map((id) => `articles/${id}`),
          ...listed.flatMap((one) => one.folders),
        ].map((place) => files.pathOf(place))
    folders.watch([...new Set(isIdle ? [] : [files.root, ...places])])
    if (isIdle) return
    const before = unfinished
    unfinished = await onFolders(await listArticleIds(files))
    // A record may have been written before its folder was watched.
    if (unfinished.some((id) => !before.includes(id))) scheduleCheck()
    const { changes, isPartial } = await settings.look([SETTINGS_FILE])
    if (changes.length > 0) onSettings()
    if (isPartial) scheduleCheck()
    for (const one of listed) {
      const { changes, isPartial } = await one.known.look(one.files)
      if (changes.length > 0) onOutside(changes)
      // Incomplete: check again, since the writer's last event may already have been handled.
      if (isPartial) scheduleCheck()
    }
  }

  return {
    watch(opened, idle) {
      const wasIdle = isIdle
      isIdle = idle
      const before = [...open.keys()]
      for (const id of before) if (!opened.has(id)) open.delete(id)
      for (const [id, since] of opened)
        if (!open.has(id))
          open.set(
            id,
            createKnownFiles({
              files,
              isOurs: (file) => articleFileOf(file)?.articleId === id,
              isComplete: (bytes) => parseJson(bytes).ok,
              since,
            }),
          )
      const isSame = before.length === open.size && before.every((id) => open.has(id))
      if (!isSame || wasIdle !== isIdle) startCheck()
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
