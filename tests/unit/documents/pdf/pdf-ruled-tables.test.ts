import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../support/window/cells-of.ts'
import {
  makePdf,
  type PdfDrawing,
  pdfLines,
  type PdfText,
} from '../../../support/files/make-pdf.ts'
import { importBytes } from '../../../support/files/sentence-splitter.ts'

const PROSE = [
  'The lamp on the hill was lit every evening at six, and nobody could say by whom',
  'it was lit, because the keeper had left in spring and nobody had come after him.',
]
const at = (text: string, x: number, y: number, font: PdfText['font'] = 'latin'): PdfText => ({
  text,
  x,
  y,
  font,
})
const rule = (y: number, from = 60, to = 400): PdfDrawing => ({
  draw: `${from} ${y} m ${to} ${y} l S`,
})
const read = (...page: (PdfText | PdfDrawing)[]) =>
  importBytes(
    makePdf({
      pages: [[...pdfLines(PROSE), ...page, ...pdfLines(PROSE.toReversed(), { y: 300 })]],
    }),
  )

describe('a ruled table in a PDF', () => {
  const WORDS = [at('wick', 64, 600), at('draws the oil up', 200, 600)]
  const MORE = [
    at('glass', 64, 580),
    at('keeps the wind out,', 200, 580),
    at('and shines', 200, 567),
  ]

  test('with two columns of words is detected, its rows separated by the rules', async () => {
    const rules = [612, 594, 560].map((y) => rule(y))
    expect(cellsOf(await read(...rules, ...WORDS, ...MORE))).toEqual([
      'paragraph',
      '1:0:0h wick',
      '1:0:1h draws the oil up',
      '1:1:0 glass',
      '1:1:1 keeps the wind out, and shines',
      'paragraph',
    ])
  })

  test('has the bold line above its first rule as header, also where cells are boxes', async () => {
    const box = (x: number, y: number, width: number, height: number): PdfDrawing => ({
      draw: `${x} ${y} ${width} ${height} re S`,
    })
    const document = await read(
      at('Part', 64, 620, 'bold'),
      at('What it does', 200, 620, 'bold'),
      ...WORDS,
      ...MORE,
      box(60, 594, 136, 18),
      box(196, 594, 204, 18),
      box(60, 560, 136, 34),
      box(196, 560, 204, 34),
    )
    expect(cellsOf(document).slice(1, 5)).toEqual([
      '1:0:0h Part',
      '1:0:1h What it does',
      '1:1:0 wick',
      '1:1:1 draws the oil up',
    ])
  })

  test('with three rules has one row per line', async () => {
    const rules = [612, 594, 540].map((y) => rule(y))
    const body = ['mill', 'hill', 'harbour'].flatMap((name, row) => [
      at(name, 64, 580 - row * 14),
      at('Ann Lee and others', 200, 580 - row * 14),
    ])
    const document = await read(...rules, at('Village', 64, 600), at('Keeper', 200, 600), ...body)
    expect(cellsOf(document).slice(1, 6)).toEqual([
      '1:0:0h Village',
      '1:0:1h Keeper',
      '1:1:0 mill',
      '1:1:1 Ann Lee and others',
      '1:2:0 hill',
    ])
  })

  test('separates cells of code at its vertical rules', async () => {
    const rules = [612, 594, 576].map((y) => rule(y))
    const divider: PdfDrawing = { draw: '130 576 m 130 612 l S' }
    const rows = [600, 582].flatMap((y, row) => [
      at(['/usr', '/var'][row] ?? '', 64, y, 'mono'),
      at(['/etc', '/run'][row] ?? '', 134, y, 'mono'),
      at('belongs to it', 260, y),
    ])
    const document = await read(...rules, divider, ...rows)
    expect(cellsOf(document).filter((cell) => cell.startsWith('1:'))).toEqual([
      '1:0:0h /usr',
      '1:0:1h /etc',
      '1:0:2h belongs to it',
      '1:1:0 /var',
      '1:1:1 /run',
      '1:1:2 belongs to it',
    ])
  })

  test('separates words at its vertical rules that are only a word space apart', async () => {
    const rules = [612, 594, 576, 558].map((y) => rule(y, 60, 200))
    const dividers = [60, 113, 148, 200].map((x) => ({ draw: `${x} 558 m ${x} 612 l S` }))
    const rows = [at('Lower Town 430 m 0.00', 64, 600), at('Lake 1,890 m 9.80', 86, 582)]
    const document = await read(...rules, ...dividers, ...rows, at('Mill', 64, 564))
    expect(cellsOf(document).filter((cell) => cell.startsWith('1:'))).toEqual([
      '1:0:0 Lower Town',
      '1:0:1 430 m',
      '1:0:2 0.00',
      '1:1:0 Lake',
      '1:1:1 1,890 m',
      '1:1:2 9.80',
      '1:2:0 Mill',
    ])
  })

  test('words crossed by a rule outside any table stay together', async () => {
    const document = await read({ draw: '113 540 m 113 620 l S' }, at('Lower Town 430 m', 64, 600))
    expect(document.blocks.flatMap(({ segments }) => segments)).toContain('Lower Town 430 m')
  })

  test.each<[string, (PdfText | PdfDrawing)[]]>([
    [
      'a musical staff',
      [
        ...[612, 607, 602, 597, 592].map((y) => rule(y)),
        at('c', 64, 600),
        at('d', 200, 604),
        at('e', 64, 594),
        at('f', 200, 597),
      ],
    ],
    [
      'framed remarks with a heading between them',
      [
        ...[612, 590, 575, 553, 525, 503].map((y) => rule(y)),
        ...[598, 561, 511].map((y) => at('Tip', 64, y)),
        ...[598, 561, 511].map((y) => at('Take the lamp along', 160, y)),
        { text: '4.6', x: 64, y: 535, size: 15 },
        { text: 'Take more', x: 160, y: 535, size: 15 },
      ],
    ],
    [
      'framed code',
      [
        ...[612, 590, 570, 548].map((y) => rule(y)),
        at('libc6', 64, 598, 'mono'),
        at('install', 330, 598, 'mono'),
        at('to this:', 64, 578),
        at('libc6', 64, 556, 'mono'),
        at('hold', 330, 556, 'mono'),
      ],
    ],
    [
      'two columns of text between the header and footer rules of a page',
      [
        rule(620),
        ...Array.from({ length: 16 }, (_, line) => [
          at(`left ${line} of the lamp and of its keeper who went`, 64, 606 - line * 12),
          at(`right ${line} of the mill and of those that`, 330, 606 - line * 12),
        ]).flat(),
        rule(418),
        at('1', 64, 408),
        rule(400),
      ].map((one) => ('draw' in one ? { draw: one.draw.replace('400 ', '560 ') } : one)),
    ],
  ])('is not detected from %s', async (_, page) => {
    const document = await read(...page)
    expect(document.blocks.filter(({ cell }) => cell !== undefined)).toEqual([])
  })
})
