import { setTimeout as sleep } from 'node:timers/promises'

/** Does a work on a file, again where the file is held by another program for the moment. */
export type Patience = <T>(work: () => Promise<T>) => Promise<T>

/** What Windows says of a file that a virus scanner, a synchroniser or an indexer has open. */
const BUSY: ReadonlySet<unknown> = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** Milliseconds between tries: a second in all. */
const PAUSES = [10, 20, 40, 80, 150, 300, 400]

/**
 * The patience that a platform needs. On Windows no file can be renamed over one that somebody has open; elsewhere the
 * same codes mean that it is forbidden, and waiting would change nothing. The last failure is thrown.
 */
export function patienceOn(
  platform: NodeJS.Platform,
  wait: (milliseconds: number) => Promise<unknown> = sleep,
): Patience {
  if (platform !== 'win32') return (work) => work()
  return async (work) => {
    for (const pause of PAUSES)
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof Error) || !('code' in error) || !BUSY.has(error.code)) throw error
        await wait(pause)
      }
    return work()
  }
}
