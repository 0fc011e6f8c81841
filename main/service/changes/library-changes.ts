import type { AppEvent } from '../../../contract/app-event.ts'
import type { ArticleId } from '../../../contract/article.ts'
import { readRecord, recordFile } from '../../library/article-record.ts'
import type { FileChange } from './known-files.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import type { WatchFolder } from './watch-folders.ts'
import type { LibraryWrite } from '../../library/write-log.ts'
import { articleFileOf } from './article-files.ts'
import { createArticleWatcher } from './article-watcher.ts'

export type LibraryChanges = {
  /** A window opened an article; its files are watched from now on. */
  opened: (id: ArticleId) => void
  /** Sets the number of open windows. */
  windows: (count: number) => void
  close: () => Promise<void>
}

export type LibraryChangesOptions = {
  files: LibraryFiles
  emit: (event: AppEvent) => void
  /** Called when another program has changed the settings. */
  onSettings: () => void
  log: (message: string, error: unknown) => void
  watchFolder?: WatchFolder
  pollInterval?: number
}

/** Debounce that joins changes into one event: adding a translation writes three files. */
const COLLECT_MS = 50
/** More articles than windows are watched, because calls do not identify their window. */
const EXTRA_ARTICLES = 3

/** Time without a window after which watching stops; reloading a window takes less. */
const UNWATCH_DELAY_MS = 5000

/** Changes of one article to be reported. */
type Pending = { isArticle: boolean; languages: Set<string> }

/**
 * Reports changes of the library to all windows, by whatever program they were made. The window that made a change
 * also gets the event: the service does not know which it was, and reading the same data again is harmless.
 */
export function createLibraryChanges(options: LibraryChangesOptions): LibraryChanges {
  const { files, emit, log } = options
  /** The articles of the library; null until the first window, because listing thousands delays the start. */
  let ids: Set<ArticleId> | null = null
  const pending = new Map<ArticleId, Pending>()
  let isListPending = false
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const running = new Set<Promise<void>>()
  let windowCount = 0
  let isWatching = false
  let leaving: ReturnType<typeof setTimeout> | null = null
  /** Times of opening, in ms since the epoch; most recently opened first. */
  let open: ReadonlyMap<ArticleId, number> = new Map()

  const watcher = createArticleWatcher({
    ...options,
    onOutside: (changes) => changes.forEach(takeChange),
    onOwn: (changes) => changes.forEach(takeChange),
    onFolders: takeFolders,
  })
  const unsubscribe = files.onWrite(takeWrite)

  function later(work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, COLLECT_MS)
    timer.unref()
    timers.add(timer)
  }

  function pendingOf(id: ArticleId): Pending {
    const known = pending.get(id)
    if (known) return known
    const one = { isArticle: false, languages: new Set<string>() }
    pending.set(id, one)
    later(() => {
      const reporting = reportChanges(id).catch((error: unknown) => {
        pending.delete(id)
        log('A change was not reported', error)
      })
      running.add(reporting)
      void reporting.then(() => running.delete(reporting))
    })
    return one
  }

  function listChanged(): void {
    if (isListPending) return
    isListPending = true
    later(() => {
      isListPending = false
      emit({ type: 'library-changed' })
    })
  }

  function takeChange({ file, kind }: FileChange): void {
    const found = articleFileOf(file)
    if (!found) return
    const one = pendingOf(found.articleId)
    // Adding or removing a translation changes the article's list of languages.
    if (found.language === null || (found.kind === 'locale' && kind !== 'changed'))
      one.isArticle = true
    else one.languages.add(found.language)
  }

  /** Handles writes to unwatched articles too: a window may still show an article that is no longer watched. */
  function takeWrite(write: LibraryWrite): void {
    if (write.kind === 'moving') return
    const found = articleFileOf(write.file)
    if (found) {
      const { articleId, kind } = found
      const isNew = kind === 'record' && takeNew(articleId)
      // An article exists only once its record is written. Watched articles are reported by the watcher.
      if (!isNew && ids?.has(articleId) !== false && !open.has(articleId))
        pendingOf(articleId).isArticle = true
    } else if (write.kind === 'moved') {
      const id = articleFolderOf(write.file)
      if (id !== null) takeGone(id)
      takeRestored(write.to)
    }
  }

  /** Handles what was moved into the library: an article, or a text of one. */
  function takeRestored(to: string): void {
    const id = articleFolderOf(to)
    const text = articleFileOf(to)
    if (id !== null) {
      takeNew(id)
      pendingOf(id).isArticle = true
    } else if (text && !open.has(text.articleId)) pendingOf(text.articleId).isArticle = true
  }

  /** Registers an article; returns whether it is new. */
  function takeNew(id: ArticleId): boolean {
    if (ids?.has(id)) return false
    ids?.add(id)
    listChanged()
    return ids !== null
  }

  function takeGone(id: ArticleId): void {
    if (ids?.delete(id) === false) return
    listChanged()
    pendingOf(id).isArticle = true
  }

  async function takeFolders(found: readonly ArticleId[]): Promise<ArticleId[]> {
    const known = (ids ??= new Set(found))
    const present = new Set(found)
    for (const id of known) if (!present.has(id)) takeGone(id)
    const unfinished: ArticleId[] = []
    for (const id of found.filter((one) => !known.has(one)))
      if (await files.exists(recordFile(id))) takeNew(id)
      else unfinished.push(id)
    return unfinished
  }

  async function reportChanges(articleId: ArticleId): Promise<void> {
    // Wait for a running change: it may write several files, and readers must see all of them.
    const source = await files.inTurn(recordFile(articleId), async () => {
      return (await readRecord(files, articleId))?.language ?? null
    })
    const { isArticle, languages } = pendingOf(articleId)
    pending.delete(articleId)
    if (isArticle || source === null || languages.has(source))
      return emit({ type: 'article-changed', articleId })
    for (const language of languages) emit({ type: 'translation-changed', articleId, language })
  }

  return {
    opened(id) {
      const others = [...open].filter(([one]) => one !== id)
      const all: [ArticleId, number][] = [[id, Date.now()], ...others]
      open = new Map(all.slice(0, Math.max(1, windowCount) + EXTRA_ARTICLES))
      if (isWatching) watcher.watch(open, false)
    },
    windows(count) {
      windowCount = count
      if (leaving) clearTimeout(leaving)
      leaving = null
      if (count > 0) {
        isWatching = true
        return watcher.watch(open, false)
      }
      // A reloading window may open its article before the service notices that the old page is gone.
      leaving = setTimeout(() => {
        open = new Map()
        isWatching = false
        watcher.watch(open, true)
      }, UNWATCH_DELAY_MS)
      leaving.unref()
    },
    async close() {
      unsubscribe()
      await watcher.close()
      for (const timer of timers) clearTimeout(timer)
      if (leaving) clearTimeout(leaving)
      await Promise.all(running)
    },
  }
}

/** The article of a path that is an article's folder; null for other paths. */
function articleFolderOf(path: string): ArticleId | null {
  const [folder, id = '', ...rest] = path.split('/')
  return folder === 'articles' && rest.length === 0 ? id : null
}
