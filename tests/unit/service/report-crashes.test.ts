import { expect, test, vi } from 'vitest'
import { DocumentError } from '../../../main/documents/document-error.ts'
import { reportCrashes } from '../../../main/service/report-crashes.ts'

const failing = (error: unknown, log = vi.fn()) => ({
  log,
  run: (signal?: AbortSignal) =>
    reportCrashes(async () => {
      throw error
    }, log)(new Uint8Array(), 'a.pdf', signal === undefined ? {} : { signal }),
})

test.each([
  [new TypeError('x is not a function'), 'broken'],
  // Errors from a thread have their name in the message.
  [new Error('RangeError: Maximum call stack size exceeded'), 'too-complex'],
  [new RangeError('Invalid string length'), 'too-complex'],
])('%s becomes a refusal, and is logged', async (error, problem) => {
  const { run, log } = failing(error)
  await expect(run()).rejects.toMatchObject({ name: 'DocumentError', problem })
  expect(log).toHaveBeenCalledExactlyOnceWith('Reading a.pdf failed', error)
})

test('DocumentErrors and aborts pass unchanged', async () => {
  const refusal = new DocumentError('protected', 'a password')
  const refused = failing(refusal)
  await expect(refused.run()).rejects.toBe(refusal)
  const end = new Error('enough')
  const ended = failing(end)
  await expect(ended.run(AbortSignal.abort(end))).rejects.toBe(end)
  expect([refused.log.mock.calls, ended.log.mock.calls]).toEqual([[], []])
})
