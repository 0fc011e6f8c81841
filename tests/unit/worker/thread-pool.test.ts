import { afterEach, expect, test } from 'vitest'
import { errorData } from '../../../main/worker/error-data.ts'
import {
  createThreadPool,
  type Thread,
  type ThreadListener,
  type ThreadPool,
} from '../../../main/worker/thread-pool.ts'

/** A fake thread, whose messages are sent by the test. */
class FakeThread implements Thread {
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

function makePool(over: { maxThreads?: number; timeout?: number; idleTime?: number } = {}) {
  const threads: FakeThread[] = []
  const pool = createThreadPool<string>({
    start: () => {
      const thread = new FakeThread()
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
  const at = (index: number): FakeThread => {
    const thread = threads[index]
    if (!thread) throw new Error(`no thread ${index}`)
    return thread
  }
  return { pool, threads, at }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

test('one thread runs one job after another and reports progress', async () => {
  const { pool, threads, at } = makePool()
  const progress: number[] = []
  const first = pool.run('a', { onProgress: (fraction) => progress.push(fraction) })
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
  expect(progress).toEqual([0.5])
})

test('runs as many jobs in parallel as there may be threads', async () => {
  const { pool, threads, at } = makePool({ maxThreads: 2 })
  const all = Promise.all([pool.run('a'), pool.run('b'), pool.run('c')])
  await turn()
  expect(threads.map((thread) => thread.posted)).toEqual([['a'], ['b']])
  at(1).done('B')
  await turn()
  at(1).done('C')
  at(0).done('A')
  expect(await all).toEqual(['A', 'B', 'C'])
})

test('aborting a job ends its thread, and the next job gets a new one', async () => {
  const { pool, at } = makePool()
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

test('a queued job can be aborted too', async () => {
  const { pool, at } = makePool()
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

test('a job that times out fails as too-complex and ends its thread', async () => {
  const { pool, at } = makePool({ timeout: 10 })
  await expect(pool.run('a')).rejects.toMatchObject({ problem: 'too-complex' })
  expect(at(0).isEnded).toBe(true)
})

test.each([
  ['memory', 'too-complex'],
  ['crash', 'broken'],
] as const)('a job whose thread ends (%s) fails as %s', async (reason, problem) => {
  const { pool, at } = makePool()
  const work = pool.run('a')
  await turn()
  at(0).listener.onMessage({ type: 'ready' })
  at(0).listener.onEnd(reason)
  await expect(work).rejects.toMatchObject({ problem })
})

test('runs the job inline if the thread fails to start', async () => {
  const { pool, at } = makePool()
  const work = pool.run('a')
  await turn()
  at(0).listener.onEnd('crash')
  expect(await work).toBe('inline a')
})

test('an error in a job is rethrown, and the thread is kept', async () => {
  const { pool, at, threads } = makePool()
  for (const [problem, thrown] of [
    ['empty', { problem: 'empty' }],
    [null, { message: 'a fault' }],
    ['nonsense', { message: 'a fault' }],
  ] as const) {
    const work = pool.run('a')
    await turn()
    at(0).listener.onMessage({
      type: 'failed',
      error: { ...errorData(new Error('a fault')), problem },
    })
    await expect(work).rejects.toMatchObject(thrown)
  }
  expect(threads).toHaveLength(1)
})

test('an idle thread is ended after a while, and one that ended by itself is replaced', async () => {
  const { pool, at, threads } = makePool({ idleTime: 5 })
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
