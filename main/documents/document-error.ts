import type { ImportProblem } from '../../contract/import-problem.ts'

/** Thrown when a file cannot be imported; `problem` is the code that the interface has a message for. */
export class DocumentError extends Error {
  readonly problem: ImportProblem

  constructor(problem: ImportProblem, detail: string) {
    super(`${problem}: ${detail}`)
    this.name = 'DocumentError'
    this.problem = problem
  }
}
