import { expect, test } from 'vitest'
import { shareRead } from '../../../../../renderer/session/progress/share-read.ts'
import { block } from '../../some-article.ts'

const part = (segments: number) => ({ title: null, blocks: 1, segments })
const book = {
  parts: [part(4), part(4), part(2)],
  part: 1,
  blocks: [block('p3', 'One.', 'Two.'), block('p4', 'Three.', 'Four.')],
}

const at = (path: string | null, isAtEnd = false) => shareRead(book, { path, isAtEnd })

test('counts the sentences before the place, in this part and in those before it', () => {
  expect(at(null)).toBe(0.4)
  expect(at('title')).toBe(0.4)
  expect(at('p3.s2')).toBe(0.5)
  expect(at('p4.s1')).toBe(0.6)
})

test('at the end of the page the whole part is read, whatever is at the top of the screen', () => {
  expect(at('p4.s1', true)).toBe(0.8)
  expect(shareRead({ ...book, part: 2 }, { path: 'p4.s1', isAtEnd: true })).toBe(1)
})

test('an article without sentences is not read', () => {
  expect(shareRead({ parts: [part(0)], part: 0, blocks: [] }, { path: null, isAtEnd: true })).toBe(
    0,
  )
})
