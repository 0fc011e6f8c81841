import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Trimmed } from '../../../../../../contract/article.ts'
import type { Mark } from '../../../../../../contract/rich-text.ts'
import {
  buildRows,
  splitIntoSections,
  type Row,
  titleCells,
} from '../../../../../../renderer/features/reader/rows/build-rows.ts'
import { block, DRAFT, someArticle, translations, trimmed } from '../../../some-article.ts'

const NONE = translations({})
const keys = (rows: readonly Row[]) => rows.map((row) => row.key)
const keysOf = (blocks: string[], leftOut: Trimmed[], showTrimmed: boolean) =>
  keys(
    buildRows(
      someArticle(
        blocks.map((key) => block(key, key)),
        leftOut,
      ),
      NONE,
      ['en'],
      showTrimmed,
    ),
  )

describe('cells', () => {
  const article = someArticle([block('h1', 'Head'), block('p1', 'One.', 'Two.', '')])
  const some = translations({
    'zh-CN': { title: '标题', 'p1.s1': '一。', 'p1.s9': '没有。' },
    ja: { 'p1.s2': '' },
  })

  test('a row has one cell per language, in column order', () => {
    const rows = buildRows(article, some, ['ja', 'en', 'zh-CN'], false)
    expect(
      rows.map((row) => (row.type === 'block' ? row.cells.map((cell) => cell.language) : [])),
    ).toEqual([
      ['ja', 'en', 'zh-CN'],
      ['ja', 'en', 'zh-CN'],
    ])
  })

  test('keeps kind and level', () => {
    const [head, paragraph] = buildRows(article, some, ['en'], false)
    expect(head).toMatchObject({ key: 'h1', kind: 'heading', level: 2, restored: false })
    expect(paragraph).toMatchObject({ key: 'p1', kind: 'paragraph', level: undefined })
  })

  test('tells which blocks begin the part or follow a heading', () => {
    const blocks = ['p1', 'p2', 'h1', 'p3', 'p4'].map((key) => block(key, key))
    const rows = buildRows(someArticle(blocks), NONE, ['en'], false)
    const opening = rows.filter((row) => row.type === 'block' && row.isOpening)
    expect(keys(opening)).toEqual(['p1', 'p3'])
  })

  test('source cells have the text, even if empty, and no status', () => {
    const [, row] = buildRows(article, some, ['en'], false)
    expect(row).toMatchObject({
      cells: [
        {
          isSource: true,
          segments: [
            { path: 'p1.s1', text: 'One.', status: null },
            { path: 'p1.s2', text: 'Two.', status: null },
            { path: 'p1.s3', text: '', status: null },
          ],
        },
      ],
    })
  })

  test('an untranslated sentence is missing, not replaced by the source', () => {
    const [, row] = buildRows(article, some, ['zh-CN'], false)
    const missing = { state: 'missing', origin: null, confidence: null }
    expect(row).toMatchObject({
      cells: [
        {
          isSource: false,
          segments: [
            { path: 'p1.s1', text: '一。', status: DRAFT },
            { path: 'p1.s2', text: null, status: missing },
            { path: 'p1.s3', text: null, status: missing },
          ],
        },
      ],
    })
  })

  test('without its translation a language is missing throughout', () => {
    const rows = buildRows(article, NONE, ['fr'], false)
    const segments = rows.flatMap((row) => (row.type === 'block' ? row.cells[0]?.segments : []))
    expect(segments.map((one) => [one?.text, one?.status?.state])).toEqual(
      Array.from({ length: 4 }, () => [null, 'missing']),
    )
  })

  test('the title has cells like a row', () => {
    expect(titleCells(article, some, ['zh-CN', 'en', 'ja'])).toMatchObject([
      { isSource: false, segments: [{ path: 'title', text: '标题' }] },
      { isSource: true, segments: [{ path: 'title', text: 'A title', status: null }] },
      { isSource: false, segments: [{ path: 'title', text: null, status: { state: 'missing' } }] },
    ])
  })
})

describe('what was left out', () => {
  test('is not shown by default; within the text it leaves a gap', () => {
    const leftOut = [
      trimmed('t1', null),
      trimmed('t2', 'p1'),
      trimmed('t3', 'p1', true),
      trimmed('t4', 'p1'),
      trimmed('t5', 'p1'),
      trimmed('t6', 'p2'),
    ]
    const article = someArticle(
      ['p1', 't3', 'p2'].map((key) => block(key, 'x')),
      leftOut,
    )
    expect(buildRows(article, NONE, ['en'], false)).toMatchObject([
      { key: 'p1' },
      { type: 'gap', first: 't2', count: 1 },
      { key: 't3' },
      { type: 'gap', first: 't4', count: 2 },
      { key: 'p2' },
    ])
  })

  test('leaves no gap within a table', () => {
    const cells = ['p1', 'p2', 'p3'].map((key, row) => ({
      ...block(key, 'x'),
      ...(row < 2 ? { cell: { table: 1, row, column: 0, header: false } } : {}),
    }))
    const article = someArticle(cells, [trimmed('t1', 'p1'), trimmed('t2', 'p2')])
    const types = buildRows(article, NONE, ['en'], false).map(({ type }) => type)
    expect(types).toEqual(['table', 'gap', 'block'])
  })

  test('is at its original position: before the first block, between blocks, after the last', () => {
    const leftOut = [
      trimmed('t1', null),
      trimmed('t2', null),
      trimmed('t3', 'p1'),
      trimmed('t4', 'p1'),
      trimmed('t5', 'p2'),
    ]
    expect(keysOf(['p1', 'p2'], leftOut, true)).toEqual(['t1', 't2', 'p1', 't3', 't4', 'p2', 't5'])
  })

  test('a restored text is a block row marked as restored', () => {
    const article = someArticle(
      [block('p1', 'One.'), block('t2', 'Back.')],
      [trimmed('t1', null), trimmed('t2', 'p1', true)],
    )
    expect(buildRows(article, NONE, ['en'], false)).toMatchObject([
      { key: 'p1', restored: false },
      { key: 't2', type: 'block', restored: true, cells: [{ segments: [{ path: 't2.s1' }] }] },
    ])
  })

  test('keeps its order around a restored neighbour', () => {
    const leftOut = [trimmed('t1', 'p1'), trimmed('t2', 'p1', true), trimmed('t3', 'p1')]
    expect(keysOf(['p1', 't2', 'p2'], leftOut, true)).toEqual(['p1', 't1', 't2', 't3', 'p2'])
  })

  test('keeps its order around a text restored before the first block', () => {
    const leftOut = [trimmed('t1', null), trimmed('t2', null, true), trimmed('t3', null)]
    expect(keysOf(['t2', 'p1'], leftOut, true)).toEqual(['t1', 't2', 't3', 'p1'])
  })

  test('is not shown twice if restored at another position', () => {
    const leftOut = [trimmed('t1', 'p1'), trimmed('t2', 'p2', true), trimmed('t3', 'p2')]
    expect(keysOf(['p1', 't2', 'p2'], leftOut, true)).toEqual(['p1', 't1', 't2', 'p2', 't3'])
  })

  test('comes first if its position no longer exists', () => {
    expect(keysOf(['p1'], [trimmed('t1', 'p7'), trimmed('t2', 'p1')], true)).toEqual([
      't1',
      'p1',
      't2',
    ])
  })

  test('is all of an article without a body', () => {
    expect(keysOf([], [trimmed('t1', null), trimmed('t2', null)], true)).toEqual(['t1', 't2'])
  })

  test('whatever is restored, body and removed texts together are the original in order', () => {
    // The original: body blocks and trimmed texts in any order; each trimmed text follows the last body block before it.
    const original = fc.array(fc.constantFrom('body', 'trimmed', 'restored'), { maxLength: 30 })
    fc.assert(
      fc.property(original, (kinds) => {
        let after: string | null = null
        const leftOut: Trimmed[] = []
        const order = kinds.map((kind, index) => {
          const key = `${kind === 'body' ? 'p' : 't'}${index + 1}`
          if (kind === 'body') after = key
          else leftOut.push(trimmed(key, after, kind === 'restored'))
          return key
        })
        const body = order.filter((_key, index) => kinds[index] !== 'trimmed')
        expect(keysOf(body, leftOut, true)).toEqual(order)
        const shown = keysOf(body, leftOut, false).filter((key) => !key.endsWith('-gap'))
        expect(shown).toEqual(body)
      }),
    )
  })
})

test('sections contain all rows in order and are full except for the last', () => {
  fc.assert(
    fc.property(fc.nat(90), fc.integer({ min: 1, max: 25 }), (count, size) => {
      const rows = buildRows(
        someArticle(Array.from({ length: count }, (_, index) => block(`p${index + 1}`, 'x'))),
        NONE,
        ['en'],
        false,
      )
      const sections = splitIntoSections(rows, size, 1000)
      expect(sections.flat()).toEqual(rows)
      expect(sections.length).toBe(Math.ceil(count / size))
      expect(sections.slice(0, -1).every((section) => section.length === size)).toBe(true)
    }),
  )
})

describe('tables, marks and pictures', () => {
  const MARKS: Mark[] = [
    { kind: 'strong', start: 0, end: 3 },
    { kind: 'link', start: 0, end: 1, href: 'https://example.org/' },
    { kind: 'link', start: 0, end: 1, href: '#there' },
    { kind: 'note', start: 0, end: 1, href: '#gone' },
    { kind: 'note', start: 0, end: 1, href: '#constructor' },
  ]
  const cell = (table: number, row: number, column: number) => ({
    cell: { table, row, column, header: false },
  })
  const article = {
    ...someArticle([
      { key: 'p1', kind: 'paragraph', segments: [{ key: 's1', text: 'One.', marks: MARKS }] },
      { ...block('p2', 'Two.'), ...cell(1, 0, 0) },
      { ...block('p3', 'Three.'), ...cell(1, 0, 1) },
      { ...block('p4', 'Four.'), ...cell(2, 0, 0) },
      { ...block('f1', 'Five.'), picture: { name: 'picture-1.png', alt: 'A' } },
    ]),
    targets: { there: { block: 'p1', part: 0 } },
  }
  const rows = buildRows(article, translations({ de: { 'p1.s1': 'Eins.' } }), ['en', 'de'], false)

  test('adjacent rows of one table are merged, another table is separate', () => {
    expect(keys(rows)).toEqual(['p1', 'p2', 'p4', 'f1'])
    expect(rows[1]).toMatchObject({ type: 'table', number: 1, languages: ['en', 'de'] })
    expect(rows[1]?.type === 'table' ? rows[1].lines[0]?.places.length : 0).toBe(2)
    expect(rows[2]).toMatchObject({ type: 'table', number: 2 })
  })

  test('source cells have the marks, without links that have no target', () => {
    const [first] = rows
    const [en, de] = first?.type === 'block' ? first.cells : []
    expect(en?.segments[0]?.marks?.map((mark) => mark.href ?? mark.kind)).toEqual([
      'strong',
      'https://example.org/',
      '#there',
    ])
    expect(de?.segments[0]).not.toHaveProperty('marks')
  })

  test('a picture belongs to its row', () => {
    expect(rows[3]).toMatchObject({ type: 'block', picture: { name: 'picture-1.png' } })
    expect(rows[0]).toMatchObject({ picture: null, marker: null })
  })
})

test('a section of long paragraphs ends at the character limit', () => {
  const row = (key: string, length: number): Row => ({
    type: 'block',
    key,
    kind: 'paragraph',
    level: undefined,
    restored: false,
    isOpening: false,
    marker: null,
    verse: null,
    picture: null,
    cells: [
      {
        language: 'en',
        isSource: true,
        segments: [{ path: `${key}.s1`, text: 'x'.repeat(length), status: null }],
      },
    ],
  })
  const rows = [row('p1', 60), row('p2', 60), row('p3', 5), row('p4', 500), row('p5', 5)]
  const keys = splitIntoSections(rows, 20, 100).map((section) => section.map(({ key }) => key))
  expect(keys).toEqual([['p1', 'p2'], ['p3', 'p4'], ['p5']])
})
