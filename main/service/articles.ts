import type { Article, ArticleId, ArticleSummary } from '../../contract/article.ts'
import type { ImportProblem } from '../../contract/contract.ts'
import { MAX_IMPORT_BYTES } from '../../contract/import-limit.ts'
import { DocumentError } from '../documents/document-error.ts'
import type { Jobs } from './jobs.ts'
import type { ArticleShelf } from './article-shelf.ts'

export type Articles = {
  /** Newest first. */
  list(): Promise<ArticleSummary[]>
  /** Null where there is no such article, here and below. */
  open(id: ArticleId): Promise<Article | null>
  import(
    name: string,
    content: Blob,
    signal?: AbortSignal,
  ): Promise<{ id: ArticleId; isNew: boolean } | { problem: ImportProblem }>
  restore(id: ArticleId, key: string, restored: boolean): Promise<Article | null>
}

export function createArticles(shelf: ArticleShelf, jobs: Pick<Jobs, 'run'>): Articles {
  async function open(id: ArticleId): Promise<Article | null> {
    return (await shelf.load(id))?.article ?? null
  }
  return {
    async list() {
      const ids = await shelf.ids()
      const records = await Promise.all(ids.map((id) => shelf.record(id)))
      return records
        .filter((record) => record !== null)
        .map(({ id, title, language, importedAt, source }) => ({
          id,
          title,
          language,
          importedAt,
          publisher: source.publisher,
        }))
        .sort((a, b) => b.importedAt.localeCompare(a.importedAt) || (a.id < b.id ? -1 : 1))
    },
    open,
    async import(name, content, signal) {
      if (content.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
      return importProblemOf(async () =>
        jobs.run(
          { kind: 'import', name },
          async (control) => shelf.add(new Uint8Array(await content.arrayBuffer()), name, control),
          signal,
        ),
      )
    },
    async restore(id, key, restored) {
      return (await shelf.restore(id, key, restored)) ? open(id) : null
    },
  }
}

/** The result of taking a text in, or why it was not; any other failure is thrown on. */
export async function importProblemOf<T>(
  work: () => Promise<T>,
): Promise<T | { problem: ImportProblem }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DocumentError) return { problem: error.problem }
    throw error
  }
}
