import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { splitAtNameDots } from '../../../../../../renderer/features/reader/rows/name-dots.ts'

const shown = (text: string) =>
  splitAtNameDots(text)
    .map((piece) => (piece.together ? `[${piece.text}]` : piece.text))
    .join('')

test('the dot of a foreign name stands in one piece with what is before it', () => {
  expect(shown('美国国务卿希拉里·克林顿说')).toBe('美国国务卿希拉[里·]克林顿说')
  expect(shown('加·加·加')).toBe('[加·][加·]加')
})

test('other dots are left alone', () => {
  expect(shown('col·lecció 3·4 ·克')).toBe('col·lecció 3·4 ·克')
})

test('no character is added, lost or out of its place', () => {
  assert(
    property(string({ unit: constantFrom('·', '里', '克', 'a', ' ', '𠮷') }), (text) => {
      for (const piece of splitAtNameDots(text))
        expect(text.slice(piece.at, piece.at + piece.text.length)).toBe(piece.text)
      expect(shown(text).replaceAll(/[[\]]/g, '')).toBe(text)
    }),
  )
})
