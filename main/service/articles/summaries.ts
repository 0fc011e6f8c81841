import * as z from 'zod'
import { type ArticleId, ArticleSummary } from '../../../contract/article.ts'
import { type ArticleRecord, listArticleIds, recordFile } from '../../library/article-record.ts'
import { type FileStamp, MIN_STAMP_AGE_MS } from '../../library/cached/file-stamp.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import type { CacheFolder } from '../stored/cache-folder.ts'

const Summary = ArticleSummary.omit({ isShipped: true })
export type Summary = z.infer<typeof Summary>

export type Summaries = {
  /** Summaries of all articles that can be read, unordered. Only records that are new or were changed are read. */
  list: () => Promise<Summary[]>
}

const Entries = z.record(z.string(), z.object({ stamp: z.string(), summary: Summary }))
type Entries = Map<ArticleId, { stamp: string; summary: Summary }>

const CACHE_NAME = 'summaries'
/** Records that are read at once, and files that are asked for their times: thousands would fill the memory. */
const BATCH = 32
const STAMP_BATCH = 256

export function createSummaries(parts: {
  files: LibraryFiles
  cache: CacheFolder
  record: (id: ArticleId) => Promise<ArticleRecord | null>
  time?: () => number
}): Summaries {
  const { files, cache, record, time = Date.now } = parts
  let known: Promise<Entries> | null = null
  let listing: Promise<unknown> = Promise.resolve()

  async function readKnown(): Promise<Entries> {
    const stored = Entries.safeParse(await cache.read(CACHE_NAME))
    return new Map(Object.entries(stored.data ?? {}))
  }

  async function summaryOf(id: ArticleId): Promise<Summary | null> {
    const found = await record(id)
    if (!found) return null
    const { title, language, importedAt, source, cover } = found
    return { id, title, language, importedAt, publisher: source.publisher, cover: cover ?? null }
  }

  async function list(): Promise<Summary[]> {
    const entries = await (known ??= readKnown())
    const ids = await listArticleIds(files)
    const all: Summary[] = []
    const toRead: { id: ArticleId; stamp: FileStamp | null }[] = []
    for (let at = 0; at < ids.length; at += STAMP_BATCH) {
      const batch = ids.slice(at, at + STAMP_BATCH)
      const stamps = await Promise.all(batch.map((id) => files.stamp(recordFile(id))))
      for (const [index, id] of batch.entries()) {
        const stamp = stamps[index] ?? null
        const entry = entries.get(id)
        if (entry && entry.stamp === stamp?.id) all.push(entry.summary)
        else toRead.push({ id, stamp })
      }
    }
    let isChanged = forgetOthers(entries, ids)
    for (let at = 0; at < toRead.length; at += BATCH) {
      const batch = toRead.slice(at, at + BATCH)
      const read = await Promise.all(batch.map(({ id }) => summaryOf(id)))
      for (const [index, { id, stamp }] of batch.entries()) {
        const summary = read[index]
        if (summary) all.push(summary)
        // Remade records have another stamp than before.
        if (!summary || !stamp?.id || time() - stamp.changed < MIN_STAMP_AGE_MS) continue
        entries.set(id, { stamp: stamp.id, summary })
        isChanged = true
      }
    }
    if (isChanged) cache.write(CACHE_NAME, Object.fromEntries(entries))
    return all
  }

  return {
    // One at a time: two lists at once would read the same records.
    list() {
      const mine = listing.then(list, list)
      listing = mine
      return mine
    },
  }
}

/** Returns whether there were entries of other articles. */
function forgetOthers(entries: Entries, ids: readonly ArticleId[]): boolean {
  const present = new Set(ids)
  const others = [...entries.keys()].filter((id) => !present.has(id))
  for (const id of others) entries.delete(id)
  return others.length > 0
}
