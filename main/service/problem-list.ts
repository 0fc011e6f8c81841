import type { LibraryProblem } from '../../contract/library-problem.ts'

export type ProblemList = {
  report: (problem: LibraryProblem) => void
  all: () => readonly LibraryProblem[]
}

/** Collects the problems of library files since the start, each once and in order; `notify` gets each new one. */
export function createProblemList(notify: (problem: LibraryProblem) => void): ProblemList {
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
      notify(problem)
    },
    all: () => problems,
  }
}
