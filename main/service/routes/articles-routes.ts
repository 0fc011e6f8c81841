import type { Articles } from '../articles/articles.ts'
import { resultOrThrow } from './result-or-throw.ts'
import type { Implementer } from './implementer.ts'

export function articlesRoutes({ articles: os }: Implementer, articles: Articles) {
  return {
    list: os.list.handler(() => articles.list()),
    states: os.states.handler(({ input: { ids } }) => articles.states(ids)),
    open: os.open.handler(async ({ input: { id, part }, errors: { NOT_FOUND } }) =>
      resultOrThrow(await articles.open(id, part), { id, NOT_FOUND }),
    ),
    import: os.import.handler(async ({ input, errors, signal }) =>
      resultOrThrow(await articles.import(input, signal), { failed: errors.IMPORT_FAILED }),
    ),
    fetch: os.fetch.handler(async ({ input, errors, signal }) =>
      resultOrThrow(await articles.importAddress(input.address, signal), {
        failed: errors.IMPORT_FAILED,
      }),
    ),
    restore: os.restore.handler(
      async ({ input: { id, key, restored, part }, errors: { NOT_FOUND, NOT_CHANGED } }) =>
        resultOrThrow(await articles.restore(id, key, restored, part), {
          id,
          NOT_FOUND,
          failed: NOT_CHANGED,
        }),
    ),
    setLanguage: os.setLanguage.handler(
      async ({ input: { id, language, part }, errors: { NOT_FOUND, NOT_CHANGED } }) =>
        resultOrThrow(await articles.setLanguage(id, language, part), {
          id,
          NOT_FOUND,
          failed: NOT_CHANGED,
        }),
    ),
    remove: os.remove.handler(async ({ input: { id }, errors: { NOT_FOUND, NOT_CHANGED } }) =>
      resultOrThrow(await articles.remove(id), { id, NOT_FOUND, failed: NOT_CHANGED }),
    ),
    removed: os.removed.handler(() => articles.removed()),
    restoreRemoved: os.restoreRemoved.handler(
      async ({ input: { name }, errors: { NOT_FOUND, NOT_CHANGED } }) =>
        resultOrThrow(await articles.restoreRemoved(name), {
          id: name,
          NOT_FOUND,
          failed: NOT_CHANGED,
        }),
    ),
  }
}
