import { expect, test } from 'vitest'
import { createRunningCalls } from '../../../main/service/running-calls.ts'

const LIMITS = { grace: 5, timeout: 60 }

test('waits for what runs, for what came meanwhile, and for what failed', async () => {
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

test('a call that begins within the grace is waited for', async () => {
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

test('what hangs is not waited for beyond the timeout', async () => {
  const calls = createRunningCalls()
  const hanging = calls.run(() => new Promise(() => undefined)).then(() => 'ended')
  const patient = calls.ended(LIMITS).then(() => 'timeout is over')
  expect(await Promise.race([hanging, patient])).toBe('timeout is over')
})
