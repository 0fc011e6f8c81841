import { expect, test } from 'vitest'
import { placeOfPassage } from '../../../../../renderer/features/left-out/place-of-passage.ts'
import { block } from '../../some-article.ts'

const picture = { ...block('f1', ''), segments: [] }
const blocks = [block('p1', 'One.', 'Two.'), picture, block('t3', 'Back.'), block('p2', 'Three.')]

const place = (key: string, after: string | null, restored = false) =>
  placeOfPassage({ blocks }, { key, after, restored })

test('a passage is at the end of the sentence before it', () => {
  expect(place('t1', 'p1')).toBe('p1.s2')
  expect(place('t2', 'f1')).toBe('p1.s2')
  expect(place('t4', 'p2')).toBe('p2.s1')
})

test('one before the text, or after a block that no longer exists, is at the title', () => {
  expect(place('t1', null)).toBe('title')
  expect(place('t1', 'p9')).toBe('title')
})

test('a restored passage is a sentence itself', () => {
  expect(place('t3', 'p1', true)).toBe('t3.s1')
})
