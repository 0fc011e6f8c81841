import { expect, test } from 'vitest'
import type { Article } from '../../../../../contract/article.ts'
import { goToChapter } from '../../../../../renderer/features/contents/go-to-chapter.ts'
import type { SessionCore } from '../../../../../renderer/session/session.ts'
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
  const session: Pick<SessionCore, 'book' | 'control'> = {
    book: {
      openPart: async (part, path) => void calls.push(`part ${part} ${path ?? 'start'}`),
      turn: (part) => void calls.push(`turn ${part}`),
      hasNext: true,
      hasPrevious: true,
      next: () => undefined,
      previous: () => undefined,
    },
    control: {
      current: Object.assign(Object.create(null), {
        goTo: (path: string) => void calls.push(`go ${path}`),
      }),
    },
  }
  goToChapter(BOOK, at, session)
  return calls
}

test.each([
  ['the front matter', -1, 'turn 0'],
  ['the first chapter of another part: its beginning', 0, 'part 0 start'],
  ['the part that is open: its heading', 1, 'go h2.s1'],
  ['a chapter within it: its sentence', 2, 'go h3.s1'],
  ['another part: its beginning', 3, 'part 2 start'],
  ['a chapter within another part: its sentence', 4, 'part 2 h5.s1'],
])('%s', (_, at, call) => {
  expect(callsFor(at)).toEqual([call])
})
