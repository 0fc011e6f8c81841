import { setTimeout as sleep } from 'node:timers/promises'

/** Runs a file operation, retrying while another program holds the file. */
export type RetryBusy = <T>(work: () => Promise<T>) => Promise<T>

/** Windows error codes for a file that a virus scanner, sync client or indexer has open. */
const BUSY: ReadonlySet<unknown> = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** Milliseconds between retries; one second in total. */
const PAUSES = [10, 20, 40, 80, 150, 300, 400]

/**
 * Returns the retry policy of a platform. Windows cannot rename over an open file; elsewhere the same codes mean a lack of
 * permission, and retrying would not help. Throws the last error.
 */
export function retryPolicy(
  platform: NodeJS.Platform,
  wait: (milliseconds: number) => Promise<unknown> = sleep,
): RetryBusy {
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
