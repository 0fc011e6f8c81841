import { oc } from '@orpc/contract'
import * as z from 'zod'
import { ArticleId, PartNumber } from '../article.ts'
import { LanguageTag } from '../language-tag.ts'
import { RemovedFolder, RemovedName } from '../files/removed.ts'
import { AddedTranslation, Replace, Translation } from '../translation.ts'
import { NOT_ADDED, NOT_CHANGED, NOT_FOUND } from './errors.ts'

export const translations = {
  /** Returns the strings of one part, chosen as in `articles.open`, and the progress of the whole. */
  open: oc
    .input(z.object({ articleId: ArticleId, language: LanguageTag, part: PartNumber.optional() }))
    .output(Translation)
    .errors(NOT_FOUND),
  /** Imports a translation and aligns it with the article. Returns its language and statistics of the alignment. */
  add: oc
    .input(
      z.object({
        articleId: ArticleId,
        name: z.string().min(1).max(255),
        content: z.instanceof(Blob),
        /** Null to detect the language. */
        language: LanguageTag.nullable(),
        replace: Replace,
      }),
    )
    .output(AddedTranslation)
    .errors({ ...NOT_FOUND, ...NOT_ADDED }),
  /**
   * Moves a translation out of the library. A shipped translation that it replaced is shown again.
   */
  remove: oc
    .input(z.object({ articleId: ArticleId, language: LanguageTag }))
    .output(RemovedFolder)
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
  /** Moves a removed or replaced translation back; one that is there now in its language is removed. */
  restoreRemoved: oc
    .input(z.object({ name: RemovedName }))
    .output(z.object({ articleId: ArticleId, language: z.string() }))
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
}
