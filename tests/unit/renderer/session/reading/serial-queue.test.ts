import { expect, test } from 'vitest'
import { serialQueue } from '../../../../../renderer/session/reading/serial-queue.ts'

/** A task that ends on request. */
function heldTask(name: string, log: string[]) {
  let end: (fails: boolean) => void = () => undefined
  const ended = new Promise<string>((resolve, reject) => {
    end = (fails) => (fails ? reject(new Error(name)) : resolve(name))
  })
  const task = (): Promise<string> => {
    log.push(`begin ${name}`)
    return ended
  }
  return { task, end: (fails = false) => end(fails) }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 0))

test('tasks run one at a time, each with its own result', async () => {
  const queue = serialQueue()
  const log: string[] = []
  const [a, b] = [heldTask('a', log), heldTask('b', log)]
  const both = [queue.add(a.task), queue.add(b.task)]
  b.end()
  await rest()
  expect(log).toEqual(['begin a'])
  a.end()
  expect(await Promise.all(both)).toEqual(['a', 'b'])
  expect(log).toEqual(['begin a', 'begin b'])
})

test('a failure rejects its own promise, and the next task runs', async () => {
  const queue = serialQueue()
  const log: string[] = []
  const [a, b] = [heldTask('a', log), heldTask('b', log)]
  const first = queue.add(a.task)
  const second = queue.add(b.task)
  a.end(true)
  b.end()
  await expect(first).rejects.toThrow('a')
  expect(await second).toBe('b')
})

test('a synchronous error is a failure', async () => {
  const queue = serialQueue()
  const thrown = queue.add(() => {
    throw new Error('at once')
  })
  await expect(thrown).rejects.toThrow('at once')
  expect(await queue.add(async () => 'next')).toBe('next')
})

test('queues do not wait for each other', async () => {
  const log: string[] = []
  void serialQueue().add(heldTask('a', log).task)
  const b = heldTask('b', log)
  b.end()
  expect(await serialQueue().add(b.task)).toBe('b')
})
