import { describe, expect, test } from 'vitest'
import type { ImportedDocument } from '../../../../main/documents/imported-document.ts'
import { makePdf, pdfLines, type PdfTag, type PdfText } from '../../../support/files/make-pdf.ts'
import { importBytes, visible } from '../../../support/files/sentence-splitter.ts'

const LINES = [
  'The lamp on the hill was lit every evening at six, and nobody could say by whom',
  'it was lit, because the keeper had left in spring and nobody had come after him.',
]
const HEADS = ['Village', 'Lamps', 'Keeper']
const ROWS = [
  ['Mill', '12', 'Ann Lee'],
  ['Harbour', '7', 'nobody, since'],
  ['Hill', '1', 'Tom Reed'],
]
const AT = [60, 220, 330]

/** Rows of cells from top to bottom, each with its own marked-content id from `first` on. */
const texts = (rows: readonly (readonly string[])[], y: number, first = 0): PdfText[] =>
  rows.flatMap((row, index) =>
    row.map((text, column) => ({
      text,
      x: AT[column] ?? 0,
      y: y - index * 18,
      mcid: first + index * row.length + column,
    })),
  )
const row = (roles: readonly string[], first: number, page = 1): PdfTag => ({
  role: 'TR',
  page,
  kids: roles.map((role, column) => ({ role, page, kids: [first + column] })),
})
const TH = ['TH', 'TH', 'TH']
const TD = ['TD', 'TD', 'TD']
const TABLE: PdfTag = { role: 'Table', kids: [row(TH, 0), row(TD, 3), row(TD, 6), row(TD, 9)] }
const SHOWN = texts([HEADS, ...ROWS], 600)
const cellsOf = ({ blocks }: ImportedDocument) =>
  blocks.map(({ kind, cell, segments }) => [
    cell === undefined ? kind : `${cell.table}:${cell.row}:${cell.column}${cell.header ? 'h' : ''}`,
    segments.join(' '),
  ])

describe('a tagged table of a PDF', () => {
  test('is a table between its paragraphs', async () => {
    const page = [...pdfLines(LINES), ...SHOWN, ...pdfLines(LINES.toReversed(), { y: 480 })]
    const document = await importBytes(makePdf({ pages: [page], tags: [TABLE] }))
    expect(cellsOf(document)).toEqual([
      ['paragraph', LINES.join(' ')],
      ['1:0:0h', 'Village'],
      ['1:0:1h', 'Lamps'],
      ['1:0:2h', 'Keeper'],
      ['1:1:0', 'Mill'],
      ['1:1:1', '12'],
      ['1:1:2', 'Ann Lee'],
      ['1:2:0', 'Harbour'],
      ['1:2:1', '7'],
      ['1:2:2', 'nobody, since'],
      ['1:3:0', 'Hill'],
      ['1:3:1', '1'],
      ['1:3:2', 'Tom Reed'],
      ['paragraph', LINES.toReversed().join(' ')],
    ])
  })

  test('has columns of right-aligned numbers with spaces before them', async () => {
    const placed = SHOWN.map((text, at) => (at % 3 === 1 ? { ...text, x: 285 } : text))
    const gaps = placed.flatMap((text) => [text, { ...text, text: ' ', x: text.x + 60 }])
    const document = await importBytes(makePdf({ pages: [gaps], tags: [TABLE] }))
    expect(cellsOf(document).map(([cell]) => cell)).toHaveLength(12)
    expect(cellsOf(document)[0]).toEqual(['1:0:0h', 'Village'])
    expect(cellsOf(document)[4]).toEqual(['1:1:1', '12'])
  })

  test('has cells of several lines and paragraphs, and cells with row and column spans', async () => {
    const placed: PdfText[] = [
      { text: 'Village and its lamps', x: 60, y: 600, mcid: 0 },
      { text: 'Keeper', x: 330, y: 600, mcid: 1 },
      { text: 'Mill', x: 60, y: 570, mcid: 2 },
      { text: 'twelve, of which', x: 220, y: 570, mcid: 3 },
      { text: 'one is broken', x: 220, y: 556, mcid: 3 },
      { text: 'and one is lost.', x: 220, y: 538, mcid: 4 },
      { text: 'Ann Lee', x: 330, y: 570, mcid: 5 },
      { text: 'Hill', x: 60, y: 516, mcid: 6 },
      { text: 'one', x: 220, y: 516, mcid: 7 },
    ]
    const wide = '/A<</O/Table/ColSpan 2>>'
    const deep = '/A<</O/Table/RowSpan 2>>'
    const tags: PdfTag[] = [
      {
        role: 'Table',
        kids: [
          {
            role: 'THead',
            kids: [
              {
                role: 'TR',
                kids: [
                  { role: 'TH', rest: wide, kids: [0] },
                  { role: 'TH', kids: [1] },
                ],
              },
            ],
          },
          {
            role: 'TBody',
            kids: [
              {
                role: 'TR',
                kids: [
                  { role: 'TD', kids: [2] },
                  {
                    role: 'TD',
                    kids: [
                      { role: 'P', kids: [3] },
                      { role: 'P', kids: [4] },
                    ],
                  },
                  { role: 'TD', rest: deep, kids: [5] },
                ],
              },
              {
                role: 'TR',
                kids: [
                  { role: 'TD', kids: [6] },
                  { role: 'TD', kids: [7] },
                ],
              },
            ],
          },
        ],
      },
    ]
    const page = [...pdfLines(LINES), ...placed]
    const document = await importBytes(makePdf({ pages: [page], tags }))
    expect(cellsOf(document).slice(1)).toEqual([
      ['1:0:0h', 'Village and its lamps'],
      ['1:0:2h', 'Keeper'],
      ['1:1:0', 'Mill'],
      ['1:1:1', 'twelve, of which one is broken'],
      ['1:1:1', 'and one is lost.'],
      ['1:1:2', 'Ann Lee'],
      ['1:2:0', 'Hill'],
      ['1:2:1', 'one'],
    ])
  })

  test('continues on the next page, across the footer', async () => {
    const foot = (page: number): PdfText => ({ text: String(page), x: 298, y: 30, size: 8 })
    const first = texts([HEADS, ...ROWS], 100)
    // The header is repeated.
    const second = texts([HEADS, ...ROWS], 760)
    const heads = [0, 1, 2].map((mcid) => ({ role: 'TH', kids: [mcid, { page: 2, mcid }] }))
    const table: PdfTag = {
      role: 'Table',
      kids: [
        { role: 'TR', kids: heads },
        ...TABLE.kids.slice(1),
        ...[3, 6, 9].map((first) => row(TD, first, 2)),
      ],
    }
    const pages = [
      [...pdfLines(LINES), ...first, foot(1)],
      [...second, ...pdfLines(LINES), foot(2)],
    ]
    const document = await importBytes(makePdf({ pages, tags: [table] }))
    expect(cellsOf(document).slice(1, -1)).toEqual(
      [HEADS, ...ROWS, ...ROWS].flatMap((texts, at) =>
        texts.map((text, column) => [`1:${at}:${column}${at === 0 ? 'h' : ''}`, text]),
      ),
    )
    expect(document.trimmed.flatMap(({ text, reason }) => [reason, ...text.split('\n')])).toEqual([
      'furniture',
      '1',
      ...HEADS,
      'furniture',
      '2',
    ])
  })

  test('keeps the marks of its cells, and its font size makes no heading', async () => {
    const page = [
      ...pdfLines(LINES),
      ...SHOWN.map((text, at) => ({
        ...text,
        size: 15,
        ...(at === 4 ? { font: 'bold' as const } : {}),
      })),
    ]
    const document = await importBytes(
      makePdf({
        pages: [page],
        tags: [TABLE],
        links: [
          { page: 1, rect: [60, 560, 120, 575], rest: '/A<</S/URI/URI(https://example.org/)>>' },
        ],
      }),
    )
    expect(document.blocks.filter(({ kind }) => kind !== 'paragraph')).toEqual([])
    expect(
      document.blocks.flatMap(({ segments, marks = [] }) =>
        marks.map(({ kind, start, end }) => [kind, segments[0]?.slice(start, end)]),
      ),
    ).toEqual([
      ['strong', '12'],
      ['link', 'Harbour'],
    ])
  })

  const PROSE = [0, 1, 2, 3].flatMap((mcid) =>
    pdfLines(
      Array.from({ length: 12 }, (_, at) => `${at} the keeper had left in spring and nobody`),
      { x: mcid % 2 === 0 ? 60 : 330, y: mcid < 2 ? 620 : 400 },
    ).map((line) => ({ ...line, mcid })),
  )
  const TWO = ['TD', 'TD']
  const moved = (by: (text: PdfText, at: number) => Partial<PdfText>) =>
    SHOWN.map((text, at) => ({ ...text, ...by(text, at) }))
  const plain: PdfTag = { role: 'Table', kids: [row(TD, 0), row(TD, 3), row(TD, 6), row(TD, 9)] }
  test.each<[string, PdfText[], PdfTag[]]>([
    [
      'has its rows in another order than on the page',
      SHOWN,
      [{ role: 'Table', kids: [row(TD, 9), row(TD, 0), row(TD, 6), row(TD, 3)] }],
    ],
    [
      'has the cells of a row below each other',
      moved((_, at) => ({ x: 60, y: 600 - at * 14 })),
      [TABLE],
    ],
    ['has one row and no heads', SHOWN.slice(0, 3), [{ role: 'Table', kids: [row(TD, 0)] }]],
    [
      'has one column',
      SHOWN,
      [
        {
          role: 'Table',
          kids: [0, 3, 6, 9].map((at) => ({ role: 'TR', kids: [{ role: 'TH', kids: [at] }] })),
        },
      ],
    ],
    [
      'assigns one text to two cells',
      SHOWN,
      [TABLE, { role: 'Table', kids: [row(TH, 0), row(TD, 0)] }].slice(1),
    ],
    [
      'contains only half of the text in its area',
      moved((_, at) => (at % 2 === 0 ? {} : { mcid: 99 })),
      [plain],
    ],
    ['lays a page out', PROSE, [{ role: 'Table', kids: [row(TWO, 0), row(TWO, 2)] }]],
    ['refers to missing content', SHOWN, [{ role: 'Table', kids: [row(TH, 50), row(TD, 53)] }]],
  ])('that %s is read as untagged text without loss', async (_, shown, tags) => {
    const page = [...pdfLines(LINES), ...shown]
    const document = await importBytes(makePdf({ pages: [page], tags }))
    expect(cellsOf(document)).toEqual(cellsOf(await importBytes(makePdf({ pages: [page] }))))
    expect(visible(...document.blocks.flatMap(({ segments }) => segments))).toBe(
      visible(...page.map(({ text }) => text)),
    )
  })
})
