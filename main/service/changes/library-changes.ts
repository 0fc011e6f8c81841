import type { AppEvent } from '../../../contract/app-event.ts'
import type { ArticleId } from '../../../contract/article.ts'
import { listArticleIds, readRecord, recordFile } from '../../library/article-record.ts'
import type { FileChange } from '../../library/known-files.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import type { WatchFolder } from '../../library/watch-folders.ts'
import type { LibraryWrite } from '../../library/write-log.ts'
import { articleFileOf } from './article-files.ts'
import { createArticleWatcher } from './article-watcher.ts'

export type LibraryChanges = {
  /** A window opens an article: its files are watched from now on. */
  opened(id: ArticleId): void
  /** How many windows there are now. */
  windows(count: number): void
  close(): Promise<void>
}

export type LibraryChangesOptions = {
  files: LibraryFiles
  emit: (event: AppEvent) => void
  log: (message: string, error: unknown) => void
  watchFolder?: WatchFolder
  pollInterval?: number
}

/** Milliseconds in which several changes become one event: adding a translation writes three files. */
const COLLECT_TIME = 50
/** No call says which window it is from, so that some more articles are watched than there are windows. */
const EXTRA_ARTICLES = 3

/** Milliseconds without a window after which nothing is watched. */
const RELOAD_TIME = 5000

/** What is to be told of one article. */
type Pending = { isArticle: boolean; languages: Set<string> }

/**
 * Tells the windows what has changed in the library, whoever changed it. Every window hears of every change, also the one that
 * made it: the service does not know which that was, and reading the same again does no harm, while a window that shows
 * something else than the files would mislead.
 */
export async function createLibraryChanges(
  options: LibraryChangesOptions,
): Promise<LibraryChanges> {
  const { files, emit, log } = options
  const ids = new Set<ArticleId>(await listArticleIds(files))
  const pending = new Map<ArticleId, Pending>()
  let isListPending = false
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const underWay = new Set<Promise<void>>()
  let windowCount = 0
  let leaving: ReturnType<typeof setTimeout> | null = null
  /** The last that was opened comes first. */
  let open: ArticleId[] = []

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
    }, COLLECT_TIME)
    timer.unref()
    timers.add(timer)
  }

  function pendingOf(id: ArticleId): Pending {
    const known = pending.get(id)
    if (known) return known
    const one = { isArticle: false, languages: new Set<string>() }
    pending.set(id, one)
    later(() => {
      const telling = tell(id).catch((error: unknown) => {
        pending.delete(id)
        log('A change was not told', error)
      })
      underWay.add(telling)
      void telling.then(() => underWay.delete(telling))
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
    // A translation that comes or goes changes the article's list of languages.
    if (found.language === null || (found.kind === 'locale' && kind !== 'changed'))
      one.isArticle = true
    else one.languages.add(found.language)
  }

  /** Of articles that are not watched too: the window that has one open may have been the first of many. */
  function takeWrite(write: LibraryWrite): void {
    if (write.kind === 'moving') return
    const found = articleFileOf(write.file)
    if (found) {
      const { articleId, kind } = found
      const isNew = kind === 'record' && takeNew(articleId)
      // Before its record is there, an article is none. What is watched is told by the watcher.
      if (!isNew && ids.has(articleId) && !open.includes(articleId))
        pendingOf(articleId).isArticle = true
    } else if (write.kind === 'moved') {
      const [folder, id = ''] = write.file.split('/')
      if (folder === 'articles' && write.file === `articles/${id}`) takeGone(id)
    }
  }

  /** Whether an article is new. */
  function takeNew(id: ArticleId): boolean {
    if (ids.has(id)) return false
    ids.add(id)
    listChanged()
    return true
  }

  function takeGone(id: ArticleId): void {
    if (!ids.delete(id)) return
    listChanged()
    pendingOf(id).isArticle = true
  }

  function takeFolders(found: readonly ArticleId[]): void {
    void Promise.all(
      found
        .filter((id) => !ids.has(id))
        .map(async (id) => {
          if (await files.exists(recordFile(id))) takeNew(id)
        }),
    )
    for (const id of [...ids]) if (!found.includes(id)) takeGone(id)
  }

  async function tell(articleId: ArticleId): Promise<void> {
    // What is being done to the article is done first: it may write several files, and readers wait for all of them.
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
      open = [id, ...open.filter((one) => one !== id)].slice(
        0,
        Math.max(1, windowCount) + EXTRA_ARTICLES,
      )
      watcher.watch(open)
    },
    windows(count) {
      windowCount = count
      if (leaving) clearTimeout(leaving)
      leaving = null
      if (count > 0) return
      // A window that is loaded again may open its article before the service hears that it was gone.
      leaving = setTimeout(() => {
        open = []
        watcher.watch(open)
      }, RELOAD_TIME)
      leaving.unref()
    },
    async close() {
      unsubscribe()
      await watcher.close()
      for (const timer of timers) clearTimeout(timer)
      if (leaving) clearTimeout(leaving)
      await Promise.all(underWay)
    },
  }
}
