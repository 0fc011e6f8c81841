import type { App } from './app.ts'
import type { Articles } from './articles/articles.ts'
import type { Jobs } from './jobs.ts'
import type { ReadingService } from './reading/reading.ts'
import type { SettingsService } from './reading/settings.ts'
import { appRoutes } from './routes/app-routes.ts'
import { articlesRoutes } from './routes/articles-routes.ts'
import { createImplementer, type Log } from './routes/implementer.ts'
import { jobsRoutes } from './routes/jobs-routes.ts'
import { readingRoutes } from './routes/reading-routes.ts'
import { settingsRoutes } from './routes/settings-routes.ts'
import { translationsRoutes } from './routes/translations-routes.ts'
import { createRunningCalls, type RunningCalls } from './running-calls.ts'
import type { Translations } from './translations/translations.ts'

/** The use cases by area of the contract. */
export type Service = {
  app: App
  articles: Articles
  translations: Translations
  jobs: Pick<Jobs, 'cancel'>
  reading: ReadingService
  settings: Pick<SettingsService, 'load' | 'save'>
}

export type Router = ReturnType<typeof createRouter>

/** Implements the contract with the routes of each area. */
export function createRouter(
  service: Service,
  log: Log,
  calls: Pick<RunningCalls, 'run'> = createRunningCalls(),
) {
  const os = createImplementer(log, calls)
  return os.router({
    app: appRoutes(os, service.app, log),
    articles: articlesRoutes(os, service.articles),
    translations: translationsRoutes(os, service.translations),
    jobs: jobsRoutes(os, service.jobs),
    reading: readingRoutes(os, service.reading),
    settings: settingsRoutes(os, service.settings),
  })
}
