import { expect, test } from 'vitest'
import { retryPolicy } from '../../../../main/library/disk/busy-file.ts'

/** An operation that fails `times` times with a code, and the delays between its attempts. */
function busy(code: string, times: number) {
  const waits: number[] = []
  let tries = 0
  const work = async () => {
    tries += 1
    if (tries <= times) throw Object.assign(new Error(code), { code })
    return 'done'
  }
  const wait = async (milliseconds: number) => waits.push(milliseconds)
  return { waits, work, wait, tries: () => tries }
}

test.each(['EPERM', 'EBUSY', 'EACCES'])('Windows retries after %s', async (code) => {
  const { work, wait, waits } = busy(code, 3)
  expect(await retryPolicy('win32', wait)(work)).toBe('done')
  expect(waits).toHaveLength(3)
})

test('gives up after one second', async () => {
  const { work, wait, waits, tries } = busy('EBUSY', 100)
  await expect(retryPolicy('win32', wait)(work)).rejects.toThrow('EBUSY')
  expect(waits.reduce((sum, one) => sum + one, 0)).toBe(1000)
  expect(tries()).toBe(waits.length + 1)
})

test.each([
  ['win32', 'ENOSPC'],
  ['linux', 'EPERM'],
  ['darwin', 'EACCES'],
] as const)('on %s %s is final', async (platform, code) => {
  const { work, wait, tries } = busy(code, 1)
  await expect(retryPolicy(platform, wait)(work)).rejects.toThrow(code)
  expect(tries()).toBe(1)
})
