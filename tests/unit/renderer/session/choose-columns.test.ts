import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addColumn,
  MAX_COLUMNS,
  moveColumn,
  removeColumn,
  rotateColumns,
} from '../../../../renderer/session/choose-columns.ts'
import { LANGUAGES } from '../../../../contract/languages.ts'
import { View } from '../../../../contract/reading.ts'

const language = fc.constantFrom(...LANGUAGES)
const columns = fc.uniqueArray(language, { minLength: 1, maxLength: MAX_COLUMNS })
const by = fc.constantFrom(1 as const, -1 as const)

test('a language is added last, once, if there is room', () => {
  expect(addColumn(['en'], 'ar')).toEqual(['en', 'ar'])
  expect(addColumn(['en', 'ar'], 'en')).toEqual(['en', 'ar'])
  expect(addColumn(['en', 'ar', 'ja'], 'ko')).toEqual(['en', 'ar', 'ja'])
})

test('a language is removed, but not the only one', () => {
  expect(removeColumn(['en', 'ar', 'ja'], 'ar')).toEqual(['en', 'ja'])
  expect(removeColumn(['en', 'ar'], 'ko')).toEqual(['en', 'ar'])
  expect(removeColumn(['en'], 'en')).toEqual(['en'])
})

test('a column moves by one place and stops at the ends', () => {
  expect(moveColumn(['en', 'ar', 'ja'], 'en', 1)).toEqual(['ar', 'en', 'ja'])
  expect(moveColumn(['en', 'ar', 'ja'], 'ja', -1)).toEqual(['en', 'ja', 'ar'])
  expect(moveColumn(['en', 'ar', 'ja'], 'en', -1)).toEqual(['en', 'ar', 'ja'])
  expect(moveColumn(['en', 'ar', 'ja'], 'ja', 1)).toEqual(['en', 'ar', 'ja'])
  expect(moveColumn(['en', 'ar'], 'ko', 1)).toEqual(['en', 'ar'])
})

test('rotating swaps two columns and cycles three', () => {
  expect(rotateColumns(['en', 'ar'])).toEqual(['ar', 'en'])
  expect(rotateColumns(['en', 'ar', 'ja'])).toEqual(['ar', 'ja', 'en'])
  expect(rotateColumns(['en'])).toEqual(['en'])
})

test('after any operations there are one to three distinct columns, which are valid settings', () => {
  const change = fc.oneof(
    language.map((one) => (now: string[]) => addColumn(now, one)),
    language.map((one) => (now: string[]) => removeColumn(now, one)),
    fc.tuple(language, by).map(
      ([one, by]) =>
        (now: string[]) =>
          moveColumn(now, one, by),
    ),
    fc.constant((now: string[]) => rotateColumns(now)),
  )
  fc.assert(
    fc.property(columns, fc.array(change, { maxLength: 20 }), (start, changes) => {
      let now: string[] = start
      for (const one of changes) {
        const before = [...now]
        const next = one(now)
        // A new array each time: the old one may still be rendered.
        expect(now).toEqual(before)
        expect(next).not.toBe(now)
        expect(new Set(next).size).toBe(next.length)
        expect(View.shape.languages.safeParse(next).success).toBe(true)
        now = next
      }
    }),
  )
})

test('moving is a permutation that the opposite move undoes', () => {
  fc.assert(
    fc.property(columns, by, fc.nat(2), (columns, by, index) => {
      const one = columns[index % columns.length] ?? 'en'
      const moved = moveColumn(columns, one, by)
      expect([...moved].sort()).toEqual([...columns].sort())
      const to = columns.indexOf(one) + by
      const hasRoom = to >= 0 && to < columns.length
      expect(moved.indexOf(one)).toBe(hasRoom ? to : to - by)
      if (hasRoom) expect(moveColumn(moved, one, by === 1 ? -1 : 1)).toEqual(columns)
    }),
  )
})

test('rotating once per column restores the order', () => {
  fc.assert(
    fc.property(columns, (columns) => {
      let now: string[] = columns
      for (let turn = 0; turn < columns.length; turn++) {
        expect(now[0]).toBe(columns[turn])
        now = rotateColumns(now)
      }
      expect(now).toEqual(columns)
    }),
  )
})
