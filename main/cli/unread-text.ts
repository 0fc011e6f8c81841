import type { ImportProblem } from '../../contract/import-problem.ts'
import { IMPORT_LIMITS } from '../../contract/files/import-limit.ts'
import type { CliText } from '../launch/interface-text.ts'

/** Why something that was named gave no text. */
export type Unread = {
  readonly problem: ImportProblem
  /** What only somebody at a command line can have mistaken. */
  readonly mistaken?: 'isFolder' | 'isFile' | 'folderUnreadable'
}

/** The sentence that tells a person why, and what to do. */
export function unreadText({ problem, mistaken }: Unread, text: CliText): string {
  return mistaken === undefined
    ? text(`problem.${problem}`, IMPORT_LIMITS)
    : text(`cli:${mistaken}`)
}
