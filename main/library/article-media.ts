import type { ArticleId } from '../../contract/article.ts'
import type { ArticleRecord } from './article-record.ts'

/** Returns a picture's path in the library. `name` must be a valid MediaName, which contains no separators. */
export function mediaFile(id: ArticleId, name: string): string {
  return `articles/${id}/media/${name}`
}

/** Returns the names of all pictures that a record refers to: in body and trimmed blocks, and the cover. */
export function mediaNames(
  record: Pick<ArticleRecord, 'blocks' | 'trimmed' | 'cover'>,
): ReadonlySet<string> {
  const pictures = [...record.blocks, ...record.trimmed].map((one) => one.picture)
  return new Set([...pictures, record.cover].flatMap((one) => (one ? [one.name] : [])))
}
