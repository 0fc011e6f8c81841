import { expect, test } from 'vitest'
import { patienceOn } from '../../../main/library/busy-file.ts'

/** A work that fails so many times with a code, and what was waited between. */
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

test.each(['EPERM', 'EBUSY', 'EACCES'])('on Windows %s is waited out', async (code) => {
  const { work, wait, waits } = busy(code, 3)
  expect(await patienceOn('win32', wait)(work)).toBe('done')
  expect(waits).toHaveLength(3)
})

test('a file that stays busy is given up after a second', async () => {
  const { work, wait, waits, tries } = busy('EBUSY', 100)
  await expect(patienceOn('win32', wait)(work)).rejects.toThrow('EBUSY')
  expect(waits.reduce((sum, one) => sum + one, 0)).toBe(1000)
  expect(tries()).toBe(waits.length + 1)
})

test.each([
  ['win32', 'ENOSPC'],
  ['linux', 'EPERM'],
  ['darwin', 'EACCES'],
] as const)('on %s %s is final', async (platform, code) => {
  const { work, wait, tries } = busy(code, 1)
  await expect(patienceOn(platform, wait)(work)).rejects.toThrow(code)
  expect(tries()).toBe(1)
})
