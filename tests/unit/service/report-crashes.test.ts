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
  [new RangeError('Maximum call stack size exceeded'), 'too-complex'],
  [new RangeError('Invalid string length'), 'too-complex'],
  [new RangeError('Offset is outside the bounds of the DataView'), 'broken'],
])('%s becomes a refusal, and is logged', async (error, problem) => {
  const { run, log } = failing(error)
  await expect(run()).rejects.toMatchObject({ name: 'DocumentError', problem, cause: error })
  expect(log).toHaveBeenCalledExactlyOnceWith('Reading a file failed', error)
})

test('a DocumentError with an unexpected cause passes unchanged, and is logged', async () => {
  const cause = new TypeError('x is not a function')
  const refusal = new DocumentError('broken', 'epub', { cause })
  const wrapped = new DocumentError('broken', 'fb2', { cause: refusal })
  for (const error of [refusal, wrapped]) {
    const { run, log } = failing(error)
    await expect(run()).rejects.toBe(error)
    expect(log).toHaveBeenCalledExactlyOnceWith('Reading a file failed', error)
  }
})

test('other DocumentErrors and aborts pass unchanged', async () => {
  const refusal = new DocumentError('protected', 'a password')
  const refused = failing(refusal)
  await expect(refused.run()).rejects.toBe(refusal)
  const end = new Error('enough')
  const ended = failing(end)
  await expect(ended.run(AbortSignal.abort(end))).rejects.toBe(end)
  expect([refused.log.mock.calls, ended.log.mock.calls]).toEqual([[], []])
})
