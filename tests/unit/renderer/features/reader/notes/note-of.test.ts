import { expect, test } from 'vitest'
import type { Block } from '../../../../../../contract/article.ts'
import { noteBlocks, noteText } from '../../../../../../renderer/features/reader/notes/note-of.ts'
import { notePlace } from '../../../../../../renderer/features/reader/notes/note-place.ts'
import { block, someArticle } from '../../../some-article.ts'

/** A block with a mark over the first character of its first sentence. */
function marked(key: string, kind: 'note' | 'link', href: string): Block {
  const [first, ...rest] = block(key, '1 text').segments
  if (!first) throw new Error('no segment')
  const marks = [{ kind, start: 0, end: 1, href }]
  return { ...block(key), segments: [{ ...first, marks }, ...rest] }
}

const ARTICLE = {
  ...someArticle([
    marked('p1', 'note', '#n1'),
    marked('p2', 'note', '#n9'),
    marked('p3', 'link', '#n1'),
    marked('p4', 'note', '#back'),
    block('p5', 'more of the first note'),
    block('p6', 'the second note'),
    block('p7', 'anything'),
  ]),
  targets: {
    n1: { block: 'p4', part: 0 },
    n2: { block: 'p6', part: 0 },
    n9: { block: 'p80', part: 3 },
    back: { block: 'p1', part: 0 },
  },
}

test('a note is where its reference points, in this part or a later one', () => {
  expect(notePlace(ARTICLE, '#n1', 'p1.s1')).toEqual({ part: 0, path: 'p4.s1' })
  expect(notePlace(ARTICLE, '#n9', 'p2.s1')).toEqual({ part: 3, path: 'p80.s1' })
})

test('other links, and the way back from a note, are followed', () => {
  expect(notePlace(ARTICLE, '#n1', 'p3.s1')).toBeNull()
  expect(notePlace(ARTICLE, '#back', 'p4.s1')).toBeNull()
  expect(notePlace(ARTICLE, '#unknown', 'p1.s1')).toBeNull()
  expect(notePlace(ARTICLE, 'https://example.org/', 'p1.s1')).toBeNull()
  expect(notePlace({ ...ARTICLE, part: 4 }, '#n9', 'p2.s1')).toBeNull()
})

test('a note goes on to the next one', () => {
  const keys = (path: string, blocks = ARTICLE.blocks) =>
    noteBlocks({ blocks }, ARTICLE.targets, { part: 0, path }).map(({ key }) => key)
  expect(keys('p4.s1')).toEqual(['p4', 'p5'])
  // What follows the last one may be anything.
  expect(keys('p6.s1')).toEqual(['p6'])
  expect(keys('p99.s1')).toEqual([])
  const long = ['p4', 'p11', 'p12', 'p13', 'p14', 'p6'].map((key) => block(key, 'x'))
  expect(keys('p4.s1', long)).toHaveLength(4)
  expect(keys('p4.s1', [block('p4', 'x'), block('h2', 'Index')])).toEqual(['p4'])
})

test('a note is shown without the link back to its reference', () => {
  const back = (start: number, end: number) => ({ kind: 'link' as const, start, end, href: '#r1' })
  const stress = (start: number, end: number) => ({ kind: 'emphasis' as const, start, end })
  expect(noteText({ text: 'It burned. ↩', marks: [stress(3, 9), back(11, 12)] })).toEqual({
    text: 'It burned.',
    marks: [stress(3, 9)],
  })
  expect(noteText({ text: '[1] It burned.', marks: [back(0, 3), stress(7, 13)] })).toEqual({
    text: 'It burned.',
    marks: [stress(3, 9)],
  })
  expect(noteText({ text: '↩', marks: [back(0, 1)] })).toEqual({ text: '', marks: [] })
  const link = { kind: 'link' as const, start: 4, end: 13, href: '#table' }
  expect(noteText({ text: 'See the table', marks: [link] })).toEqual({
    text: 'See the table',
    marks: [],
  })
  expect(noteText({ text: 'It burned.' })).toEqual({ text: 'It burned.', marks: [] })
})
