import { expect, test } from 'vitest'
import type { Block } from '../../../../contract/article.ts'
import type { ArticleRecord } from '../../../../main/library/article-record.ts'
import { partsOf, partWith } from '../../../../main/service/articles/parts-of.ts'

type Chapter = [title: string, depth: number, block: string]

/** A record of paragraphs `p1` … with the given numbers of segments; `t` in the body is a restored block. */
function book(
  sizes: readonly number[],
  chapters: readonly Chapter[],
  format: ArticleRecord['format'] = 'epub',
) {
  const blocks = sizes.map((size, index) => ({
    key: `p${index + 1}`,
    kind: 'paragraph' as const,
    segments: Array.from({ length: size }, (_, at) => `s${at + 1}`),
  }))
  const record = {
    format,
    language: 'en',
    blocks,
    chapters: chapters.map(([title, depth, block]) => ({ title, depth, block })),
  }
  const body: Block[] = blocks.map(({ key, kind, segments }) => ({
    key,
    kind,
    segments: segments.map((segment) => ({ key: segment, text: 'x' })),
  }))
  return { record, body }
}

function shown(
  sizes: readonly number[],
  chapters: readonly Chapter[],
  format: ArticleRecord['format'] = 'epub',
) {
  const { record, body } = book(sizes, chapters, format)
  const { parts } = partsOf(record, body)
  return parts.map(({ title, start, end }) => `${title ?? '-'} ${start}-${end}`)
}

test('a book has one part per chapter, and one for the text before the first', () => {
  expect(
    shown(
      [1, 2, 3, 4],
      [
        ['One', 0, 'p2'],
        ['Two', 0, 'p4'],
      ],
    ),
  ).toEqual(['- 0-1', 'One 1-3', 'Two 3-4'])
  expect(shown([1, 2], [['One', 0, 'p1']])).toEqual(['One 0-2'])
})

test('a text without chapters, or an empty one, is one part', () => {
  expect(shown([1, 900], [])).toEqual(['- 0-2'])
  expect(shown([], [])).toEqual(['- 0-0'])
})

test('a long text without chapters is split by size', () => {
  const long = shown(
    Array.from({ length: 80 }, () => 100),
    [],
  )
  expect(long).toEqual(['- 0-30', 'x 30-60', 'x 60-80'])
  // A small remainder stays with the previous part.
  expect(
    shown(
      Array.from({ length: 35 }, () => 100),
      [],
    ),
  ).toEqual(['- 0-35'])
  expect(shown([9000], [])).toEqual(['- 0-1'])
})

test('continued parts of a long chapter are titled by their first words, one level below it', () => {
  const { record, body } = book(
    Array.from({ length: 70 }, () => 100),
    [
      ['One', 0, 'p1'],
      ['Two', 0, 'p51'],
    ],
  )
  const { parts, chapters } = partsOf(record, body)
  expect(parts.map(({ title, start, end }) => `${title} ${start}-${end}`)).toEqual([
    'One 0-30',
    'x 30-50',
    'Two 50-70',
  ])
  expect(chapters.map(({ title, depth, part }) => [title, depth, part])).toEqual([
    ['One', 0, 0],
    ['x', 1, 1],
    ['Two', 0, 2],
  ])
})

test('chapters that start at the same block are one part with both titles', () => {
  expect(
    shown(
      [1, 1],
      [
        ['Part I', 0, 'p1'],
        ['One', 1, 'p1'],
        ['Two', 1, 'p2'],
      ],
    ),
  ).toEqual(['Part I · One 0-2'])
})

test('a long chapter is split at its subchapters', () => {
  const chapters: Chapter[] = [
    ['I', 0, 'p1'],
    ['One', 1, 'p2'],
    ['Two', 1, 'p3'],
    ['II', 0, 'p4'],
    ['Three', 1, 'p5'],
  ]
  expect(shown([1, 300, 300, 1, 300], chapters)).toEqual(['I 0-1', 'One 1-2', 'Two 2-3', 'II 3-5'])
})

test('a short document with headings is one part', () => {
  const chapters: Chapter[] = [
    ['One', 0, 'p1'],
    ['Two', 0, 'p2'],
  ]
  expect(shown([200, 200], chapters, 'docx')).toEqual(['One 0-2'])
  expect(shown([300, 300], chapters, 'docx')).toEqual(['One 0-1', 'Two 1-2'])
})

test('chapters have their part and are in text order', () => {
  const { record, body } = book(
    [1, 1, 1],
    [
      ['Two', 0, 'p3'],
      ['One', 0, 'p1'],
      ['Within', 1, 'p2'],
      ['Lost', 0, 'p9'],
    ],
  )
  expect(partsOf(record, body).chapters).toEqual([
    { title: 'One', depth: 0, block: 'p1', part: 0 },
    { title: 'Within', depth: 1, block: 'p2', part: 0 },
    { title: 'Two', depth: 0, block: 'p3', part: 1 },
  ])
})

test('a restored block moves no boundary and belongs to the part before it', () => {
  const { record, body } = book(
    [1, 1, 1],
    [
      ['One', 0, 'p1'],
      ['Two', 0, 'p3'],
    ],
  )
  const back = (key: string): Block => ({
    key,
    kind: 'paragraph',
    segments: [{ key: 's1', text: 'x' }],
  })
  const [first, second, third] = body
  if (!first || !second || !third) throw new Error('No body')
  const whole = [back('t1'), first, second, back('t2'), third]
  const { parts } = partsOf(record, whole)
  expect(parts.map(({ start, end, blocks, segments }) => [start, end, blocks, segments])).toEqual([
    [0, 4, 4, 4],
    [4, 5, 1, 1],
  ])
  expect(['t1', 'p1', 't2', 'p3', 'gone'].map((key) => partWith(parts, whole, key))).toEqual([
    0, 0, 0, 1, 0,
  ])
})

test('a part of few but long sentences is split by characters', () => {
  const { record, body } = book([1, 1, 1, 1], [])
  const long = body.map((block) => ({
    ...block,
    segments: [{ key: 's1', text: 'x'.repeat(200_000) }],
  }))
  const { parts } = partsOf(record, long)
  expect(parts.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [2, 4],
  ])
})

/** A record of headings, each over a paragraph of so many sentences, without chapters of its own. */
function headed(sizes: readonly number[], format: ArticleRecord['format']) {
  const { record, body } = book(
    sizes.flatMap((size) => [1, size]),
    [],
    format,
  )
  const kindOf = (at: number) => (at % 2 === 0 ? ('heading' as const) : ('paragraph' as const))
  return partsOf(
    record,
    body.map((block, at) => ({
      ...block,
      kind: kindOf(at),
      ...(at % 2 === 0 ? { level: 2, segments: [{ key: 's1', text: `H${at / 2 + 1}` }] } : {}),
    })),
  )
}

test('without a table of contents the headings are chapters', () => {
  const { chapters, parts } = headed([10, 10], 'text')
  expect(chapters).toEqual([
    { title: 'H1', depth: 0, block: 'p1', part: 0 },
    { title: 'H2', depth: 0, block: 'p3', part: 0 },
  ])
  expect(parts).toHaveLength(1)
})

test('a long text is split at its headings, a page only where a window cannot hold it', () => {
  const titles = (...given: Parameters<typeof headed>) =>
    headed(...given).parts.map(({ title }) => title)
  expect(titles([300, 300, 300], 'text')).toEqual(['H1', 'H2', 'H3'])
  expect(titles([300, 300, 300], 'html')).toEqual(['H1'])
  expect(titles([1500, 1500, 1500], 'markdown')).toEqual(['H1', 'H2', 'H3'])
})

test('short sections share a part', () => {
  const { parts, chapters } = headed([...Array.from({ length: 100 }, () => 9), 2], 'text')
  expect(parts.map(({ segments }) => segments)).toEqual(
    parts.map(({ segments }) => Math.max(40, segments)),
  )
  expect(parts.length).toBeGreaterThan(20)
  expect(chapters).toHaveLength(101)
})
