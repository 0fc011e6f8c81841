import { AsyncLocalStorage } from 'node:async_hooks'
import type { Turns } from '../turns.ts'
import { createLocks } from './lock.ts'
import type { IsAlive } from './owner.ts'
import { recoverCommits } from './recover.ts'
import type { Disk } from './take-steps.ts'

export type LibraryLocks = {
  /** As in LibraryFiles. */
  locked: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** Finishes the commits of processes that have ended, and removes their temporary files and locks. Never rejects. */
  recover: () => Promise<void>
}

type Options = {
  disk: Disk
  turns: Pick<Turns, 'inTurn'>
  isAlive: IsAlive
  isWritable: () => boolean
  /** Rejects if the library is not where it was; then no lock is made. */
  confirm: () => Promise<void>
  timeout: number | undefined
  onFailure: (file: string, error: unknown) => void
}

/** The locks of a library: within this process by turns, among processes by files. */
export function createLibraryLocks(options: Options): LibraryLocks {
  const { disk, turns, isAlive, isWritable, confirm, timeout, onFailure } = options
  const { staging, log } = disk
  const recoveryLocks = createLocks({ staging, isAlive, log, onTakeOver: async () => undefined })
  const locks = createLocks({ staging, isAlive, log, onTakeOver: recover, timeout })
  /** The locks under which the running function was called. */
  const calledUnder = new AsyncLocalStorage<readonly { name: string; isHeld: boolean }[]>()

  async function recover(): Promise<void> {
    if (!isWritable()) return
    if ((await staging.names()).length === 0) return staging.tidy()
    try {
      await recoveryLocks.hold('recovery', async () => {
        await recoverCommits(disk, { isAlive, onFailure })
        await recoveryLocks.releaseStale()
      })
    } catch (error) {
      log('Interrupted commits were not looked for', error)
    }
  }

  return {
    recover,
    locked(name, work) {
      const outer = calledUnder.getStore() ?? []
      // Held by the caller already: waiting for it would never end.
      if (outer.some((one) => one.name === name && one.isHeld)) return work()
      return turns.inTurn(name, async () => {
        const mine = { name, isHeld: true }
        const inner = () => calledUnder.run([...outer, mine], work)
        try {
          const mayLock =
            isWritable() &&
            (await confirm().then(
              () => true,
              () => false,
            ))
          return await (mayLock ? locks.hold(name, inner) : inner())
        } finally {
          mine.isHeld = false
        }
      })
    },
  }
}
