import { oc } from '@orpc/contract'
import * as z from 'zod'
import {
  Article,
  ArticleId,
  ArticleState,
  ArticleSummary,
  BlockKey,
  PartNumber,
} from '../article.ts'
import { MAX_STATES } from './list-limit.ts'
import { isBesidePath } from '../files/beside-path.ts'
import { MAX_BESIDE_BYTES, MAX_BESIDE_FILES } from '../files/import-limit.ts'
import { LanguageTag } from '../language-tag.ts'
import { Removed, RemovedFolder, RemovedName } from '../files/removed.ts'
import { IMPORT_FAILED, NOT_CHANGED, NOT_FOUND } from './errors.ts'

/** Files beside a page, uploaded with it: its pictures. */
const Beside = z
  .array(z.object({ path: z.string().refine(isBesidePath), content: z.instanceof(Blob) }))
  .max(MAX_BESIDE_FILES)
  .refine((files) => files.reduce((sum, one) => sum + one.content.size, 0) <= MAX_BESIDE_BYTES)

/** False if the disk refused the article: it is kept in memory, and saved as soon as possible. */
const IsSaved = z.boolean()

export const articles = {
  list: oc.output(z.array(ArticleSummary)),
  /** What the library shows of some articles besides their summaries; those that cannot be read are absent. */
  states: oc
    .input(z.object({ ids: z.array(ArticleId).min(1).max(MAX_STATES) }))
    .output(z.array(ArticleState)),
  /** Returns one part, limited to the last; by default the part last read, else the first. */
  open: oc
    .input(z.object({ id: ArticleId, part: PartNumber.optional() }))
    .output(Article)
    .errors(NOT_FOUND),
  import: oc
    .input(
      z.object({
        name: z.string().min(1).max(255),
        content: z.instanceof(Blob),
        beside: Beside.optional(),
      }),
    )
    .output(
      z.object({
        id: ArticleId,
        isNew: z.boolean(),
        /**
         * The folder with the page's pictures if it was imported without them, '' for the page's own folder;
         * else null.
         */
        picturesIn: z.string().nullable(),
        isSaved: IsSaved,
      }),
    )
    .errors(IMPORT_FAILED),
  /** Downloads and imports a page: the only network access, and only on the user's request. */
  fetch: oc
    .input(z.object({ address: z.string().min(1).max(4000) }))
    .output(z.object({ id: ArticleId, isNew: z.boolean(), isSaved: IsSaved }))
    .errors(IMPORT_FAILED),
  /**
   * Restores a trimmed block into the body, or removes it again; stored in the library. Returns the requested part.
   */
  restore: oc
    .input(
      z.object({
        id: ArticleId,
        key: BlockKey,
        restored: z.boolean(),
        part: PartNumber.optional(),
      }),
    )
    .output(Article)
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
  /** Corrects an article's language, keeping texts and translations. Returns the requested part. */
  setLanguage: oc
    .input(z.object({ id: ArticleId, language: LanguageTag, part: PartNumber.optional() }))
    .output(Article)
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
  /** Moves an article with all its files out of the library. */
  remove: oc
    .input(z.object({ id: ArticleId }))
    .output(RemovedFolder)
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
  /** What was removed from the library, articles and translations, the last first. */
  removed: oc.output(z.array(Removed)),
  /** Moves a removed article back, with its translations, notes and position. */
  restoreRemoved: oc
    .input(z.object({ name: RemovedName }))
    .output(z.object({ id: ArticleId }))
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
}
