import type { Translations } from '../translations/translations.ts'
import { resultOrThrow } from './result-or-throw.ts'
import type { Implementer } from './implementer.ts'

export function translationsRoutes({ translations: os }: Implementer, translations: Translations) {
  return {
    open: os.open.handler(
      async ({ input: { articleId: id, language, part }, errors: { NOT_FOUND } }) =>
        resultOrThrow(await translations.open(id, language, part), { id, NOT_FOUND }),
    ),
    add: os.add.handler(
      async ({ input: { articleId: id, ...file }, errors: { NOT_FOUND, NOT_ADDED }, signal }) =>
        resultOrThrow(await translations.add(id, file, signal), {
          id,
          NOT_FOUND,
          failed: NOT_ADDED,
        }),
    ),
    remove: os.remove.handler(
      async ({ input: { articleId: id, language }, errors: { NOT_FOUND, NOT_CHANGED } }) =>
        resultOrThrow(await translations.remove(id, language), {
          id,
          NOT_FOUND,
          failed: NOT_CHANGED,
        }),
    ),
    restoreRemoved: os.restoreRemoved.handler(
      async ({ input: { name }, errors: { NOT_FOUND, NOT_CHANGED } }) =>
        resultOrThrow(await translations.restoreRemoved(name), {
          id: name,
          NOT_FOUND,
          failed: NOT_CHANGED,
        }),
    ),
  }
}
