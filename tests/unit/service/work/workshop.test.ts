import { afterEach, expect, test } from 'vitest'
import {
  createWorkshop,
  type Thread,
  type ThreadListener,
  type Workshop,
} from '../../../../main/service/work/workshop.ts'

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

let opened: Workshop<string> | null = null
afterEach(() => opened?.close())

function someWorkshop(over: { most?: number; limit?: number; rest?: number } = {}) {
  const threads: TestThread[] = []
  const workshop = createWorkshop<string>({
    start: () => {
      const thread = new TestThread()
      threads.push(thread)
      return thread
    },
    inline: async (work) => `inline ${work}`,
    most: 1,
    limit: 10_000,
    rest: 10_000,
    ...over,
  })
  opened = workshop
  const at = (index: number): TestThread => {
    const thread = threads[index]
    if (!thread) throw new Error(`no thread ${index}`)
    return thread
  }
  return { workshop, threads, at }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

test('one thread does one piece of work after the other, and tells how far it is', async () => {
  const { workshop, threads, at } = someWorkshop()
  const told: number[] = []
  const first = workshop.work('a', { onProgress: (fraction) => told.push(fraction) })
  const second = workshop.work('b')
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
  const { workshop, threads, at } = someWorkshop({ most: 2 })
  const all = Promise.all([workshop.work('a'), workshop.work('b'), workshop.work('c')])
  await turn()
  expect(threads.map((thread) => thread.posted)).toEqual([['a'], ['b']])
  at(1).done('B')
  await turn()
  at(1).done('C')
  at(0).done('A')
  expect(await all).toEqual(['A', 'B', 'C'])
})

test('a thread that is stopped is ended, and the next work has another', async () => {
  const { workshop, at } = someWorkshop()
  const stop = new AbortController()
  const work = workshop.work('a', { signal: stop.signal })
  await turn()
  stop.abort(new Error('enough'))
  await expect(work).rejects.toThrow('enough')
  expect(at(0).isEnded).toBe(true)
  const next = workshop.work('b')
  await turn()
  at(1).done('B')
  expect(await next).toBe('B')
})

test('work that waits its turn can be stopped too', async () => {
  const { workshop, at } = someWorkshop()
  const stop = new AbortController()
  const first = workshop.work('a')
  const waiting = workshop.work('b', { signal: stop.signal })
  await turn()
  stop.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  at(0).done('A')
  expect(await first).toBe('A')
  expect(at(0).posted).toEqual(['a'])
})

test('what takes too long is given up', async () => {
  const { workshop, at } = someWorkshop({ limit: 10 })
  await expect(workshop.work('a')).rejects.toMatchObject({ problem: 'too-complex' })
  expect(at(0).isEnded).toBe(true)
})

test.each([
  ['memory', 'too-complex'],
  ['crash', 'broken'],
] as const)('work that ends its thread (%s) has failed as %s', async (reason, problem) => {
  const { workshop, at } = someWorkshop()
  const work = workshop.work('a')
  await turn()
  at(0).listener.onMessage({ type: 'ready' })
  at(0).listener.onEnd(reason)
  await expect(work).rejects.toMatchObject({ problem })
})

test('where no thread comes to life the work is done here', async () => {
  const { workshop, at } = someWorkshop()
  const work = workshop.work('a')
  await turn()
  at(0).listener.onEnd('crash')
  expect(await work).toBe('inline a')
})

test('a failure of the work is thrown as it was there, and the thread stays', async () => {
  const { workshop, at, threads } = someWorkshop()
  for (const [problem, thrown] of [
    ['empty', { problem: 'empty' }],
    [null, { message: 'a fault' }],
    ['nonsense', { message: 'a fault' }],
  ] as const) {
    const work = workshop.work('a')
    await turn()
    at(0).listener.onMessage({ type: 'failed', problem, message: 'a fault' })
    await expect(work).rejects.toMatchObject(thrown)
  }
  expect(threads).toHaveLength(1)
})

test('an idle thread is sent home, also one that ended by itself', async () => {
  const { workshop, at, threads } = someWorkshop({ rest: 5 })
  const work = workshop.work('a')
  await turn()
  at(0).done('A')
  await work
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(at(0).isEnded).toBe(true)
  const next = workshop.work('b')
  await turn()
  at(1).done('B')
  await next
  at(1).listener.onEnd('crash')
  void workshop.work('c').catch(() => undefined)
  await turn()
  expect(threads).toHaveLength(3)
})
