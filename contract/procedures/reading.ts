import { oc } from '@orpc/contract'
import * as z from 'zod'
import { ArticleId } from '../article.ts'
import { Reading } from '../reading.ts'
import { NOT_FOUND } from './errors.ts'

export const reading = {
  load: oc
    .input(z.object({ articleId: ArticleId }))
    .output(Reading)
    .errors(NOT_FOUND),
  save: oc
    .input(z.object({ articleId: ArticleId, reading: Reading }))
    .output(z.void())
    .errors(NOT_FOUND),
}
