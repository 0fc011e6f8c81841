import { expect, test, vi } from 'vitest'
import type { Boot } from '../../../../contract/boot.ts'
import { createBoots } from '../../../../main/service/page/boots.ts'
import { TEST_BOOT } from '../../../support/service/test-boot.ts'

const LATER: Pick<Boot, 'problems' | 'unsaved'> = {
  problems: [{ file: 'settings.json', kind: 'damaged', setAside: null }],
  unsaved: { files: 1, problem: 'disk-full' },
}

function started(read: () => Promise<Boot>) {
  const times = { now: 0 }
  const prerender = vi.fn<(boot: Boot) => Promise<null>>(async () => null)
  const onBoot = vi.fn<() => void>()
  const log = vi.fn<(message: string, error: unknown) => void>()
  const now = () => new Date(times.now)
  const boots = createBoots({ read, latest: () => LATER, prerender, onBoot, now, log })
  return { boots, times, prerender, onBoot, log }
}

test('the first page gets what was prepared, with the problems since then', async () => {
  const read = vi.fn<() => Promise<Boot>>(async () => TEST_BOOT)
  const { boots, prerender, onBoot } = started(read)
  await vi.waitFor(() => expect(prerender).toHaveBeenCalledWith(TEST_BOOT))
  expect(onBoot).not.toHaveBeenCalled()
  expect(await boots.pageBoot()).toEqual({ ...TEST_BOOT, ...LATER })
  expect(read).toHaveBeenCalledTimes(1)
  expect(onBoot).toHaveBeenCalledTimes(1)
  expect(await boots.pageBoot()).toEqual(TEST_BOOT)
  expect(read).toHaveBeenCalledTimes(2)
})

test('what was prepared too long ago is read again', async () => {
  const read = vi.fn<() => Promise<Boot>>(async () => TEST_BOOT)
  const { boots, times } = started(read)
  times.now = 60_000
  expect(await boots.pageBoot()).toEqual(TEST_BOOT)
  expect(read).toHaveBeenCalledTimes(2)
})

test('a failed preparation is logged, and the page reads again', async () => {
  const error = new Error('read')
  const read = vi
    .fn<() => Promise<Boot>>()
    .mockRejectedValueOnce(error)
    .mockResolvedValue(TEST_BOOT)
  const { boots, log } = started(read)
  expect(await boots.pageBoot()).toEqual({ ...TEST_BOOT, ...LATER })
  await vi.waitFor(() => expect(log).toHaveBeenCalledWith(expect.any(String), error))
  read.mockRejectedValueOnce(error)
  await boots.prepareNextStart()
  expect(log).toHaveBeenCalledTimes(2)
})
