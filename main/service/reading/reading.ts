import type { ArticleId } from '../../../contract/article.ts'
import type { Reading } from '../../../contract/reading.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { readReading, writeReading } from '../../library/reading-file.ts'
import type { ArticleShelf } from '../articles/article-shelf.ts'

export type ReadingService = {
  /** Null if the article does not exist. */
  load(id: ArticleId): Promise<Reading | null>
  /** False if the article does not exist. */
  save(id: ArticleId, reading: Reading): Promise<boolean>
  /** Resolves when pending saves have succeeded or failed. */
  settled(): Promise<void>
}

export function createReading(files: LibraryFiles, shelf: ArticleShelf): ReadingService {
  const exists = async (id: ArticleId) => (await shelf.record(id)) !== null
  const saving = new Set<Promise<unknown>>()
  async function write(id: ArticleId, reading: Reading): Promise<boolean> {
    if (!(await exists(id))) return false
    await writeReading(files, id, reading)
    return true
  }
  return {
    load: async (id) => ((await exists(id)) ? readReading(files, id) : null),
    async save(id, reading) {
      const saved = write(id, reading)
      saving.add(saved)
      try {
        return await saved
      } finally {
        saving.delete(saved)
      }
    },
    async settled() {
      await Promise.allSettled(saving)
    },
  }
}
