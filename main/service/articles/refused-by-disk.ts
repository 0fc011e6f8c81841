import type { ChangeProblem } from '../../../contract/article.ts'
import { diskProblemOf } from '../../library/commits/disk-problem.ts'
import { LockedError } from '../../library/commits/lock.ts'
import { errorCode } from '../../library/disk/error-code.ts'

/** Returns the result of a change, or why the disk or another program refuses it; rethrows other errors. */
export async function refusedByDisk<T>(
  work: () => Promise<T>,
): Promise<T | { problem: ChangeProblem }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LockedError) return { problem: error.problem }
    if (errorCode(error) === null) throw error
    return { problem: diskProblemOf(error) }
  }
}
