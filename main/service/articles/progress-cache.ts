import * as z from 'zod'
import { type ArticleId, Progress } from '../../../contract/article.ts'
import { type FileStamp, MIN_STAMP_AGE_MS } from '../../library/cached/file-stamp.ts'
import type { CacheFolder } from '../stored/cache-folder.ts'

/** How much of an article each translation covers, by the state of the files that it was counted from. */
export type ProgressCache = {
  /** Returns the progress that was counted from files of this state, or counts it now. */
  get(
    id: ArticleId,
    language: string,
    stamp: FileStamp | null,
    count: () => Promise<Progress>,
  ): Promise<Progress>
}

const Entries = z.record(z.string(), z.object({ stamp: z.string(), progress: Progress }))
type Entries = z.infer<typeof Entries>

/** Articles whose counts are kept in memory. */
const MAX_ARTICLES = 50

export function createProgressCache(cache: CacheFolder, time = Date.now): ProgressCache {
  /** Least recently used first. */
  const articles = new Map<ArticleId, Promise<Entries>>()

  async function read(id: ArticleId): Promise<Entries> {
    const stored = Entries.safeParse(await cache.read(`progress-${id}`))
    return stored.success ? stored.data : {}
  }

  function entriesOf(id: ArticleId): Promise<Entries> {
    const entries = articles.get(id) ?? read(id)
    articles.delete(id)
    articles.set(id, entries)
    for (const oldest of articles.keys()) {
      if (articles.size <= MAX_ARTICLES) break
      articles.delete(oldest)
    }
    return entries
  }

  return {
    async get(id, language, stamp, count) {
      if (stamp === null) return count()
      const entries = await entriesOf(id)
      const known = entries[language]
      if (known?.stamp === stamp.id) return known.progress
      const progress = await count()
      if (time() - stamp.changed < MIN_STAMP_AGE_MS) return progress
      entries[language] = { stamp: stamp.id, progress }
      cache.write(`progress-${id}`, entries)
      return progress
    },
  }
}
