import type { ImportProblem } from '../../contract/import-problem.ts'

/** Thrown where a file cannot be taken in; `problem` is the code that the interface has a message for. */
export class DocumentError extends Error {
  readonly problem: ImportProblem

  constructor(problem: ImportProblem, detail: string) {
    super(`${problem}: ${detail}`)
    this.name = 'DocumentError'
    this.problem = problem
  }
}
