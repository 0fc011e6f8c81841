import { oc } from '@orpc/contract'
import * as z from 'zod'
import { ArticleId, PartNumber } from '../article.ts'
import { LanguageTag } from '../language-tag.ts'
import { AddedTranslation, Translation } from '../translation.ts'
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
        replace: z.boolean(),
      }),
    )
    .output(AddedTranslation)
    .errors({ ...NOT_FOUND, ...NOT_ADDED }),
  /**
   * Moves a translation out of the library; returns the folder it was moved to. A shipped translation that it
   * replaced is shown again.
   */
  remove: oc
    .input(z.object({ articleId: ArticleId, language: LanguageTag }))
    .output(z.object({ folder: z.string() }))
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
}
