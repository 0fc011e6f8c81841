import { afterEach, expect, test } from 'vitest'
import {
  createThreadPool,
  type Thread,
  type ThreadListener,
  type ThreadPool,
} from '../../../main/worker/thread-pool.ts'

/** A thread of the test's: it does what its one listener is told to have done. */
class TestThread implements Thread {
  posted: unknown[] = []
  isEnded = false
  listener: ThreadListener = { onMessage: () => undefined, onEnd: () => undefined }
  post(work: unknown): void {
    this.posted.push(work)
  }
  listen(listener: ThreadListener): void {
    this.listener = listener
  }
  async end(): Promise<void> {
    this.isEnded = true
  }
  done(result: unknown): void {
    this.listener.onMessage({ type: 'done', result })
  }
}

let opened: ThreadPool<string> | null = null
afterEach(() => opened?.close())

function somePool(over: { maxThreads?: number; timeout?: number; idleTime?: number } = {}) {
  const threads: TestThread[] = []
  const pool = createThreadPool<string>({
    start: () => {
      const thread = new TestThread()
      threads.push(thread)
      return thread
    },
    inline: async (work) => `inline ${work}`,
    maxThreads: 1,
    timeout: 10_000,
    idleTime: 10_000,
    ...over,
  })
  opened = pool
  const at = (index: number): TestThread => {
    const thread = threads[index]
    if (!thread) throw new Error(`no thread ${index}`)
    return thread
  }
  return { pool, threads, at }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

test('one thread does one piece of work after the other, and tells how far it is', async () => {
  const { pool, threads, at } = somePool()
  const told: number[] = []
  const first = pool.run('a', { onProgress: (fraction) => told.push(fraction) })
  const second = pool.run('b')
  await turn()
  expect(at(0).posted).toEqual(['a'])
  at(0).listener.onMessage({ type: 'progress', fraction: 0.5 })
  at(0).done(1)
  expect(await first).toBe(1)
  await turn()
  expect(at(0).posted).toEqual(['a', 'b'])
  at(0).done(2)
  expect(await second).toBe(2)
  expect(threads).toHaveLength(1)
  expect(told).toEqual([0.5])
})

test('as many threads as there may be work at a time', async () => {
  const { pool, threads, at } = somePool({ maxThreads: 2 })
  const all = Promise.all([pool.run('a'), pool.run('b'), pool.run('c')])
  await turn()
  expect(threads.map((thread) => thread.posted)).toEqual([['a'], ['b']])
  at(1).done('B')
  await turn()
  at(1).done('C')
  at(0).done('A')
  expect(await all).toEqual(['A', 'B', 'C'])
})

test('a thread that is stopped is ended, and the next work has another', async () => {
  const { pool, at } = somePool()
  const stop = new AbortController()
  const work = pool.run('a', { signal: stop.signal })
  await turn()
  stop.abort(new Error('enough'))
  await expect(work).rejects.toThrow('enough')
  expect(at(0).isEnded).toBe(true)
  const next = pool.run('b')
  await turn()
  at(1).done('B')
  expect(await next).toBe('B')
})

test('work that waits its turn can be stopped too', async () => {
  const { pool, at } = somePool()
  const stop = new AbortController()
  const first = pool.run('a')
  const waiting = pool.run('b', { signal: stop.signal })
  await turn()
  stop.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  at(0).done('A')
  expect(await first).toBe('A')
  expect(at(0).posted).toEqual(['a'])
})

test('what takes too long is given up', async () => {
  const { pool, at } = somePool({ timeout: 10 })
  await expect(pool.run('a')).rejects.toMatchObject({ problem: 'too-complex' })
  expect(at(0).isEnded).toBe(true)
})

test.each([
  ['memory', 'too-complex'],
  ['crash', 'broken'],
] as const)('work that ends its thread (%s) has failed as %s', async (reason, problem) => {
  const { pool, at } = somePool()
  const work = pool.run('a')
  await turn()
  at(0).listener.onMessage({ type: 'ready' })
  at(0).listener.onEnd(reason)
  await expect(work).rejects.toMatchObject({ problem })
})

test('where no thread comes to life the work is done here', async () => {
  const { pool, at } = somePool()
  const work = pool.run('a')
  await turn()
  at(0).listener.onEnd('crash')
  expect(await work).toBe('inline a')
})

test('a failure of the work is thrown as it was there, and the thread stays', async () => {
  const { pool, at, threads } = somePool()
  for (const [problem, thrown] of [
    ['empty', { problem: 'empty' }],
    [null, { message: 'a fault' }],
    ['nonsense', { message: 'a fault' }],
  ] as const) {
    const work = pool.run('a')
    await turn()
    at(0).listener.onMessage({ type: 'failed', problem, message: 'a fault' })
    await expect(work).rejects.toMatchObject(thrown)
  }
  expect(threads).toHaveLength(1)
})

test('an idle thread is sent home, also one that ended by itself', async () => {
  const { pool, at, threads } = somePool({ idleTime: 5 })
  const work = pool.run('a')
  await turn()
  at(0).done('A')
  await work
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(at(0).isEnded).toBe(true)
  const next = pool.run('b')
  await turn()
  at(1).done('B')
  await next
  at(1).listener.onEnd('crash')
  void pool.run('c').catch(() => undefined)
  await turn()
  expect(threads).toHaveLength(3)
})
