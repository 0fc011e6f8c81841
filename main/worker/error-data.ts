import { ImportProblem } from '../../contract/import-problem.ts'
import { DocumentError } from '../documents/document-error.ts'

/** An error as data, to send it to another thread: structured cloning keeps neither subclasses nor their fields. */
export type ErrorData = {
  name: string
  message: string
  stack: string | null
  /** The problem of a DocumentError. */
  problem: string | null
  cause: ErrorData | null
}

/** Causes beyond this depth are dropped; a chain may be circular. */
const MAX_CAUSES = 8

/** The data of whatever was thrown, with its causes. */
export function errorData(error: unknown, depth = 0): ErrorData {
  if (!(error instanceof Error))
    return { name: 'Error', message: String(error), stack: null, problem: null, cause: null }
  const { name, message, stack, cause } = error
  return {
    name,
    message,
    stack: stack ?? null,
    problem: 'problem' in error ? String(error.problem) : null,
    cause: cause === undefined || depth >= MAX_CAUSES ? null : errorData(cause, depth + 1),
  }
}

/** Restores an error with its name, stack and causes: a DocumentError if it was one. */
export function errorOfData(data: ErrorData): Error {
  const { name, message, stack } = data
  const options = data.cause ? { cause: errorOfData(data.cause) } : {}
  const problem = ImportProblem.safeParse(data.problem)
  const error = problem.success
    ? new DocumentError(problem.data, '', options)
    : new Error('', options)
  Object.assign(error, { name, message, ...(stack === null ? {} : { stack }) })
  return error
}
