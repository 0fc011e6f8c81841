import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { splitAtInterpuncts } from '../../../../../../renderer/features/reader/rows/interpuncts.ts'

const shown = (text: string) =>
  splitAtInterpuncts(text)
    .map((piece) => (piece.isUnbreakable ? `[${piece.text}]` : piece.text))
    .join('')

test('an interpunct is kept with the character before it', () => {
  expect(shown('美国国务卿希拉里·克林顿说')).toBe('美国国务卿希拉[里·]克林顿说')
  expect(shown('加·加·加')).toBe('[加·][加·]加')
})

test('other dots are not split', () => {
  expect(shown('col·lecció 3·4 ·克')).toBe('col·lecció 3·4 ·克')
})

test('the pieces are the text, at their offsets', () => {
  assert(
    property(string({ unit: constantFrom('·', '里', '克', 'a', ' ', '𠮷') }), (text) => {
      for (const piece of splitAtInterpuncts(text))
        expect(text.slice(piece.at, piece.at + piece.text.length)).toBe(piece.text)
      expect(shown(text).replaceAll(/[[\]]/g, '')).toBe(text)
    }),
  )
})
