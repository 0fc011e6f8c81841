import { expect, test } from 'vitest'
import {
  ReadingClock,
  type Stretch,
} from '../../../../../renderer/session/progress/reading-clock.ts'
import { isReading } from '../../../../../renderer/session/progress/reading-speed.ts'

/** A clock whose time the test sets; steps are `[seconds later, offset, text]`. */
function measured(
  steps: readonly (readonly [later: number, offset: number | null, text?: string])[],
): Stretch[] {
  let time = 0
  const stretches: Stretch[] = []
  const clock = new ReadingClock({
    now: () => time * 1000,
    isReading: (characters, seconds) => isReading('Latn', characters, seconds),
    onStretch: (stretch) => stretches.push(stretch),
  })
  for (const [later, offset, text = 'a'] of steps) {
    time += later
    if (offset === null) clock.interrupt()
    else clock.moved({ text, offset })
  }
  return stretches
}

test('counts what is passed by small scrolls, as a whole', () => {
  const lines = Array.from({ length: 21 }, (_, at) => [at === 0 ? 0 : 5, at * 80] as const)
  const stretches = measured(lines)
  expect(stretches.reduce((sum, one) => sum + one.seconds, 0)).toBeGreaterThanOrEqual(90)
  for (const { characters, seconds } of stretches) expect(characters / seconds).toBe(16)
})

test('counts a screen that is read before it is turned', () => {
  expect(
    measured([
      [0, 0],
      [120, 2000],
      [110, 4000],
    ]),
  ).toEqual([
    { characters: 2000, seconds: 120 },
    { characters: 2000, seconds: 110 },
  ])
})

test('does not count a pause', () => {
  const before = [
    [0, 0],
    [10, 160],
    [10, 320],
  ] as const
  const after = [
    [600, 400],
    [10, 560],
    [10, 720],
    [10, 880],
  ] as const
  expect(measured([...before, ...after])).toEqual([{ characters: 480, seconds: 30 }])
  // A minute for a line is a pause, too.
  expect(measured([...before, [60, 400]])).toEqual([])
})

test('does not count skimming, steps back and jumps', () => {
  expect(
    measured([
      [0, 0],
      [10, 5000],
      [10, 10_000],
      [11, 15_000],
    ]),
  ).toEqual([])
  expect(
    measured([
      [0, 4000],
      [20, 300],
      [20, 600],
    ]),
  ).toEqual([])
  expect(
    measured([
      [0, 0],
      [20, 300],
      [1, null],
      [1, 9000],
      [20, 9300],
    ]),
  ).toEqual([])
})

test('does not count across parts', () => {
  expect(
    measured([
      [0, 0],
      [20, 300],
      [20, 10, 'b'],
      [31, 500, 'b'],
    ]),
  ).toEqual([{ characters: 490, seconds: 31 }])
})
