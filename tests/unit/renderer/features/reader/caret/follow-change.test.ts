import { expect, test } from 'vitest'
import { followChange } from '../../../../../../renderer/features/reader/caret/follow-change.ts'

const walk = (...keys: string[]): string[][] => [
  ['title'],
  ...keys.map((key) => [`${key}.s1`, `${key}.s2`]),
]

test('goes to the block that has come', () => {
  expect(followChange(walk('p1', 'p2'), walk('p1', 't1', 'p2'))).toBe('t1.s1')
  expect(followChange(walk('p1'), walk('t1', 'p1'))).toBe('t1.s1')
  expect(followChange(walk(), walk('p1'))).toBe('p1.s1')
})

test('goes to the end of the block before the one that has gone', () => {
  expect(followChange(walk('p1', 't1', 'p2'), walk('p1', 'p2'))).toBe('p1.s2')
  expect(followChange(walk('p1', 't1'), walk('p1'))).toBe('p1.s2')
  expect(followChange(walk('t1', 'p1'), walk('p1'))).toBe('title')
})

test('stays where no block came or went', () => {
  expect(followChange(walk('p1', 'p2'), walk('p1', 'p2'))).toBeNull()
  expect(followChange([], [])).toBeNull()
})
