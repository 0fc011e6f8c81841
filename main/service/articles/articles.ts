import type {
  Article,
  ArticleId,
  ArticleSummary,
  ChangeProblem,
} from '../../../contract/article.ts'
import { ImportProblem } from '../../../contract/import-problem.ts'
import { MAX_IMPORT_BYTES } from '../../../contract/files/import-limit.ts'
import type { JobControl, Jobs } from '../jobs.ts'
import { refusedByDisk } from './refused-by-disk.ts'
import type { ArticleStates } from './article-states.ts'
import type { Added, ArticleShelf } from './article-shelf.ts'
import type { BesideFile } from '../../documents/bytes/beside-page.ts'

export type Articles = {
  /** Newest first. */
  list(): Promise<ArticleSummary[]>
  states: ArticleStates
  /** Null if the article does not exist, here and below. */
  open(id: ArticleId, part?: number): Promise<Article | null>
  import(file: UploadedFile, signal?: AbortSignal): Promise<Added | { problem: ImportProblem }>
  /** Downloads and imports a page. */
  importAddress(
    address: string,
    signal?: AbortSignal,
  ): Promise<Pick<Added, 'id' | 'isNew' | 'isSaved'> | { problem: ImportProblem }>
  restore(
    id: ArticleId,
    key: string,
    restored: boolean,
    part?: number,
  ): Promise<Article | { problem: ChangeProblem } | null>
  setLanguage(
    id: ArticleId,
    language: string,
    part?: number,
  ): Promise<Article | { problem: ChangeProblem } | null>
  remove: ArticleShelf['remove']
  removed: ArticleShelf['removed']
  restoreRemoved: ArticleShelf['restoreArticle']
}

/** An uploaded file and the files beside it, by relative path. */
export type UploadedFile = {
  name: string
  content: Blob
  beside?: readonly { path: string; content: Blob }[] | undefined
}

/** Downloads a page; throws an error whose `problem` is an ImportProblem, or the signal's reason. */
export type FetchPage = (
  address: string,
  control: JobControl,
) => Promise<{ bytes: Uint8Array; url: string; name: string; charset: string | null }>

export function createArticles(
  shelf: ArticleShelf,
  jobs: Pick<Jobs, 'run'>,
  fetchPage: FetchPage,
  /** Called before an article is read for a window. */
  onOpen: (id: ArticleId) => void,
): Articles {
  async function open(id: ArticleId, part?: number): Promise<Article | null> {
    onOpen(id)
    return (await shelf.load(id, part, () => []))?.article ?? null
  }
  return {
    async list() {
      const summaries = await shelf.summaries()
      return summaries
        .map((summary) => ({ ...summary, isShipped: shelf.isShipped(summary.id) }))
        .sort((a, b) => b.importedAt.localeCompare(a.importedAt) || (a.id < b.id ? -1 : 1))
    },
    states: (ids) => shelf.states(ids),
    open,
    async import({ name, content, beside = [] }, signal) {
      if (content.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
      return importProblemOf(() =>
        jobs.run(
          { kind: 'import', name },
          async (control) => {
            const files: BesideFile[] = []
            for (const { path, content } of beside)
              files.push({ path, bytes: await bytesOf(content) })
            const withFiles = files.length > 0 ? { ...control, beside: files } : control
            return shelf.add(await bytesOf(content), name, withFiles)
          },
          signal,
        ),
      )
    },
    importAddress(address, signal) {
      return importProblemOf(() =>
        jobs.run(
          { kind: 'fetch', name: address },
          async (control) => {
            const { bytes, url, name, charset } = await fetchPage(address, control)
            const encoding = charset === null ? {} : { charset }
            return shelf.add(bytes, name, { ...control, url, ...encoding })
          },
          signal,
        ),
      )
    },
    async restore(id, key, restored, part) {
      const result = await refusedByDisk(() => shelf.restore(id, key, restored))
      if (typeof result === 'object') return result
      return result ? open(id, part) : null
    },
    async setLanguage(id, language, part) {
      const result = await refusedByDisk(() => shelf.setLanguage(id, language))
      if (result === null) return null
      if (typeof result === 'object') return result
      return result === 'changed' ? open(id, part) : { problem: result }
    },
    remove: (id) => refusedByDisk(() => shelf.remove(id)),
    removed: () => shelf.removed(),
    restoreRemoved: (name) => refusedByDisk(() => shelf.restoreArticle(name)),
  }
}

async function bytesOf(content: Blob): Promise<Uint8Array> {
  return new Uint8Array(await content.arrayBuffer())
}

/** Returns the result, or the ImportProblem that was thrown; rethrows other errors. */
export async function importProblemOf<T>(
  work: () => Promise<T>,
): Promise<T | { problem: ImportProblem }> {
  try {
    return await work()
  } catch (error) {
    const problem = ImportProblem.safeParse(
      error instanceof Error && 'problem' in error ? error.problem : null,
    )
    if (problem.success) return { problem: problem.data }
    throw error
  }
}
