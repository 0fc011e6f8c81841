import type { ArticleId } from '../../contract/article.ts'
import type { Picture } from '../../contract/rich-text.ts'
import type { ArticleRecord } from './article-record.ts'

/** Returns a picture's path in the library. `name` must be a valid MediaName, which contains no separators. */
export function mediaFile(id: ArticleId, name: string): string {
  return `articles/${id}/media/${name}`
}

/** Returns all pictures that a record refers to by name: in body and trimmed blocks, and the cover. */
export function picturesOf(
  record: Pick<ArticleRecord, 'blocks' | 'trimmed' | 'cover'>,
): ReadonlyMap<string, Picture> {
  const pictures = [...record.blocks, ...record.trimmed].map((one) => one.picture)
  return new Map([...pictures, record.cover].flatMap((one) => (one ? [[one.name, one]] : [])))
}

/** Returns the names of all pictures that a record refers to. */
export function mediaNames(
  record: Pick<ArticleRecord, 'blocks' | 'trimmed' | 'cover'>,
): ReadonlySet<string> {
  return new Set(picturesOf(record).keys())
}
