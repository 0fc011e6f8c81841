import { expect, test } from 'vitest'
import { floorsOf, meanOf } from '../../../../scripts/bench/floors.ts'

test('floors are 0.01 below each score and 0.003 below the mean', () => {
  const scores = new Map([
    ['one', 1],
    ['two', 0.8456],
    ['none', 0],
  ])
  expect(floorsOf(scores)).toEqual({ mean: 0.612, cases: { one: 0.99, two: 0.835, none: 0 } })
  expect(meanOf(scores)).toBeCloseTo(0.6152)
})
