import { describe, expect, test } from 'vitest'
import {
  makePdf,
  type PdfDrawing,
  pdfLines,
  type PdfText,
} from '../../../support/files/make-pdf.ts'
import { importBytes } from '../../../support/files/sentence-splitter.ts'

const PROSE = [
  'The lamp on the hill was lit every evening at six, and nobody could say by whom it',
  'was lit, because the keeper had left in spring and nobody had come after him, and the',
  'boats did well without it in the long nights of the summer, when the sea is quiet and',
  'the rocks are seen from afar by anybody who looks where he goes, as sailors mostly do.',
]
type Part = PdfText | PdfDrawing
const read = (...pages: Part[][]) => importBytes(makePdf({ pages }))
const blocksOf = async (...pages: Part[][]) =>
  (await read(...pages)).blocks.map(
    ({ kind, segments, item }) => `${kind}${item?.depth ?? ''} ${segments.join(' ')}`,
  )
const prose = `paragraph ${PROSE.join(' ')}`

describe('bullets that a browser draws as paths', () => {
  const bullet = (x: number, y: number, how: 'f' | 'S' = 'f'): PdfDrawing => ({
    draw: `1 0 0 1 ${x} ${y} cm 0 1.5 m 0 2.3 0.7 3 1.5 3 c 2.3 3 3 2.3 3 1.5 c 3 0.7 2.3 0 1.5 0 c 0.7 0 0 0.7 0 1.5 c h ${how}`,
  })
  const square = (x: number, y: number): PdfDrawing => ({ draw: `${x} ${y} 3 3 re f` })

  test('begin list items, nested by indentation', async () => {
    const page = [
      ...pdfLines(PROSE),
      ...pdfLines(['Soup', 'Bread'], { x: 90, y: 630 }),
      ...pdfLines(['with noodles', 'with dumplings'], { x: 120, y: 602 }),
      ...pdfLines(
        ['Cheese from the valley, of which there is so much that the rest of it is sold in the'],
        { x: 90, y: 574 },
      ),
      ...pdfLines(['town.'], { x: 90, y: 560 }),
      ...pdfLines(PROSE, { y: 530 }),
      bullet(84, 632),
      bullet(84, 618),
      bullet(114, 604, 'S'),
      bullet(114, 590, 'S'),
      square(84, 576),
    ]
    expect(await blocksOf(page)).toEqual([
      prose,
      'list-item0 Soup',
      'list-item0 Bread',
      'list-item1 with noodles',
      'list-item1 with dumplings',
      'list-item0 Cheese from the valley, of which there is so much that the rest of it is sold in the town.',
      prose,
    ])
  })

  test('are ignored between words and far from any text', async () => {
    const page = [
      ...pdfLines(PROSE),
      ...pdfLines(['Soup', 'Bread'], { x: 90, y: 630 }),
      { text: 'and wine', x: 126, y: 630 },
      ...pdfLines(PROSE, { y: 530 }),
      bullet(120, 632),
      bullet(300, 400),
      // The points of a scatter plot.
      { text: 'legend', x: 306, y: 340 },
      bullet(300, 342),
      ...pdfLines(['l', 'm'], { x: 206, y: 340 }),
      bullet(200, 342),
      bullet(200, 328),
    ]
    expect((await blocksOf(page)).filter((line) => line.startsWith('list'))).toEqual([])
  })
})

describe('a narrow column beside the text', () => {
  const menu = ['Home', 'About the club', 'Huts', 'Maps', 'Weather', 'Join us']
  const page: Part[] = [
    ...pdfLines(['A night on the ridge'], { x: 180, y: 740, size: 20 }),
    ...pdfLines([...PROSE, ...PROSE, ...PROSE], { x: 180, y: 706, size: 9 }),
  ]

  test('is read after it, not between its lines', async () => {
    const found = await blocksOf([
      ...page,
      ...pdfLines(menu, { x: 60, y: 701, leading: 25, size: 8 }),
    ])
    expect(found[0]).toBe(`paragraph ${[...PROSE, ...PROSE, ...PROSE].join(' ')}`)
    expect(found.slice(1).join(' ')).toContain('Home')
  })

  test('is left out if it consists of links', async () => {
    const texts = pdfLines(menu, { x: 60, y: 701, leading: 25, size: 8 })
    const links = texts.map(({ x, y }, at) => ({
      page: 1,
      rect: [x, y - 2, x + 100, y + 9],
      rest: `/A<</S/URI/URI(https://club.example/${at})>>`,
    }))
    const { blocks, trimmed } = await importBytes(makePdf({ pages: [[...page, ...texts]], links }))
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
    expect(trimmed.map(({ text }) => text).join('\n')).toBe(menu.join('\n'))
  })

  test('is kept in place if it labels the lines beside it', async () => {
    const labels = pdfLines(['one', 'two', 'three', 'four'], { x: 60, y: 706, leading: 42 })
    expect((await blocksOf([...page, ...labels])).join(' ')).toContain('and the three boats')
  })
})

describe('headers', () => {
  const small = (text: string, y: number) => ({ text, x: 60, y, size: 6 })
  const body = pdfLines([...PROSE, ...PROSE, ...PROSE, ...PROSE], { leading: 36 })

  test('on both of two pages are furniture if they are small', async () => {
    const found = await read(
      [small('The Lamp', 770), ...body, small('1', 20)],
      [small('The Lamp', 770), ...body, small('2', 20)],
    )
    expect(found.blocks.flatMap(({ segments }) => segments).join(' ')).not.toContain('The Lamp')
  })

  test('of a single page are furniture if they are its title', async () => {
    const page = [small('The Lamp', 770), ...body, small('1', 20)]
    const pdf = makePdf({ pages: [page], info: '/Title(The Lamp)' })
    const { blocks, trimmed } = await importBytes(pdf)
    expect(blocks.flatMap(({ segments }) => segments).join(' ')).not.toMatch(/The Lamp|1/)
    expect(trimmed.map(({ text }) => text)).toEqual(['The Lamp', '1'])
  })

  test('that are bold and slightly larger than the text directly below are headings', async () => {
    const bold = { text: '3 What the keeper left', x: 60, y: 650, size: 11, font: 'bold' as const }
    const page = [
      ...pdfLines(PROSE, { size: 10.2, y: 704, leading: 13 }),
      bold,
      ...pdfLines(PROSE, { size: 10.2, y: 637, leading: 13 }),
    ]
    expect(await blocksOf(page)).toEqual([prose, 'heading 3 What the keeper left', prose])
  })
})

describe('ruby over Han characters', () => {
  const any = (text: string, x: number, y: number, size = 12): PdfText => ({
    text,
    x,
    y,
    size,
    font: 'any',
  })
  // The font's characters are half an em wide.
  const lines = ['昔々山の奥に小さな湖がありました湖のほとりには一人の', '漁師が住んでいました。']

  test('becomes a mark of its base, not a line of text', async () => {
    const page = [
      ...lines.map((text, at) => any(text, 60, 700 - at * 24)),
      any('みずうみ', 111, 712, 6),
      any('りょうし', 60, 688, 6),
    ]
    const { blocks } = await read(page)
    expect(blocks.map(({ segments }) => segments.join(''))).toEqual([lines.join('')])
    expect(blocks[0]?.marks).toEqual([
      { kind: 'ruby', ruby: 'みずうみ', segment: 0, start: 9, end: 10 },
      { kind: 'ruby', ruby: 'りょうし', segment: 0, start: 26, end: 28 },
    ])
  })

  test('is joined where it is letter-spaced over its base', async () => {
    const page = [
      ...lines.map((text, at) => any(text, 60, 700 - at * 24)),
      ...['や', 'ま'].map((kana, at) => any(kana, 71.5 + at * 4, 712, 6)),
      ...['お', 'く'].map((kana, at) => any(kana, 83.5 + at * 4, 712, 6)),
    ]
    expect((await read(page)).blocks[0]?.marks).toEqual([
      { kind: 'ruby', ruby: 'やま', segment: 0, start: 2, end: 3 },
      { kind: 'ruby', ruby: 'おく', segment: 0, start: 4, end: 5 },
    ])
  })

  test('is text where it has no base', async () => {
    const page = [...lines.map((text, at) => any(text, 60, 700 - at * 24)), any('かな', 60, 400, 6)]
    const { blocks } = await read(page)
    expect(blocks.at(-1)?.segments).toEqual(['かな'])
  })
})

test('vertical punctuation in browser prints stays in its line', async () => {
  const column = (text: string, x: number): PdfText[] =>
    Array.from(text, (character, at) => ({
      text: character,
      x,
      y: 740 - at * 12,
      size: 12,
      font: 'any',
    }))
  const texts = ['湖のほとりには︑一人の漁師が住んでいま', 'した︒漁師は毎朝早く起きました︒']
  const { blocks } = await read(texts.flatMap((text, at) => column(text, 500 - at * 22)))
  expect(blocks.map(({ segments }) => segments)).toEqual([
    ['湖のほとりには、一人の漁師が住んでいました。', '漁師は毎朝早く起きました。'],
  ])
})
