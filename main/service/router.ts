import { AsyncIteratorClass, implement, ORPCError } from '@orpc/server'
import { contract } from '../../contract/contract.ts'
import type { App } from './app.ts'
import type { Articles } from './articles/articles.ts'
import type { Jobs } from './jobs.ts'
import type { ReadingService } from './reading/reading.ts'
import { createRunningCalls, type RunningCalls } from './running-calls.ts'
import type { SettingsService } from './reading/settings.ts'
import type { Translations } from './translations/translations.ts'

/** The use cases, one for each area of the contract. */
export type Service = {
  app: App
  articles: Articles
  translations: Translations
  jobs: Pick<Jobs, 'cancel'>
  reading: ReadingService
  settings: Pick<SettingsService, 'load' | 'save'>
}

export type Router = ReturnType<typeof createRouter>

/**
 * The contract, implemented. What a use case did not foresee is logged here and crosses as INTERNAL_SERVER_ERROR,
 * without its message or stack. Each call is counted among the running ones; a stream only until it is there.
 */
export function createRouter(
  service: Service,
  log: (message: string, error: unknown) => void,
  calls: Pick<RunningCalls, 'run'> = createRunningCalls(),
) {
  const os = implement(contract).use(async ({ next, path }) => {
    try {
      return await calls.run(async () => next())
    } catch (error) {
      const isForeseen = error instanceof ORPCError && (error.defined || error.status < 500)
      if (!isForeseen) log(`${path.join('.')} failed`, error)
      throw error
    }
  })
  return os.router({
    app: {
      boot: os.app.boot.handler(() => service.app.boot()),
      events: os.app.events.handler(({ signal }) => {
        const stream = service.app.events(signal)
        // What fails while the stream runs is past the middleware.
        return new AsyncIteratorClass(
          () =>
            stream.next().catch((error: unknown) => {
              log('app.events failed', error)
              throw error
            }),
          async () => {
            await stream.return?.()
          },
        )
      }),
    },
    articles: {
      list: os.articles.list.handler(() => service.articles.list()),
      open: os.articles.open.handler(async ({ input, errors }) => {
        const article = await service.articles.open(input.id, input.part)
        if (!article) throw errors.NOT_FOUND({ data: { id: input.id } })
        return article
      }),
      import: os.articles.import.handler(async ({ input, errors, signal }) => {
        const result = await service.articles.import(input, signal)
        if ('problem' in result) throw errors.IMPORT_FAILED({ data: { problem: result.problem } })
        return result
      }),
      fetch: os.articles.fetch.handler(async ({ input, errors, signal }) => {
        const result = await service.articles.importAddress(input.address, signal)
        if ('problem' in result) throw errors.IMPORT_FAILED({ data: { problem: result.problem } })
        return result
      }),
      restore: os.articles.restore.handler(async ({ input, errors }) => {
        const article = await service.articles.restore(
          input.id,
          input.key,
          input.restored,
          input.part,
        )
        if (!article) throw errors.NOT_FOUND({ data: { id: input.id } })
        return article
      }),
      setLanguage: os.articles.setLanguage.handler(async ({ input, errors }) => {
        const { id, language, part } = input
        const article = await service.articles.setLanguage(id, language, part)
        if (!article) throw errors.NOT_FOUND({ data: { id } })
        if ('problem' in article) throw errors.NOT_CHANGED({ data: { problem: article.problem } })
        return article
      }),
      remove: os.articles.remove.handler(async ({ input, errors }) => {
        const removed = await service.articles.remove(input.id)
        if (!removed) throw errors.NOT_FOUND({ data: { id: input.id } })
        if ('problem' in removed) throw errors.NOT_CHANGED({ data: { problem: removed.problem } })
        return removed
      }),
    },
    translations: {
      open: os.translations.open.handler(async ({ input, errors }) => {
        const translation = await service.translations.open(
          input.articleId,
          input.language,
          input.part,
        )
        if (!translation) throw errors.NOT_FOUND({ data: { id: input.articleId } })
        return translation
      }),
      add: os.translations.add.handler(async ({ input, errors, signal }) => {
        const { articleId, ...file } = input
        const result = await service.translations.add(articleId, file, signal)
        if (!result) throw errors.NOT_FOUND({ data: { id: articleId } })
        if ('problem' in result) throw errors.NOT_ADDED({ data: { problem: result.problem } })
        return result
      }),
      remove: os.translations.remove.handler(async ({ input, errors }) => {
        const { articleId, language } = input
        const removed = await service.translations.remove(articleId, language)
        if (!removed) throw errors.NOT_FOUND({ data: { id: articleId } })
        if ('problem' in removed) throw errors.NOT_CHANGED({ data: { problem: removed.problem } })
        return removed
      }),
    },
    jobs: {
      cancel: os.jobs.cancel.handler(({ input }) => service.jobs.cancel(input.id)),
    },
    reading: {
      load: os.reading.load.handler(async ({ input, errors }) => {
        const reading = await service.reading.load(input.articleId)
        if (!reading) throw errors.NOT_FOUND({ data: { id: input.articleId } })
        return reading
      }),
      save: os.reading.save.handler(async ({ input, errors }) => {
        const isSaved = await service.reading.save(input.articleId, input.reading)
        if (!isSaved) throw errors.NOT_FOUND({ data: { id: input.articleId } })
      }),
    },
    settings: {
      load: os.settings.load.handler(() => service.settings.load()),
      save: os.settings.save.handler(({ input }) => service.settings.save(input)),
    },
  })
}
