import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentRange } from '../../../../../renderer/features/typography/percent-range.ts'

test('limits that are multiples of five percent are kept', () => {
  expect(percentRange({ min: 0.5, max: 2.5 })).toEqual({ min: 50, max: 250 })
  expect(percentRange({ min: 0.7, max: 1.4 })).toEqual({ min: 70, max: 140 })
})

test('others are narrowed to multiples within them', () => {
  expect(percentRange({ min: 0.7, max: 3 }, 1.1875)).toEqual({ min: 60, max: 250 })
})

test('the ends are within the limits, 100 % is a step', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 0.9, noNaN: true }),
      fc.double({ min: 1.1, max: 4, noNaN: true }),
      (min, max) => {
        const range = percentRange({ min, max })
        expect(range.min / 100).toBeGreaterThanOrEqual(min - 1e-6)
        expect(range.max / 100).toBeLessThanOrEqual(max + 1e-6)
        expect([range.min % 5, range.max % 5]).toEqual([0, 0])
      },
    ),
  )
})
