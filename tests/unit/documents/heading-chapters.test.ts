import { expect, test } from 'vitest'
import { headingChapters } from '../../../main/documents/heading-chapters.ts'
import { importBytes } from '../../support/files/sentence-splitter.ts'

type Row = readonly [level: number | null, text: string]

/** `depth title` of each chapter of blocks; null is a paragraph. */
function chapters(rows: readonly Row[]): string[] {
  const blocks = rows.map(([level, text], at) => ({
    key: `${level === null ? 'p' : 'h'}${at + 1}`,
    kind: level === null ? ('paragraph' as const) : ('heading' as const),
    level: level ?? undefined,
    text,
  }))
  return headingChapters(blocks).map(({ title, depth, block }) => `${depth} ${title} ${block}`)
}

const TEXT: Row = [null, 'Nobody knew.']
const LONG = 'The keeper of the lamp went down to the harbour, and nobody had seen the ferry.'

test('headings are as deep as they are nested, whatever their levels', () => {
  expect(
    chapters([[2, 'One'], TEXT, [4, 'Within'], TEXT, [3, 'Beside'], TEXT, [2, 'Two'], TEXT]),
  ).toEqual(['0 One h1', '1 Within h3', '1 Beside h5', '0 Two h7'])
  expect(chapters([[3, 'One'], TEXT, [2, 'Two'], TEXT, [6, 'Within']])).toEqual([
    '0 One h1',
    '0 Two h3',
    '1 Within h5',
  ])
})

test('a number and the title below it are one chapter', () => {
  expect(
    chapters([
      [2, 'Chapter I'],
      [3, 'The Bridge'],
      TEXT,
      [2, 'CHAPTER II.'],
      [2, 'The Mud'],
      TEXT,
      [2, '第三章'],
      [3, '归来'],
      TEXT,
    ]),
  ).toEqual(['0 Chapter I · The Bridge h1', '0 CHAPTER II. The Mud h4', '0 第三章 归来 h7'])
  expect(chapters([[2, 'Part I'], [3, 'Chapter 1'], TEXT])).toEqual([
    '0 Part I h1',
    '1 Chapter 1 h2',
  ])
  expect(chapters([[2, 'Chapter I'], TEXT, [3, 'The Bridge'], TEXT])).toHaveLength(2)
})

test('a heading over a table of contents is no chapter', () => {
  expect(chapters([[2, 'Contents'], TEXT, [2, 'One'], TEXT])).toEqual(['0 One h3'])
})

test.each([
  [
    'a.html',
    '<h1>A</h1><h2>One</h2><p>Text of one.</p><h3>Within</h3><p>Text.</p><h2>Two</h2><p>More.</p>',
  ],
  ['a.md', '# A\n\n## One\n\nText of one.\n\n### Within\n\nText.\n\n## Two\n\nMore.\n'],
  ['a.txt', `A\n\nPart One\n\n${LONG}\n\nChapter 1\n\n${LONG}\n\nPart Two\n\n${LONG}\n`],
])('%s has the chapters of its headings', async (name, text) => {
  const { chapters: found, blocks } = await importBytes(new TextEncoder().encode(text), name)
  expect(found.map(({ depth }) => depth)).toEqual([0, 1, 0])
  expect(found.map(({ block }) => blocks.find(({ key }) => key === block)?.kind)).toEqual(
    found.map(() => 'heading'),
  )
})
