import { expect, test } from 'vitest'
import { matchTitle, TypedWord } from '../../../../../renderer/features/contents/type-ahead.ts'

const TITLES = [['Beginning'], ['The oil', 'Das Öl'], ['The wick', 'Der Docht'], ['“Épilogue”']]

test('one letter leads on from title to title and around the end', () => {
  expect(matchTitle(TITLES, 't', 0)).toBe(1)
  expect(matchTitle(TITLES, 't', 1)).toBe(2)
  expect(matchTitle(TITLES, 't', 2)).toBe(1)
})

test('a longer beginning stays where it fits', () => {
  expect(matchTitle(TITLES, 'the', 1)).toBe(1)
  expect(matchTitle(TITLES, 'the w', 1)).toBe(2)
})

test('finds translations, and titles without their marks and signs', () => {
  expect(matchTitle(TITLES, 'der', 0)).toBe(2)
  expect(matchTitle(TITLES, 'das o', 0)).toBe(1)
  expect(matchTitle(TITLES, 'E', 0)).toBe(3)
  expect(matchTitle(TITLES, 'x', 0)).toBe(-1)
  expect(matchTitle([], 'x', -1)).toBe(-1)
})

test('letters are one word until a pause', () => {
  const word = new TypedWord()
  expect([word.add('t', 0), word.add('h', 300), word.add('e', 900)]).toEqual(['t', 'th', 'the'])
  expect(word.isOpen(1500)).toBe(true)
  expect(word.isOpen(1601)).toBe(false)
  expect(word.add('w', 2000)).toBe('w')
  expect(word.add('w', 2100)).toBe('w')
})
