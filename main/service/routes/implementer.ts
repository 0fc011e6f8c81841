import { implement, ORPCError } from '@orpc/server'
import { contract } from '../../../contract/contract.ts'
import type { RunningCalls } from '../running-calls.ts'

export type Log = (message: string, error: unknown) => void

/** The contract as the routes of each area implement it. */
export type Implementer = ReturnType<typeof createImplementer>

/**
 * What a use case did not foresee is logged here and crosses as INTERNAL_SERVER_ERROR, without its message or stack.
 * Each call is counted among the running ones; a stream only until it is there.
 */
export function createImplementer(log: Log, calls: Pick<RunningCalls, 'run'>) {
  return implement(contract).use(async ({ next, path }) => {
    try {
      return await calls.run(async () => next())
    } catch (error) {
      const isForeseen = error instanceof ORPCError && (error.defined || error.status < 500)
      if (!isForeseen) log(`${path.join('.')} failed`, error)
      throw error
    }
  })
}
