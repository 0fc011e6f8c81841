import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../../contract/contract.ts'
import type { RunningCalls } from '../running-calls.ts'

export type Log = (message: string, error: unknown) => void

/** The contract's implementer that the routes of each area use. */
export type Implementer = ReturnType<typeof createImplementer>

/**
 * Unexpected errors are logged here and sent as INTERNAL_SERVER_ERROR without message or stack. Every call is counted
 * as running; a stream only until it has started.
 */
export function createImplementer(log: Log, calls: Pick<RunningCalls, 'run'>) {
  return implement(contract).use(async ({ next, path }) => {
    try {
      return await calls.run(async () => next())
    } catch (error) {
      const isExpected = error instanceof ORPCError && (error.defined || error.status < 500)
      if (!isExpected) log(`${path.join('.')} failed`, error)
      throw error
    }
  })
}
