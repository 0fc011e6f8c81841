import { oc } from '@orpc/contract'
import * as z from 'zod'
import { Article, ArticleId, ArticleSummary, BlockKey, PartNumber } from '../article.ts'
import { isBesidePath } from '../files/beside-path.ts'
import { MAX_BESIDE_BYTES, MAX_BESIDE_FILES } from '../files/import-limit.ts'
import { LanguageTag } from '../language-tag.ts'
import { IMPORT_FAILED, NOT_CHANGED, NOT_FOUND } from './errors.ts'

/** What lies beside a page and came with it: its pictures. */
const Beside = z
  .array(z.object({ path: z.string().refine(isBesidePath), content: z.instanceof(Blob) }))
  .max(MAX_BESIDE_FILES)
  .refine((files) => files.reduce((sum, one) => sum + one.content.size, 0) <= MAX_BESIDE_BYTES)

export const articles = {
  list: oc.output(z.array(ArticleSummary)),
  /** One part of it: where none is asked for, the one that was read last, else the first. One too high is the last. */
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
        /** The folder that a page's pictures lie in, where it came without any, empty for its own; else null. */
        picturesIn: z.string().nullable(),
      }),
    )
    .errors(IMPORT_FAILED),
  /** Takes in the page of an address: the one thing that asks the network, and only when a person asks for it. */
  fetch: oc
    .input(z.object({ address: z.string().min(1).max(4000) }))
    .output(z.object({ id: ArticleId, isNew: z.boolean() }))
    .errors(IMPORT_FAILED),
  /** Puts a trimmed block back into the body, or out again; remembered in the library. Answers with the part asked for. */
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
    .errors(NOT_FOUND),
  /** Corrects the language that an article was taken to be in; its words and translations stay. Answers with the part asked for. */
  setLanguage: oc
    .input(z.object({ id: ArticleId, language: LanguageTag, part: PartNumber.optional() }))
    .output(Article)
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
  /** Takes an article out of the library with all that belongs to it; answers with the folder that holds it now. */
  remove: oc
    .input(z.object({ id: ArticleId }))
    .output(z.object({ folder: z.string() }))
    .errors({ ...NOT_FOUND, ...NOT_CHANGED }),
}
