import type { ReadingService } from '../reading/reading.ts'
import { resultOrThrow } from './result-or-throw.ts'
import type { Implementer } from './implementer.ts'

export function readingRoutes({ reading: os }: Implementer, reading: ReadingService) {
  return {
    load: os.load.handler(async ({ input: { articleId: id }, errors: { NOT_FOUND } }) =>
      resultOrThrow(await reading.load(id), { id, NOT_FOUND }),
    ),
    save: os.save.handler(async ({ input: { articleId: id, reading: saved }, errors }) => {
      const isSaved = await reading.save(id, saved)
      if (!isSaved) throw errors.NOT_FOUND({ data: { id } })
    }),
  }
}
