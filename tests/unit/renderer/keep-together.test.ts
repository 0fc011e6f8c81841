import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { asStored, keepTogether } from '../../../renderer/features/reader/keep-together.ts'

test('the dot of a foreign name is joined to what stands before it', () => {
  expect(keepTogether('希拉里·克林顿')).toBe('希拉里\u2060·克林顿')
})

test('other dots are left alone', () => {
  for (const text of ['col·lecció', '3·5', 'A · B', '希拉里 · 克林顿'])
    expect(keepTogether(text)).toBe(text)
})

test('the clipboard has the text as it was', () => {
  const texts = string({ unit: constantFrom('希', '·', '顿', ' ', 'a') })
  assert(
    property(texts, (text) => {
      expect(asStored(keepTogether(text))).toBe(text)
    }),
    { seed: 15834 },
  )
})
