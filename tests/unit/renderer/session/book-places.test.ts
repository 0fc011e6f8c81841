import { expect, test } from 'vitest'
import type { Article } from '../../../../contract/article.ts'
import { currentChapter } from '../../../../renderer/session/progress/current-chapter.ts'
import { linkTarget } from '../../../../renderer/features/reader/caret/link-target.ts'
import { shareBefore } from '../../../../renderer/features/reader/rows/part-title.ts'
import { startOfPart } from '../../../../renderer/session/reading/start-of-part.ts'
import { block, someArticle } from '../some-article.ts'

/** The second of three parts, with two chapters. */
const BOOK: Article = {
  ...someArticle([
    block('h2', 'Two'),
    block('p3', 'a'),
    block('f1'),
    block('h3', 'Within'),
    block('p4', 'b'),
  ]),
  parts: [
    { title: null, blocks: 1, segments: 10 },
    { title: 'Two', blocks: 5, segments: 20 },
    { title: 'Three', blocks: 1, segments: 10 },
  ],
  part: 1,
  chapters: [
    { title: 'Two', depth: 0, block: 'h2', part: 1 },
    { title: 'Within', depth: 1, block: 'h3', part: 1 },
    { title: 'Three', depth: 0, block: 'h4', part: 2 },
  ],
  targets: {
    here: { block: 'p3', part: 1 },
    picture: { block: 'f1', part: 1 },
    there: { block: 'p9', part: 2 },
    gone: { block: 'p99', part: 1 },
  },
}

test('the current chapter is the last one that begins before the sentence', () => {
  expect(
    [null, 'h2.s1', 'p3.s1', 'h3.s1', 'p4.s1', 'title'].map((path) => currentChapter(BOOK, path)),
  ).toEqual([0, 0, 0, 1, 1, 0])
  expect(currentChapter({ ...BOOK, part: 0, blocks: [block('p1', 'x')] }, 'p1.s1')).toBe(-1)
  expect(currentChapter({ ...BOOK, part: 2, blocks: [block('h4', 'x')] }, null)).toBe(2)
})

test('a link’s target is the first sentence of its block, in any part', () => {
  expect(linkTarget(BOOK, 'here')).toEqual({ part: 1, path: 'p3.s1' })
  expect(linkTarget(BOOK, 'there')).toEqual({ part: 2, path: 'p9.s1' })
  expect(linkTarget(BOOK, 'picture')).toEqual({ part: 1, path: 'h3.s1' })
  for (const anchor of ['gone', 'nowhere', 'constructor', ''])
    expect(linkTarget(BOOK, anchor)).toBeNull()
})

test('progress before a part is counted in sentences', () => {
  expect([0, 1, 2].map((part) => shareBefore(BOOK, part))).toEqual([0, 0.25, 0.75])
  expect(shareBefore({ parts: [{ title: null, blocks: 0, segments: 0 }] }, 0)).toBe(0)
})

test('a position includes its part if there are several', () => {
  expect(startOfPart(BOOK, null)).toEqual({ top: null, offset: 0, caret: 'h2.s1', start: 'h2' })
  expect(startOfPart(BOOK, 'p3.s1')).toMatchObject({ top: 'p3.s1', caret: 'p3.s1' })
  expect(startOfPart(someArticle([block('p1', 'x')]), null)).not.toHaveProperty('start')
})
