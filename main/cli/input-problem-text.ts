import type { ImportProblem } from '../../contract/import-problem.ts'
import { IMPORT_LIMITS } from '../../contract/files/import-limit.ts'
import type { CliText } from '../launch/interface-text.ts'

/** Why an input could not be read. */
export type InputProblem = {
  readonly problem: ImportProblem
  /** Mistakes that only occur on the command line. */
  readonly mistake?: 'isFolder' | 'isFile' | 'folderUnreadable'
}

/** The message for an input problem: what happened and what to do. */
export function inputProblemText({ problem, mistake }: InputProblem, text: CliText): string {
  return mistake === undefined ? text(`problem.${problem}`, IMPORT_LIMITS) : text(`cli:${mistake}`)
}
