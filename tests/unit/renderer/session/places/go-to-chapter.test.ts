import { expect, test } from 'vitest'
import type { Article } from '../../../../../contract/article.ts'
import { goToChapter } from '../../../../../renderer/session/places/go-to-chapter.ts'
import { block, someArticle } from '../../some-article.ts'

const chapter = (title: string, key: string, part: number) => ({
  title,
  block: key,
  part,
  depth: 0,
})

/** The second of three parts, with two chapters. */
const BOOK: Article = {
  ...someArticle([block('h2', 'Two'), block('p3', 'a'), block('h3', 'Within'), block('p4', 'b')]),
  chapters: [
    chapter('One', 'h1', 0),
    chapter('Two', 'h2', 1),
    chapter('Within', 'h3', 1),
    chapter('Three', 'h4', 2),
    chapter('Within three', 'h5', 2),
  ],
  part: 1,
}

/** The calls made when a chapter is chosen. */
function callsFor(at: number): string[] {
  const calls: string[] = []
  goToChapter(BOOK, at, {
    jump: (part, path) => void calls.push(`part ${part} ${path ?? 'start'}`),
  })
  return calls
}

test.each([
  ['the front matter', -1, 'part 0 start'],
  ['the first chapter of another part: its beginning', 0, 'part 0 start'],
  ['the part that is open: its heading', 1, 'part 1 h2.s1'],
  ['a chapter within it: its sentence', 2, 'part 1 h3.s1'],
  ['another part: its beginning', 3, 'part 2 start'],
  ['a chapter within another part: its sentence', 4, 'part 2 h5.s1'],
])('%s', (_, at, call) => {
  expect(callsFor(at)).toEqual([call])
})
