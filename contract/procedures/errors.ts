import * as z from 'zod'
import { ChangeProblem } from '../article.ts'
import { ImportProblem } from '../import-problem.ts'
import { TranslationProblem } from '../translation.ts'

/** Typed errors of the procedures; each procedure lists those that it can throw. */
export const NOT_FOUND = {
  NOT_FOUND: { message: 'No such article', data: z.object({ id: z.string() }) },
}

export const NOT_CHANGED = {
  NOT_CHANGED: {
    status: 409,
    message: 'Not changed',
    data: z.object({ problem: ChangeProblem }),
  },
}

export const IMPORT_FAILED = {
  IMPORT_FAILED: {
    status: 422,
    message: 'Not imported',
    data: z.object({ problem: ImportProblem }),
  },
}

export const NOT_ADDED = {
  NOT_ADDED: {
    status: 422,
    message: 'Not added',
    data: z.object({ problem: TranslationProblem }),
  },
}
