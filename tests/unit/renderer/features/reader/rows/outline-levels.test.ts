import { expect, test } from 'vitest'
import { outlineLevels } from '../../../../../../renderer/features/reader/rows/outline-levels.ts'

const levels = (given: readonly (number | null)[]) =>
  outlineLevels(
    given.map((level) => (level === null ? { kind: 'paragraph' } : { kind: 'heading', level })),
  )

test('no level is skipped below the title', () => {
  expect(levels([2, null, 2, 4, 4, 3, 2])).toEqual([2, undefined, 2, 3, 3, 3, 2])
  expect(levels([1, 2, 3, 4, 5, 6])).toEqual([2, 3, 4, 5, 6, 6])
})

test('a part that begins within a chapter begins at the top', () => {
  expect(levels([4, 6, 2, 3])).toEqual([2, 3, 2, 3])
})

test('a restored heading, whose level is not known, is at the top', () => {
  expect(outlineLevels([{ kind: 'heading' }])).toEqual([2])
})
