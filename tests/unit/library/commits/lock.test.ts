import { once } from 'node:events'
import { chmod, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLocks, LockedError } from '../../../../main/library/commits/lock.ts'
import { createStaging } from '../../../../main/library/commits/staging.ts'
import { isRunning } from '../../../../main/library/commits/owner.ts'
import { startProcess } from '../../../support/processes/run-process.ts'
import { testFiles } from '../../../support/service/test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

/** Locks as another process on the library would have them. */
function locksOf(root: string, { timeout = 10_000, isAlive = isRunning } = {}) {
  const logged: string[] = []
  let takenOver = 0
  const locks = createLocks({
    staging: createStaging(root),
    isAlive,
    log: (message) => logged.push(message),
    onTakeOver: async () => {
      takenOver += 1
    },
    timeout,
  })
  return { ...locks, logged, takenOver: () => takenOver }
}

test('processes at once do not undo the changes of each other', async () => {
  const root = await temporaryFolder()
  await writeFile(join(root, 'count'), '0')
  const processes = Array.from({ length: 3 }, () => startProcess('count-up.ts', [root, '40']))
  const ends = await Promise.all(processes.map(({ ended }) => ended))
  expect(ends.map(({ code, output }) => [code, output])).toEqual([0, 1, 2].map(() => [0, '']))
  expect(await readFile(join(root, 'count'), 'utf8')).toBe('120')
  expect(await readdir(root)).toEqual(['count'])
})

test('the lock of a killed process is taken over at once', async () => {
  const root = await temporaryFolder()
  await writeFile(join(root, 'count'), '0')
  const { child, ended } = startProcess('count-up.ts', [root, '1', 'hold'])
  if (child.stdout) await once(child.stdout, 'data')
  const { files } = await testFiles(root)
  child.kill('SIGKILL')
  await ended
  expect(await readdir(join(root, '.diglot'))).toHaveLength(1)
  expect(await files.locked('count', async () => 'done')).toBe('done')
  expect(await readdir(root)).toEqual(['count'])
})

test('opening a library removes the locks of killed processes', async () => {
  const root = await temporaryFolder()
  const { child, ended } = startProcess('count-up.ts', [root, '1', 'hold'])
  if (child.stdout) await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await ended
  await testFiles(root)
  expect(await readdir(root)).toEqual([])
})

test('waiting for a held lock ends with an error, and the lock stays', async () => {
  const root = await temporaryFolder()
  const [holder, waiting] = [locksOf(root), locksOf(root, { timeout: 50 })]
  await holder.hold('a', async () => {
    await expect(waiting.hold('a', async () => 'done')).rejects.toThrow(LockedError)
    expect(await waiting.hold('b', async () => 'done')).toBe('done')
    expect(await readdir(join(root, '.diglot'))).toHaveLength(1)
  })
  expect(holder.logged).toEqual([])
  expect(await waiting.hold('a', async () => 'done')).toBe('done')
})

test('a lock that was not renewed is taken over, and its holder is told', async () => {
  const root = await temporaryFolder()
  const [holder, next] = [locksOf(root), locksOf(root)]
  await holder.hold('a', async () => {
    const [name = ''] = await readdir(join(root, '.diglot'))
    const old = new Date(Date.now() - 60_000)
    await utimes(join(root, '.diglot', name), old, old)
    await next.hold('a', async () => expect(next.takenOver()).toBe(1))
  })
  expect(holder.logged).toEqual(['A lock was taken over by another process'])
  expect(await readdir(root)).toEqual([])
})

test('of several processes that find a left lock, one at a time gets it', async () => {
  const root = await temporaryFolder()
  const gone = locksOf(root)
  let holding = 0
  let most = 0
  await gone.hold('a', async () => {
    const [name = ''] = await readdir(join(root, '.diglot'))
    const old = new Date(Date.now() - 60_000)
    await utimes(join(root, '.diglot', name), old, old)
    await Promise.all(
      Array.from({ length: 10 }, () =>
        locksOf(root).hold('a', async () => {
          holding += 1
          most = Math.max(most, holding)
          await new Promise((resolve) => setImmediate(resolve))
          holding -= 1
        }),
      ),
    )
  })
  expect(most).toBe(1)
})

test('a lock that was cut off is taken over after a while', async () => {
  const root = await temporaryFolder()
  await locksOf(root).hold('a', async () => {
    const [name = ''] = await readdir(join(root, '.diglot'))
    const place = join(root, '.diglot', name)
    await writeFile(place, '{"schema":1,"ho')
    await expect(locksOf(root, { timeout: 20 }).hold('a', async () => 1)).rejects.toThrow(
      LockedError,
    )
    const old = new Date(Date.now() - 6000)
    await utimes(place, old, old)
    expect(await locksOf(root).hold('a', async () => 1)).toBe(1)
  })
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a library that cannot be written needs no lock',
  async () => {
    const root = await temporaryFolder()
    await chmod(root, 0o555)
    expect(await locksOf(root).hold('a', async () => 'done')).toBe('done')
  },
)

test('without a place for a lock, the work is done without one', async () => {
  const root = await temporaryFolder()
  await writeFile(join(root, '.diglot'), 'a file')
  const { hold } = locksOf(root)
  expect(await hold('a', async () => 'done')).toBe('done')
  await expect(hold('a', () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
})

test('a lock that the caller holds is not waited for, until it is released', async () => {
  const { files } = await testFiles(await temporaryFolder())
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const order: string[] = []
  let later: Promise<unknown> = Promise.resolve()
  await files.locked('a', async () => {
    expect(await files.locked('b', () => files.locked('a', async () => 'inner'))).toBe('inner')
    // Called under the lock, and outlives it.
    later = released.then(() => {
      const first = files.locked('a', async () => {
        order.push('first begins')
        await new Promise((done) => setImmediate(done))
        order.push('first ends')
      })
      const second = files.locked('a', async () => order.push('second'))
      return Promise.all([first, second])
    })
  })
  release()
  await later
  expect(order).toEqual(['first begins', 'first ends', 'second'])
})
