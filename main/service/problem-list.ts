import type { LibraryProblem } from '../../contract/library-problem.ts'

export type ProblemList = {
  report: (problem: LibraryProblem) => void
  all: () => readonly LibraryProblem[]
}

/** What went wrong with the library's files since the program began: each problem once, in order, told on as it comes. */
export function createProblemList(tell: (problem: LibraryProblem) => void): ProblemList {
  const problems: LibraryProblem[] = []
  return {
    report(problem) {
      const isKnown = problems.some(
        (one) =>
          one.file === problem.file &&
          one.kind === problem.kind &&
          one.setAside === problem.setAside,
      )
      if (isKnown) return
      problems.push(problem)
      tell(problem)
    },
    all: () => problems,
  }
}
