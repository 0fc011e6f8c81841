import { onTestFinished } from 'vitest'
import type { AppInfo } from '../../../contract/boot.ts'
import { align } from '../../../main/alignment/align.ts'
import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { createAddTranslation } from '../../../main/service/translations/add-translation.ts'
import { createApp } from '../../../main/service/app.ts'
import {
  createLibraryChanges,
  type LibraryChangesOptions,
} from '../../../main/service/changes/library-changes.ts'
import { createArticles, type FetchPage } from '../../../main/service/articles/articles.ts'
import { createEvents, type Events } from '../../../main/service/events.ts'
import { createJobs } from '../../../main/service/jobs.ts'
import { createReading } from '../../../main/service/reading/reading.ts'
import type { Service } from '../../../main/service/router.ts'
import { createSettings } from '../../../main/service/reading/settings.ts'
import { createTranslations } from '../../../main/service/translations/translations.ts'
import { importLines } from './line-importer.ts'
import { TEST_NOW, type TestLibrary, testLibrary } from './test-library.ts'

export const TEST_INFO: AppInfo = {
  version: '0.0.0',
  shell: 'browser',
  platform: 'linux',
  systemLanguages: ['en'],
  forcedLanguage: null,
  library: 'the library',
}

/** A fetch stand-in that knows a single page. */
const onePage: FetchPage = async (address) => {
  if (address !== 'https://example.org/page')
    throw Object.assign(new Error(address), { problem: 'private-address' })
  const bytes = new TextEncoder().encode('<!doctype html><title>A page</title><p>Its text.')
  return { bytes, url: address, name: 'page', charset: null }
}

type Over = {
  shippedIds?: string[]
  opensShipped?: boolean
  info?: AppInfo
  copy?: (text: string) => Promise<boolean>
  fetchPage?: FetchPage
  watching?: Pick<LibraryChangesOptions, 'watchFolder' | 'pollInterval'>
  importTranslation?: (bytes: Uint8Array) => ImportedDocument
}

type TestService = { library: TestLibrary; service: Service; events: Events }

/** The service over a library, by default one in temporary folders, until the end of the test. */
export async function testService(
  over: Over & { library?: TestLibrary } = {},
): Promise<TestService> {
  const { close, ...opened } = await openTestService(over.library ?? (await testLibrary()), over)
  onTestFinished(close)
  return opened
}

/** The same outside a test. */
export async function openTestService(
  library: TestLibrary,
  over: Over = {},
): Promise<TestService & { close: () => Promise<void> }> {
  const { files, shelf, problems } = library
  const info = over.info ?? TEST_INFO
  const events = createEvents()
  const settings = await createSettings(files, info)
  settings.onSettings((changed) => events.emit({ type: 'settings-changed', settings: changed }))
  const changes = createLibraryChanges({
    files,
    emit: events.emit,
    onSettings: () => void settings.load(),
    log: (message, error) => {
      throw new Error(message, { cause: error })
    },
    ...over.watching,
  })
  events.onListeners(changes.windows)
  const reading = createReading(files)
  const shippedIds = over.shippedIds ?? []
  const app = createApp({
    info,
    settings,
    shelf,
    reading,
    events,
    shippedIds,
    opensShipped: over.opensShipped ?? true,
    problems: () => problems,
    unsaved: files.unsaved,
    async saveAgain() {
      await files.writeKept()
      return files.unsaved()
    },
    onOpen: (id) => changes.opened(id),
    copy: over.copy ?? (async () => false),
    logError: () => undefined,
    toggleFullScreen: () => false,
    showLog: async () => ({ path: '/logs/diglot.log', isShown: false }),
  })
  const jobs = createJobs(events.emit, () => performance.now())
  const articles = createArticles(shelf, jobs, over.fetchPage ?? onePage, changes.opened)
  const translations = createTranslations(
    shelf,
    jobs,
    createAddTranslation({
      files,
      locales: library.locales,
      sourceOf: (id) => shelf.source(id),
      importDocument: async (bytes) => over.importTranslation?.(bytes) ?? importLines(bytes),
      align: async (source, target) => align(source, target),
      now: () => TEST_NOW,
    }),
  )
  const service = { app, articles, translations, jobs, reading, settings }
  return { library, events, service, close: () => changes.close() }
}
