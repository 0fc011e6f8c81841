import { expect, test } from 'vitest'
import {
  chapterPlace,
  charactersBefore,
  charactersLeft,
  countedDepth,
} from '../../../../../renderer/session/progress/article-progress.ts'
import { timeText } from '../../../../../renderer/session/progress/time-left.ts'
import { block, someArticle } from '../../some-article.ts'

const chapter = (depth: number, part: number) => ({ title: 'x', depth, block: 'h1', part })
const part = (segments: number) => ({ title: null, blocks: 1, segments })

/** A book of chapters at these depths, with so many sentences in all. */
const book = (depths: readonly number[], segments: number) => ({
  ...someArticle([]),
  parts: [part(segments)],
  chapters: depths.map((depth) => chapter(depth, 0)),
})

test('counts the chapters of the outermost level', () => {
  const text = book([0, 1, 1, 0, 1, 0], 300)
  expect(countedDepth(text)).toBe(0)
  expect([0, 2, 3, 4, 5].map((at) => chapterPlace(text, at)?.number)).toEqual([1, 1, 2, 2, 3])
  expect(chapterPlace(text, 5)).toEqual({ number: 3, total: 3 })
})

test('counts those within the parts of a long book, and below a title', () => {
  expect(chapterPlace(book([0, 1, 1, 1, 0, 1, 1, 1], 9000), 5)).toEqual({ number: 4, total: 6 })
  expect(chapterPlace(book([0, 1, 1, 1], 300), 2)).toEqual({ number: 2, total: 3 })
})

test('tells no chapter before the first, nor of one alone', () => {
  expect(chapterPlace(book([0, 0], 300), -1)).toBeNull()
  expect(chapterPlace(book([0], 300), 0)).toBeNull()
  expect(chapterPlace(book([], 300), -1)).toBeNull()
})

test('counts the characters before and after a sentence', () => {
  const text = someArticle([block('p1', '12345', '123'), block('p2', '1234567')])
  expect(charactersBefore(text, null)).toBe(0)
  expect(charactersBefore(text, 'p1.s2')).toBe(5)
  expect(charactersBefore(text, 'p2.s1')).toBe(8)
  expect(charactersBefore(text, 'p9.s1')).toBe(0)
  expect(charactersLeft(text, 'p2.s1')).toBe(7)
})

test('takes other parts to have sentences as long as those of the open one', () => {
  const text = {
    ...someArticle([block('p1', '12345', '12345')]),
    parts: [part(50), part(2), part(10), part(20)],
    part: 1,
  }
  expect(charactersLeft(text, 'p1.s2')).toBe(5 + 30 * 5)
})

test.each([
  [0.2, '1 min'],
  [7.4, '7 min'],
  [17, '15 min'],
  [58, '60 min'],
  [100, '1.5 hr'],
  [155, '2.5 hr'],
  [200, '3 hr'],
  [610, '10 hr'],
])('%d minutes are told as %s', (minutes, text) => {
  expect(timeText(minutes, 'en')).toBe(text)
})
