import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../support/window/cells-of.ts'
import { makePdf, pdfLines, type PdfText } from '../../../support/files/make-pdf.ts'
import { importBytes, visible } from '../../../support/files/sentence-splitter.ts'

const LINES = [
  'The lamp on the hill was lit every evening at six, and nobody could say by whom',
  'it was lit, because the keeper had left in spring and nobody had come after him.',
]

type Setting = { x?: readonly number[]; y?: number; leading?: number; bold?: boolean }

/** Rows of texts from top to bottom; an empty text is an empty cell. */
const grid = (
  rows: readonly (readonly string[])[],
  { x = [60, 220, 330], y = 600, leading = 18, bold = false }: Setting = {},
): PdfText[] =>
  rows.flatMap((row, index) =>
    row.flatMap((text, column): PdfText[] => {
      const font = bold && index === 0 ? 'bold' : 'latin'
      const place = { x: x[column] ?? 0, y: y - index * leading }
      return text === '' ? [] : [{ text, ...place, font }]
    }),
  )

const read = (...pages: PdfText[][]) => importBytes(makePdf({ pages }))
const inText = (shown: readonly PdfText[]): PdfText[] => {
  const below = Math.min(...shown.map(({ y }) => y)) - 30
  return [...pdfLines(LINES), ...shown, ...pdfLines(LINES.toReversed(), { y: below })]
}

describe('an untagged table', () => {
  const VILLAGES = [
    ['Village', 'Lamps', 'Keeper'],
    ['Mill', '12', 'Ann Lee'],
    ['Harbour', '7', 'nobody, since'],
    ['Hill', '1', 'Tom Reed'],
  ]

  test('is a table between the paragraphs, its header detected by the rows below', async () => {
    expect(cellsOf(await read(inText(grid(VILLAGES))))).toEqual([
      'paragraph',
      '1:0:0h Village',
      '1:0:1h Lamps',
      '1:0:2h Keeper',
      '1:1:0 Mill',
      '1:1:1 12',
      '1:1:2 Ann Lee',
      '1:2:0 Harbour',
      '1:2:1 7',
      '1:2:2 nobody, since',
      '1:3:0 Hill',
      '1:3:1 1',
      '1:3:2 Tom Reed',
      'paragraph',
    ])
  })

  test('has right-aligned numbers and empty cells', async () => {
    const rows = [
      ['', '1961', '1962', '1963'],
      ['Oats', '1,204', '8', '12.5 %'],
      ['Barley', '31', '', '7 %'],
      ['Hops', '-', '1,004', '101.5 %'],
    ]
    const shown = rows.flatMap((row, index) =>
      row.flatMap((text, column): PdfText[] => {
        // Helvetica's digits are 5.56 points wide at 10 points.
        const x = column === 0 ? 60 : 120 + column * 100 - text.length * 5.2
        return text === '' ? [] : [{ text, x, y: 600 - index * 18, size: 10 }]
      }),
    )
    expect(cellsOf(await read(inText(shown))).filter((cell) => cell.includes(':'))).toEqual([
      '1:0:1 1961',
      '1:0:2 1962',
      '1:0:3 1963',
      '1:1:0 Oats',
      '1:1:1 1,204',
      '1:1:2 8',
      '1:1:3 12.5 %',
      '1:2:0 Barley',
      '1:2:1 31',
      '1:2:3 7 %',
      '1:3:0 Hops',
      '1:3:1 -',
      '1:3:2 1,004',
      '1:3:3 101.5 %',
    ])
  })

  test('has cells of several lines if the rows are further apart', async () => {
    const shown = [
      ...grid([['Village', 'Lamps', 'Remarks']]),
      ...grid(
        [
          ['Mill', '12', 'one of them was'],
          ['', '', 'never lit'],
        ],
        { y: 576, leading: 12 },
      ),
      ...grid(
        [
          ['The old', '7', 'all broken'],
          ['harbour', '', ''],
        ],
        { y: 540, leading: 12 },
      ),
      ...grid([['Hill', '1', 'lit at six']], { y: 504 }),
    ]
    expect(cellsOf(await read(inText(shown))).slice(4, -1)).toEqual([
      '1:1:0 Mill',
      '1:1:1 12',
      '1:1:2 one of them was never lit',
      '1:2:0 The old harbour',
      '1:2:1 7',
      '1:2:2 all broken',
      '1:3:0 Hill',
      '1:3:1 1',
      '1:3:2 lit at six',
    ])
  })

  test('has short cells vertically centred beside long ones', async () => {
    const shown = [
      ...grid([
        ['Lamp', 'Count', 'Price'],
        ['Old', '12', '4.00'],
        ['New', '3', '20.00'],
      ]),
      ...grid([['Made of glass'], ['and iron']], { y: 546, leading: 14 }),
      ...grid([['', '1', '31.00']], { y: 538 }),
    ]
    expect(cellsOf(await read(inText(shown))).slice(-4)).toEqual([
      '1:3:0 Made of glass and iron',
      '1:3:1 1',
      '1:3:2 31.00',
      'paragraph',
    ])
  })

  test('of two columns has a bold header or numbers', async () => {
    const words = [
      ['English', 'German'],
      ['river', 'Fluss'],
      ['bridge', 'Brücke'],
      ['harbour', 'Hafen'],
    ]
    const bold = cellsOf(await read(inText(grid(words, { bold: true }))))
    expect(bold.filter((cell) => cell.includes(':'))).toHaveLength(8)
    expect(bold[1]).toBe('1:0:0h English')
    const plain = cellsOf(await read(inText(grid(words))))
    expect(plain.filter((cell) => cell.includes(':'))).toEqual([])
  })

  test('is found in one of two columns of text', async () => {
    const text = (count: number) =>
      Array.from({ length: count }, (_, at) => `${at} the keeper had left in the spring, and no`)
    const size = { size: 10 }
    const left = [
      ...pdfLines(text(14), { ...size, y: 700 }),
      ...grid(VILLAGES, { x: [60, 140, 190], y: 480 }).map((one) => ({ ...one, ...size })),
      ...pdfLines(text(14), { ...size, y: 390 }),
    ]
    const right = pdfLines(text(36), { ...size, x: 320, y: 703 })
    const cells = cellsOf(await read([...left, ...right]))
    expect(cells.filter((cell) => cell.includes(':'))).toHaveLength(12)
  })
})

describe('text set like a table', () => {
  const VERSE = ['The lamp is lit', 'by whom, who knows', 'the keeper left', 'the wind still blows']
  const chapters = ['The lamp on the hill', 'The keeper', 'Who lit it', 'Nobody', 'The spring']
  test.each<[string, PdfText[]]>([
    [
      'text in two columns',
      [60, 330].flatMap((x) =>
        pdfLines(
          Array.from({ length: 20 }, (_, at) => `${at} the keeper had left in spring and no`),
          { x, y: 600 },
        ),
      ),
    ],
    [
      'verse beside its translation',
      grid(
        VERSE.map((line) => [line, line]),
        { x: [60, 300] },
      ),
    ],
    [
      'a numbered list',
      grid(
        chapters.map((text, at) => [`${at + 1}.`, text]),
        { x: [60, 90] },
      ),
    ],
    [
      'references',
      grid(
        ['1963, 12-14', '1961, 3', '1970, 1-2, 7', '1950'].map((text, at) => [`[${at}]`, text]),
        { x: [60, 100] },
      ),
    ],
    [
      'bullets',
      grid(
        chapters.map((text) => ['•', text]),
        { x: [60, 90] },
      ),
    ],
    [
      'a table of contents',
      grid(
        chapters.map((text, at) => [text, String(7 + at * 12)]),
        { x: [60, 400] },
      ),
    ],
    [
      'lines with line numbers',
      grid(
        VERSE.map((line, at) => [String(at + 5), line]),
        { x: [60, 90] },
      ),
    ],
    [
      'numbered equations',
      grid(
        [1, 2, 3, 4].map((at) => [`a = b + ${at}`, `(${at})`]),
        { x: [200, 400] },
      ),
    ],
    [
      'an index',
      grid(
        [1, 2, 3, 4, 5].map((at) => [
          `lamps, ${at}`,
          `keepers, ${at}-${at + 3}`,
          `wind, ${at * 3}`,
        ]),
      ),
    ],
    [
      'a dialogue with speakers',
      grid(
        [0, 1, 2, 3].map((at) => [
          at % 2 === 0 ? 'Ann' : 'Tom',
          'Nobody could say by whom it had been lit, as everybody knew.',
        ]),
        { x: [60, 130] },
      ),
    ],
    [
      'code',
      grid(
        [1, 2, 3, 4].map((at) => [`mov r${at}`, `${at * 7}`, `; line ${at}`]),
        {},
      ).map((one) => ({ ...one, font: 'mono' as const })),
    ],
  ])('is no table: %s', async (_, shown) => {
    const page = inText(shown)
    const document = await read(page)
    expect(document.blocks.filter(({ cell }) => cell !== undefined)).toEqual([])
    const { blocks, trimmed } = document
    const all = [...blocks.flatMap(({ segments }) => segments), ...trimmed.map(({ text }) => text)]
    const seen = visible(...page.map(({ text }) => text))
    // List markers are not part of the text.
    expect(seen.length - visible(...all).length).toBeLessThanOrEqual(10)
  })
})
