import { expect, test } from 'vitest'
import { stepInList } from '../../../../../renderer/features/library/step-in-list.ts'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Enter', 1, null],
])('%s at %i leads to %s of three', (key, at, to) => {
  expect(stepInList(key, at, 3)).toBe(to)
})

test('nothing is walked in an empty list', () => {
  expect(stepInList('End', -1, 0)).toBeNull()
})
