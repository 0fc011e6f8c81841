import { expect, test } from 'vitest'
import { caretAfterChange } from '../../../../../../renderer/features/reader/caret/caret-after-change.ts'

const walk = (...keys: string[]): string[][] => [
  ['title'],
  ...keys.map((key) => [`${key}.s1`, `${key}.s2`]),
]

test('returns the start of the added block', () => {
  expect(caretAfterChange(walk('p1', 'p2'), walk('p1', 't1', 'p2'))).toBe('t1.s1')
  expect(caretAfterChange(walk('p1'), walk('t1', 'p1'))).toBe('t1.s1')
  expect(caretAfterChange(walk(), walk('p1'))).toBe('p1.s1')
})

test('returns the end of the block before the removed one', () => {
  expect(caretAfterChange(walk('p1', 't1', 'p2'), walk('p1', 'p2'))).toBe('p1.s2')
  expect(caretAfterChange(walk('p1', 't1'), walk('p1'))).toBe('p1.s2')
  expect(caretAfterChange(walk('t1', 'p1'), walk('p1'))).toBe('title')
})

test('returns null if no block was added or removed', () => {
  expect(caretAfterChange(walk('p1', 'p2'), walk('p1', 'p2'))).toBeNull()
  expect(caretAfterChange([], [])).toBeNull()
})
