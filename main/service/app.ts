import { ArticleId } from '../../contract/article.ts'
import type { AppInfo, Boot } from '../../contract/boot.ts'
import type { Unsaved } from '../../contract/errors/disk-problem.ts'
import type { PageError } from '../../contract/errors/page-error.ts'
import type { LibraryProblem } from '../../contract/library-problem.ts'
import { defaultView } from '../../contract/default-view.ts'
import type { Settings } from '../../contract/settings.ts'
import type { ArticleShelf, LoadedArticle, WantedLanguages } from './articles/article-shelf.ts'
import type { Events, EventStream } from './events.ts'
import type { ReadingService } from './reading/reading.ts'
import type { SettingsService } from './reading/settings.ts'

export type App = {
  /** Everything the first screen needs, read in one pass over the article's files. */
  boot(): Promise<Boot>
  events(signal?: AbortSignal): EventStream
  /** Copies a text in the shell; resolves to whether it did. */
  copy(text: string): Promise<boolean>
  saveAgain(): Promise<Unsaved | null>
  /** Logs an error of a window, up to a rate limit. */
  logError(error: PageError): void
  showLog: ShowLog
  /** Makes the shell's window fill the screen, or not any more; false without one. */
  toggleFullScreen: () => boolean
}

/** Shows the log file in the system's file manager if possible. `path` is null if there can be no log file. */
export type ShowLog = () => Promise<{ path: string | null; isShown: boolean }>

export type AppOptions = {
  info: AppInfo
  settings: SettingsService
  shelf: ArticleShelf
  reading: ReadingService
  events: Events
  /** Shipped articles. */
  shippedIds: readonly ArticleId[]
  /** Whether the first shipped article is opened if no other can be; otherwise the window starts with the library. */
  opensShipped: boolean
  problems: () => readonly LibraryProblem[]
  unsaved: () => Unsaved | null
  saveAgain: App['saveAgain']
  /** Called before an article is read for a window. */
  onOpen: (id: ArticleId) => void
  copy: (text: string) => Promise<boolean>
  logError: App['logError']
  showLog: ShowLog
  toggleFullScreen: App['toggleFullScreen']
}

export function createApp(options: AppOptions): App {
  const { info, settings, shelf, reading, events, shippedIds, problems, onOpen } = options
  const { copy, logError, showLog, opensShipped } = options

  const shownIn =
    (chosen: Settings): WantedLanguages =>
    (article, { view }) =>
      (view ?? defaultView(article, settings.uiLanguage(), chosen.view)).languages

  async function firstArticle(chosen: Settings): Promise<LoadedArticle | null> {
    const last = ArticleId.safeParse(chosen.lastArticle)
    for (const id of [...(last.success ? [last.data] : []), ...(opensShipped ? shippedIds : [])]) {
      onOpen(id)
      const loaded = await shelf.load(id, undefined, shownIn(chosen))
      if (loaded) return loaded
    }
    return null
  }

  return {
    async boot() {
      // A reloaded window may request its position while it is still being saved.
      await reading.settled()
      const chosen = await settings.load()
      const now = { ...info, forcedLanguage: settings.forcedLanguage() }
      const first = await firstArticle(chosen)
      const noReading = { view: null, position: null }
      if (!first)
        return {
          info: now,
          settings: chosen,
          article: null,
          reading: noReading,
          translations: [],
          problems: [...problems()],
          unsaved: options.unsaved(),
        }
      const { article, translations, reading: saved } = first
      return {
        info: now,
        settings: chosen,
        article,
        reading: saved,
        translations: [...translations.values()],
        problems: [...problems()],
        unsaved: options.unsaved(),
      }
    },
    events: (signal) => events.listen(signal),
    copy,
    saveAgain: () => options.saveAgain(),
    logError,
    showLog,
    toggleFullScreen: () => options.toggleFullScreen(),
  }
}
