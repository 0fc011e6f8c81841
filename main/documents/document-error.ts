import type { ImportProblem } from '../../contract/import-problem.ts'

/**
 * Thrown when a file cannot be imported; `problem` is the code that the interface has a message for. `cause` is given
 * only where the exception was not foreseen, such as a TypeError: it may be a bug, and is logged.
 */
export class DocumentError extends Error {
  readonly problem: ImportProblem

  constructor(problem: ImportProblem, detail: string, options?: ErrorOptions) {
    super(`${problem}: ${detail}`, options)
    this.name = 'DocumentError'
    this.problem = problem
  }
}

/** Messages of V8 and Node for an exhausted stack or memory. */
const EXHAUSTED =
  /Maximum call stack|Invalid (?:string|array|typed array) length|Cannot create a string longer|(?:buffer|Set|Map) (?:allocation|maximum size)/

/**
 * Reports an exception that no reader foresaw as a DocumentError with a cause: `too-complex` where stack or memory
 * were exhausted, else `broken`. DocumentErrors are returned unchanged.
 */
export function documentErrorOf(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error
  const problem = EXHAUSTED.test(String(error)) ? 'too-complex' : 'broken'
  return new DocumentError(problem, String(error), { cause: error })
}

/** The first error in the chain of causes that is no DocumentError; undefined for a file that is simply unreadable. */
export function unexpectedCauseOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof DocumentError) cause = cause.cause
  return cause
}
