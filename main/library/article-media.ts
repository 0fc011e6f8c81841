import type { ArticleId } from '../../contract/article.ts'
import type { ArticleRecord } from './article-record.ts'

/** A picture's file; its name is a MediaName, so that no path comes of it. */
export function mediaFile(id: ArticleId, name: string): string {
  return `articles/${id}/media/${name}`
}

/** The names of the pictures that a record knows: of its body, of what was left out, its cover. */
export function mediaNames(
  record: Pick<ArticleRecord, 'blocks' | 'trimmed' | 'cover'>,
): ReadonlySet<string> {
  const pictures = [...record.blocks, ...record.trimmed].map((one) => one.picture)
  return new Set([...pictures, record.cover].flatMap((one) => (one ? [one.name] : [])))
}
