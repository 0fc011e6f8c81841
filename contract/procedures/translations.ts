import { oc } from '@orpc/contract'
import * as z from 'zod'
import { ArticleId, PartNumber } from '../article.ts'
import { LanguageTag } from '../language-tag.ts'
import { AddedTranslation, Translation } from '../translation.ts'
import { NOT_ADDED, NOT_CHANGED, NOT_FOUND } from './errors.ts'

export const translations = {
  /** The strings of one part, found as `articles.open` finds it; the progress of all. */
  open: oc
    .input(z.object({ articleId: ArticleId, language: LanguageTag, part: PartNumber.optional() }))
    .output(Translation)
    .errors(NOT_FOUND),
  /** Takes a translation's file in and aligns it with the article. Answers with its language and how many passages stand elsewhere in it. */
  add: oc
    .input(
      z.object({
        articleId: ArticleId,
        name: z.string().min(1).max(255),
        content: z.instanceof(Blob),
        /** Null where the language is to be detected from the text. */
        language: LanguageTag.nullable(),
        replace: z.boolean(),
      }),
    )
    .output(AddedTranslation)
    .errors({ ...NOT_FOUND, ...NOT_ADDED }),
  /**
   * Takes a translation out of the library; answers with the folder that holds its files now. One of the app's that it stood
   * over is there again.
   */
  remove: oc
    .input(z.object({ articleId: ArticleId, language: LanguageTag }))
    .output(z.object({ folder: z.string() }))
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
}
