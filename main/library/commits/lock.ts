import { createHash, randomBytes } from 'node:crypto'
import { readFile, stat, utimes } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { errorCode } from '../disk/error-code.ts'
import { type IsAlive, isLeftOver, thisProcess } from './owner.ts'
import { ageOf, type Staging } from './staging.ts'

/** Another process has been changing the same article for longer than one waits. */
export class LockedError extends Error {
  /** The contract's problem for it. */
  readonly problem = 'in-use' as const
}

export type Locks = {
  /**
   * Runs a function while no other process runs one under the same name. Rejects with LockedError after
   * `timeout`. Where no lock can be created, as in a read-only library, the function runs without one.
   */
  hold: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** Removes the locks of processes that have ended. */
  releaseStale: () => Promise<void>
}

export type LockOptions = {
  staging: Staging
  isAlive: IsAlive
  log: (message: string, detail: unknown) => void
  /** Called before the lock of a process that has ended is taken over. */
  onTakeOver: () => Promise<void>
  /** In milliseconds. */
  timeout?: number | undefined
}

const Holder = z.object({
  schema: z.literal(1),
  host: z.string(),
  pid: z.int(),
  time: z.string(),
  token: z.string(),
  name: z.string(),
})
/** The content of a lock and its age; without a token if it is not written yet or was cut off. */
type Found = { token: string | null; host: string; pid: number; age: number }

const LOCK_NAME = /^~lock-[0-9a-f]{16}\.tmp$/
/** Made while a stale lock is taken over. */
const GUARD_NAME = /^~lock-[0-9a-f]{16}\.take\.tmp$/

const TIMEOUT_MS = 10_000
/** Interval at which a holder renews its lock. */
const RENEW_MS = 5000
/** A lock that has not been renewed for this long is taken over, whoever holds it. */
const MAX_AGE_MS = 30_000
/** The same for a lock without content. */
const MAX_EMPTY_AGE_MS = 5000
const FIRST_PAUSE_MS = 5
const MAX_PAUSE_MS = 100

export function createLocks(options: LockOptions): Locks {
  const { staging, isAlive, log, onTakeOver, timeout = TIMEOUT_MS } = options

  /** Returns the lock's token; null if no lock can be created. */
  async function acquire(file: string, name: string): Promise<string | null> {
    const token = randomBytes(8).toString('hex')
    const holder = { schema: 1, ...thisProcess(), time: new Date().toISOString(), token, name }
    const end = performance.now() + timeout
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
      try {
        if (await staging.create(file, `${JSON.stringify(holder)}\n`)) return token
      } catch (error) {
        if (!isBusy(error)) return null
      }
      const found = await read(file)
      if (found && isStale(found) && performance.now() <= end) {
        if ((await takeOver(file, found)) === 'refused') return null
      } else if (performance.now() > end) {
        log('A lock was not released in time', name)
        throw new LockedError(`Another program is changing ${name}`)
      } else await sleep(pause)
    }
  }

  async function read(file: string): Promise<Found | null> {
    const place = staging.placeOf(file)
    const known = await stat(place).catch(() => null)
    if (!known) return null
    const parsed = Holder.safeParse(await readFile(place, 'utf8').then(jsonOf, () => null))
    const { token = null, host = '', pid = 0 } = parsed.data ?? {}
    return { token, host, pid, age: ageOf(known) }
  }

  function isStale({ token, host, pid, age }: Found): boolean {
    if (token === null) return age > MAX_EMPTY_AGE_MS
    return isLeftOver({ host, pid }, age, MAX_AGE_MS, isAlive)
  }

  /**
   * Only the process that has created the guard may remove a stale lock, so that no new one is removed. `refused`:
   * the disk takes no guard, as one that has become read-only.
   */
  async function takeOver(file: string, stale: Found): Promise<'refused' | 'tried'> {
    const guard = file.replace(/tmp$/, 'take.tmp')
    try {
      if (!(await staging.create(guard, ''))) {
        const age = (await read(guard))?.age ?? 0
        if (age > MAX_EMPTY_AGE_MS) await staging.remove(guard)
        else await sleep(FIRST_PAUSE_MS)
        return 'tried'
      }
    } catch (error) {
      if (!isBusy(error)) return 'refused'
      await sleep(FIRST_PAUSE_MS)
      return 'tried'
    }
    try {
      const again = await read(file)
      if (again?.token !== stale.token || !isStale(again)) return 'tried'
      await onTakeOver()
      await staging.remove(file)
      return 'tried'
    } finally {
      await staging.remove(guard)
    }
  }

  return {
    async releaseStale() {
      for (const name of await staging.names()) {
        const isGuard = GUARD_NAME.test(name)
        const found = isGuard || LOCK_NAME.test(name) ? await read(name) : null
        if (found === null || !isStale(found)) continue
        if (isGuard) await staging.remove(name)
        else await takeOver(name, found)
      }
    },
    async hold(name, work) {
      const file = `~lock-${createHash('sha256').update(name).digest('hex').slice(0, 16)}.tmp`
      const token = await acquire(file, name)
      if (token === null) {
        await staging.tidy()
        return work()
      }
      const place = staging.placeOf(file)
      const renewing = setInterval(() => {
        const time = new Date()
        void utimes(place, time, time).catch(() => undefined)
      }, RENEW_MS)
      renewing.unref()
      try {
        return await work()
      } finally {
        clearInterval(renewing)
        if ((await read(file))?.token === token) await staging.remove(file)
        else log('A lock was taken over by another process', name)
        await staging.tidy()
      }
    },
  }
}

/** Windows refuses the name of a file that is being removed. */
function isBusy(error: unknown): boolean {
  return process.platform === 'win32' && errorCode(error) === 'EPERM'
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
