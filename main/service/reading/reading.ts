import type { ArticleId } from '../../../contract/article.ts'
import type { Reading } from '../../../contract/reading.ts'
import { recordFile } from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { readingFile, readReading, writeReading } from '../../library/reading-file.ts'

export type ReadingService = {
  /** Null if the article does not exist. */
  load(id: ArticleId): Promise<Reading | null>
  /** False if the article does not exist. */
  save(id: ArticleId, reading: Reading): Promise<boolean>
  /** Resolves when pending saves have succeeded or failed. */
  settled(): Promise<void>
}

export function createReading(files: LibraryFiles): ReadingService {
  // The record is not read: it is as long as the article, and positions are saved often.
  const exists = (id: ArticleId) => files.exists(recordFile(id))
  const saving = new Set<Promise<unknown>>()
  async function write(id: ArticleId, reading: Reading): Promise<boolean> {
    // Under the lock that removing an article holds, so that no position is saved for a removed one.
    return files.locked(readingFile(id), async () => {
      if (!(await exists(id))) return false
      await writeReading(files, id, reading)
      return true
    })
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
