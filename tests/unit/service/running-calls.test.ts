import { expect, test } from 'vitest'
import { createRunningCalls } from '../../../main/service/running-calls.ts'

const LIMITS = { grace: 5, timeout: 60 }

test('waits for running, new and failing calls', async () => {
  const calls = createRunningCalls()
  const gate = Promise.withResolvers<void>()
  const done: string[] = []
  const first = calls.run(async () => {
    await gate.promise
    void calls.run(async () => {
      await gate.promise
      done.push('second')
    })
    done.push('first')
    throw new Error('no')
  })
  const failed = expect(first).rejects.toThrow('no')
  const ended = calls.ended(LIMITS).then(() => done.push('ended'))
  setTimeout(gate.resolve, 20)
  await ended
  await failed
  expect(done).toEqual(['first', 'second', 'ended'])
})

test('waits for a call that starts within the grace period', async () => {
  const calls = createRunningCalls()
  const done: string[] = []
  const ended = calls.ended({ grace: 30, timeout: 500 }).then(() => done.push('ended'))
  await calls.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 60))
    done.push('call')
  })
  await ended
  expect(done).toEqual(['call', 'ended'])
})

test('does not wait for a hanging call beyond the timeout', async () => {
  const calls = createRunningCalls()
  const hanging = calls.run(() => new Promise(() => undefined)).then(() => 'ended')
  const limited = calls.ended(LIMITS).then(() => 'timeout is over')
  expect(await Promise.race([hanging, limited])).toBe('timeout is over')
})
