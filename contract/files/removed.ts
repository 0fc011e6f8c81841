import * as z from 'zod'
import { ArticleId } from '../article.ts'

/** The name of a folder in the library's `removed` folder: an article's id, for a translation its language, and the time. */
export const RemovedName = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*-\d{8}T\d{6}Z(?:-\d+)?$/u)

/** An article or translation that a person removed from the library, or that another translation replaced. */
export const Removed = z.object({
  name: RemovedName,
  kind: z.enum(['article', 'translation']),
  articleId: ArticleId,
  title: z.string(),
  /** Of the article, or of the translation. */
  language: z.string(),
  removedAt: z.iso.datetime(),
})
export type Removed = z.infer<typeof Removed>

/** Where something was removed to: the path of the folder, for people, and its name, to restore it. */
export const RemovedFolder = z.object({ folder: z.string(), name: RemovedName })
export type RemovedFolder = z.infer<typeof RemovedFolder>
