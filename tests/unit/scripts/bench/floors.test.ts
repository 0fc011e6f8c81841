import { expect, test } from 'vitest'
import { floorsOf, meanOf } from '../../../../scripts/bench/floors.ts'

test('floors lie a hundredth below each score and less below the mean', () => {
  const scores = new Map([
    ['one', 1],
    ['two', 0.8456],
    ['none', 0],
  ])
  expect(floorsOf(scores)).toEqual({ mean: 0.612, cases: { one: 0.99, two: 0.835, none: 0 } })
  expect(meanOf(scores)).toBeCloseTo(0.6152)
})
