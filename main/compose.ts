import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { AppEvent } from '../contract/app-event.ts'
import type { ArticleId } from '../contract/article.ts'
import type { AppInfo, Boot } from '../contract/boot.ts'
import type { Unsaved } from '../contract/errors/disk-problem.ts'
import type { Language } from '../contract/languages.ts'
import { recordFile } from './library/article-record.ts'
import { retryPolicy } from './library/disk/busy-file.ts'
import { openLibraryFiles } from './library/library-files.ts'
import { sweepLater } from './library/sweep-old.ts'
import { fetchPage } from './network/fetch-page.ts'
import { createAddTranslation } from './service/translations/add-translation.ts'
import { createApp, type ShowLog } from './service/app.ts'
import { createArticleLocales } from './service/stored/article-locales.ts'
import { addShipped } from './service/articles/add-shipped.ts'
import { createArticleShelf } from './service/articles/article-shelf.ts'
import { createArticles } from './service/articles/articles.ts'
import { createLibraryChanges } from './service/changes/library-changes.ts'
import { createSyncCopies } from './service/changes/sync-copies.ts'
import { createEvents } from './service/events.ts'
import { createBoots } from './service/page/boots.ts'
import { loadPrerender } from './service/page/first-screen.ts'
import { createJobs } from './service/jobs.ts'
import { openFile } from './service/articles/open-file.ts'
import { createPage, type Page } from './service/page/page.ts'
import { createPageErrors } from './service/page-errors.ts'
import { createProblemList } from './service/problem-list.ts'
import { createReading } from './service/reading/reading.ts'
import { createRouter, type Router } from './service/router.ts'
import { createRunningCalls } from './service/running-calls.ts'
import { createSettings, type SettingsService } from './service/reading/settings.ts'
import { NO_CACHE, openCacheFolder } from './service/stored/cache-folder.ts'
import { openKnownLibrary } from './service/stored/known-library.ts'
import { shippedFiles } from './service/stored/shipped-files.ts'
import { reportCrashes } from './service/report-crashes.ts'
import { createTranslations } from './service/translations/translations.ts'
import { createWorkerClient } from './worker/worker-client.ts'

// The only part of the service that shells may import.
export { cacheFolder, libraryFolder } from './library/library-folder.ts'
export { makeFolder } from './library/disk/make-folder.ts'
export { writeWholeSync } from './library/disk/write-whole.ts'
export { cleaningReport } from './service/articles/cleaning-report.ts'

export { createWorkerClient, type WorkerLimits } from './worker/worker-client.ts'
export type { ImportedDocument } from './documents/imported-document.ts'

export type ComposeOptions = {
  /** Contains `locales/`, `articles/`, `out/` and `package.json`: the repository or the packaged app. */
  appRoot: string
  libraryRoot: string
  /** For what can be made again from the library; without it, nothing is cached on disk. */
  cacheRoot?: string
  info: Omit<AppInfo, 'library'>
  /** Copies a text outside the page and resolves to whether it did; by default never. */
  copy?: (text: string) => Promise<boolean>
  now?: () => Date
  /** Logs an unexpected error; `message` is a constant, without names or texts of the user. */
  log?: (message: string, error: unknown) => void
  showLog?: ShowLog
  toggleFullScreen?: () => boolean
}

/** The service, as used by both shells. */
export type Diglot = {
  router: Router
  boot: () => Promise<Boot>
  /** Imports a file from disk and notifies the windows; never throws. */
  openFile: (path: string) => Promise<void>
  emit: (event: AppEvent) => void
  uiLanguage: () => Language
  /** Calls the listener immediately and after every change; returns a function that unsubscribes. */
  onSettings: SettingsService['onSettings']
  page: Page
  /**
   * Resolves when all running calls except event streams have ended and everything is written, to what the disk
   * refuses to the end; null if that is nothing.
   */
  close: () => Promise<Unsaved | null>
}

/** Whether the app runs from its repository and not from a package, which has no tools. */
function isCheckout(appRoot: string): boolean {
  return existsSync(join(appRoot, 'scripts', 'start.ts'))
}

const SETTINGS_LOST = 'Settings changed by another program were not read'

/** Creates the service. */
export async function compose(options: ComposeOptions): Promise<Diglot> {
  const appRoot = resolve(options.appRoot)
  const libraryRoot = resolve(options.libraryRoot)
  const now = options.now ?? (() => new Date())
  const log = options.log ?? ((message, error) => console.error(message, error))
  const info = { ...options.info, library: libraryRoot }

  const events = createEvents()
  let isBooted = false
  let loadSettings = (): void => undefined
  // Earlier problems are part of Boot.
  const problems = createProblemList((problem) => {
    if (isBooted) events.emit({ type: 'problem', problem })
  })
  const cache =
    options.cacheRoot === undefined ? NO_CACHE : openCacheFolder(options.cacheRoot, libraryRoot)
  const known = await openKnownLibrary(cache)
  const files = await openLibraryFiles({
    root: libraryRoot,
    hadArticles: known.hadArticles,
    now,
    report: problems.report,
    onUnsaved: (unsaved) => events.emit({ type: 'unsaved', unsaved }),
    onWritable: () => {
      events.emit({ type: 'library-writable' })
      // Its drive may just have been connected.
      events.emit({ type: 'library-changed' })
      loadSettings()
    },
    retryBusy: retryPolicy(process.platform),
    log,
  })
  // A library that could not be written at the start may be by now.
  const problemsNow = () => problems.all().filter(({ file }) => file !== '.' || !files.isWritable())
  const shipped = shippedFiles(appRoot, log)
  const locales = await createArticleLocales(files, shipped)
  const worker = createWorkerClient(appRoot)
  const importDocument = reportCrashes((...file) => worker.import(...file), log)
  const shippedIds = await shipped.articleIds()
  const shelf = createArticleShelf({
    files,
    locales,
    importDocument,
    now,
    shippedIds,
    cache,
  })
  for (const id of shippedIds)
    if (!(await files.exists(recordFile(id)))) await addShipped(shelf, shipped, id, log)
  files.expectKept()
  await known.remember(files)

  const settings = await createSettings(files, info)
  loadSettings = () => void settings.load().catch((error: unknown) => log(SETTINGS_LOST, error))
  settings.onSettings((changed) => events.emit({ type: 'settings-changed', settings: changed }))
  const changes = createLibraryChanges({
    files,
    emit: events.emit,
    onSettings: loadSettings,
    log,
  })
  const copies = createSyncCopies({ files, report: problems.report, log })
  events.onListeners((count) => {
    changes.windows(count)
    copies.windows(count)
  })
  const onOpen = (id: ArticleId) => {
    changes.opened(id)
    copies.opened(id)
  }
  const reading = createReading(files)
  const app = createApp({
    info,
    settings,
    shelf,
    reading,
    events,
    shippedIds,
    opensShipped: isCheckout(appRoot),
    problems: problemsNow,
    unsaved: files.unsaved,
    async saveAgain() {
      await files.writeKept()
      return files.unsaved()
    },
    onOpen,
    copy: options.copy ?? (async () => false),
    logError: createPageErrors(log, now),
    toggleFullScreen: options.toggleFullScreen ?? (() => false),
    showLog: options.showLog ?? (async () => ({ path: null, isShown: false })),
  })
  const calls = createRunningCalls()
  const jobs = createJobs(events.emit, () => now().getTime())
  const articles = createArticles(
    shelf,
    jobs,
    (address, control) => fetchPage(address, { ...control, agent: `Diglot/${info.version}` }),
    onOpen,
  )
  const translations = createTranslations(
    shelf,
    jobs,
    createAddTranslation({
      files,
      locales,
      sourceOf: (id) => shelf.source(id),
      importDocument,
      align: (...texts) => worker.align(...texts),
      now,
    }),
  )
  const stopSweep = sweepLater({ files, shippedIds, log })
  const prerender = loadPrerender({ appRoot, shipped, cache, log })
  const boots = createBoots({
    read: () => app.boot(),
    latest: () => ({ problems: problemsNow(), unsaved: files.unsaved() }),
    prerender,
    onBoot: () => (isBooted = true),
    now,
    log,
  })
  return {
    router: createRouter(
      { app: { ...app, boot: boots.boot }, articles, translations, jobs, reading, settings },
      log,
      calls,
    ),
    boot: boots.boot,
    openFile: (path) =>
      calls
        .run(() => openFile(path, shelf, jobs, events.emit))
        .catch((error: unknown) => log('Opening a file failed', error)),
    emit: events.emit,
    uiLanguage: settings.uiLanguage,
    onSettings: settings.onSettings,
    page: createPage({
      root: join(appRoot, 'out', 'renderer'),
      boot: boots.pageBoot,
      prerender,
      findPicture: (id, name) => shelf.picture(id, name),
    }),
    async close() {
      await calls.ended()
      if (options.cacheRoot !== undefined) await boots.prepareNextStart()
      await worker.close()
      await stopSweep()
      await changes.close()
      await files.settled()
      await files.writeKeptAtEnd()
      files.stopRetrying()
      await cache.settled()
      return files.unsaved()
    },
  }
}

/** Returns the page fetcher of the command line; it throws AddressError. */
export function composeFetcher(version: string) {
  return (address: string) => fetchPage(address, { agent: `Diglot/${version}` })
}
