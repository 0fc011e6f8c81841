import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Position, View } from '../../../../../contract/reading.ts'
import type { ReadingHost } from '../../../../../renderer/session/reading/reading-host.ts'
import { readingSaver } from '../../../../../renderer/session/reading/reading-saver.ts'
import { standIn } from '../../../electron/fake-electron.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/**
 * Changes the position every 20 ms for so long, on a disk that takes `writing` ms for a save. Returns how old the saved one
 * is at each step in ms, and how many saves were under way at most.
 */
async function scroll(ms: number, writing: number): Promise<{ ages: number[]; most: number }> {
  let [position, saved, running, most] = [0, 0, 0, 0]
  const at = (offset: number): Position => ({ top: 'p1.s1', offset, caret: null })
  const save = async ({ reading }: { reading: { position: Position } }): Promise<void> => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, writing))
    saved = reading.position.offset
    running -= 1
  }
  const saver = readingSaver(
    () => standIn<ReadingHost>({ client: { reading: { save } }, onFailure: () => undefined }),
    () => ({ articleId: 'a', view: standIn<View>({}), position: at(position) }),
  )
  const ages: number[] = []
  for (let time = 20; time <= ms; time += 20) {
    position = time
    saver.soon()
    await vi.advanceTimersByTimeAsync(20)
    ages.push(time - saved)
  }
  return { ages, most }
}

test('a position that keeps changing is saved meanwhile', async () => {
  const { ages } = await scroll(3000, 20)
  expect(Math.max(...ages)).toBeLessThanOrEqual(220)
})

test('saves do not pile up on a slow disk', async () => {
  const { ages, most } = await scroll(5000, 400)
  expect(most).toBe(1)
  expect(Math.max(...ages)).toBeLessThanOrEqual(1000)
})
