import { join, resolve } from 'node:path'
import type { AppEvent } from '../contract/app-event.ts'
import type { AppInfo, Boot } from '../contract/boot.ts'
import type { Language } from '../contract/languages.ts'
import { recordFile } from './library/article-record.ts'
import { retryPolicy } from './library/busy-file.ts'
import { openLibraryFiles } from './library/library-files.ts'
import { fetchPage } from './network/fetch-page.ts'
import { createAddTranslation } from './service/translations/add-translation.ts'
import { createApp } from './service/app.ts'
import { createArticleLocales } from './service/stored/article-locales.ts'
import { type ArticleShelf, createArticleShelf } from './service/articles/article-shelf.ts'
import { createArticles } from './service/articles/articles.ts'
import { createLibraryChanges } from './service/changes/library-changes.ts'
import { createEvents } from './service/events.ts'
import { loadPrerender } from './service/page/first-screen.ts'
import { createJobs } from './service/jobs.ts'
import { openFile } from './service/articles/open-file.ts'
import { createPage, type Page } from './service/page/page.ts'
import { createProblemList } from './service/problem-list.ts'
import { createReading } from './service/reading/reading.ts'
import { createRouter, type Router } from './service/router.ts'
import { createRunningCalls } from './service/running-calls.ts'
import { createSettings, type SettingsService } from './service/reading/settings.ts'
import { type ShippedFiles, shippedFiles } from './service/stored/shipped-files.ts'
import { tellCrashes } from './service/tell-crashes.ts'
import { createTranslations } from './service/translations/translations.ts'
import { createWorkerClient } from './worker/worker-client.ts'

// Shells import this file only.
export { libraryFolder } from './library/library-folder.ts'
export { makeFolder } from './library/make-folder.ts'
export { cleaningReport } from './service/articles/cleaning-report.ts'

export { composeCleaner } from './compose-cleaner.ts'
export { createWorkerClient } from './worker/worker-client.ts'
export type { ImportedDocument } from './documents/imported-document.ts'

export type ComposeOptions = {
  /** Holds `locales/`, `articles/`, `out/` and `package.json`: the repository, or the package's own root. */
  appRoot: string
  libraryRoot: string
  info: Omit<AppInfo, 'library'>
  now?: () => Date
  log?: (message: string, error: unknown) => void
}

/** The service of one running program, for whatever shell puts it in front of a person. */
export type Diglot = {
  router: Router
  boot: () => Promise<Boot>
  /** Takes in a file of the disk and tells the windows; never throws. */
  openFile: (path: string) => Promise<void>
  emit: (event: AppEvent) => void
  uiLanguage: () => Language
  /** Calls the listener with the settings as they are, at once and whenever they were saved; returns what ends it. */
  onSettings: SettingsService['onSettings']
  page: Page
  /** Resolves when nothing is left to be written: not before the calls that run have ended, streams of events aside. */
  close: () => Promise<void>
}

/** Milliseconds for which what was prepared at the start is still true: no window has changed anything yet. */
const FRESH = 5000

/** Builds the service once, for every shell. */
export async function compose(options: ComposeOptions): Promise<Diglot> {
  const appRoot = resolve(options.appRoot)
  const libraryRoot = resolve(options.libraryRoot)
  const now = options.now ?? (() => new Date())
  const log = options.log ?? ((message, error) => console.error(message, error))
  const info = { ...options.info, library: libraryRoot }

  const events = createEvents()
  let isBooted = false
  // What went wrong before the first screen is in Boot.
  const problems = createProblemList((problem) => {
    if (isBooted) events.emit({ type: 'problem', problem })
  })
  const files = await openLibraryFiles({
    root: libraryRoot,
    now,
    report: problems.report,
    retryBusy: retryPolicy(process.platform),
    log,
  })
  const shipped = shippedFiles(appRoot, log)
  const locales = await createArticleLocales(files, shipped)
  const worker = createWorkerClient(appRoot)
  const importDocument = tellCrashes((...file) => worker.import(...file), log)
  const shippedIds = await shipped.articleIds()
  const shelf = createArticleShelf({
    files,
    locales,
    importDocument,
    now,
    shippedIds,
  })
  for (const id of shippedIds)
    if (!(await files.exists(recordFile(id)))) await addShipped(shelf, shipped, id, log)

  const changes = await createLibraryChanges({ files, emit: events.emit, log })
  events.onListeners(changes.windows)
  const settings = await createSettings(files, info)
  const reading = createReading(files, shelf)
  const app = createApp({
    info,
    settings,
    shelf,
    reading,
    events,
    shippedIds,
    problems: problems.all,
    onOpen: changes.opened,
  })
  const calls = createRunningCalls()
  const jobs = createJobs(events.emit, () => now().getTime())
  const articles = createArticles(
    shelf,
    jobs,
    (address, control) => fetchPage(address, { ...control, agent: `Diglot/${info.version}` }),
    changes.opened,
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
  const prerender = loadPrerender(appRoot, log)
  const boot = async () => {
    const all = await app.boot()
    isBooted = true
    return all
  }
  // While the shell opens its window, so that the first request finds its page ready.
  let prepared: { boot: Promise<Boot>; time: number } | null = {
    boot: app.boot(),
    time: now().getTime(),
  }
  prepared.boot.then(prerender).catch((error: unknown) => log('Nothing was prepared', error))
  const pageBoot = async () => {
    const first = prepared
    prepared = null
    if (!first || now().getTime() - first.time > FRESH) return boot()
    const known = await first.boot.catch(boot)
    isBooted = true
    // What went wrong since then would be told nowhere else.
    return { ...known, problems: [...problems.all()] }
  }
  return {
    router: createRouter(
      { app: { ...app, boot }, articles, translations, jobs, reading, settings },
      log,
      calls,
    ),
    boot,
    openFile: (path) =>
      calls
        .run(() => openFile(path, shelf, jobs, events.emit))
        .catch((error: unknown) => log('A file was not opened', error)),
    emit: events.emit,
    uiLanguage: settings.uiLanguage,
    onSettings: settings.onSettings,
    page: createPage({
      root: join(appRoot, 'out', 'renderer'),
      boot: pageBoot,
      prerender,
      findPicture: (id, name) => shelf.picture(id, name),
    }),
    async close() {
      await calls.ended()
      await worker.close()
      await changes.close()
      await files.settled()
      await files.writeKept()
    },
  }
}

/** What gets a page for the command line; it throws AddressError. */
export function composeFetcher(version: string) {
  return (address: string) => fetchPage(address, { agent: `Diglot/${version}` })
}

/** A shipped article that cannot be taken in must not keep the program from starting. */
async function addShipped(
  shelf: ArticleShelf,
  shipped: ShippedFiles,
  id: string,
  log: (message: string, error: unknown) => void,
): Promise<void> {
  try {
    const original = await shipped.original(id)
    if (original) await shelf.add(original.bytes, original.name)
  } catch (error) {
    log(`A shipped article was not taken in: ${id}`, error)
  }
}
