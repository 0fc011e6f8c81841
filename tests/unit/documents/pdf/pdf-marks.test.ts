import { describe, expect, test } from 'vitest'
import { importDocument } from '../../../../main/documents/import-document.ts'
import type { ImportedBlock } from '../../../../main/documents/imported-document.ts'
import { coveredRanges } from '../../../../main/documents/pdf/runs/covered-ranges.ts'
import { makePdf, pdfLines, type PdfParts, type PdfText } from '../../../support/files/make-pdf.ts'
import { splitSentences } from '../../../support/files/sentence-splitter.ts'

const LINES = [
  'The lamp on the hill was lit every evening at six, and nobody could say by whom',
  'it was lit, because the keeper had left in spring and nobody had come after him.',
  'Some said that it was a trick of the light, and others heard the steps of somebody',
  'on the stairs, whenever the wind came from the sea and the shutters were closed.',
]
const read = async (parts: PdfParts) =>
  (await importDocument(makePdf(parts), 'file.pdf', splitSentences)).blocks
/** The marks of blocks with their text. */
const marksOf = (blocks: readonly ImportedBlock[]) =>
  blocks.flatMap(({ segments, marks = [] }) =>
    marks.map(({ kind, segment, start, end, href }) => [
      kind,
      segments[segment]?.slice(start, end),
      ...(href === undefined ? [] : [href]),
    ]),
  )
/** Words of several fonts in one line, with the average character width of Helvetica. */
const words = (parts: readonly (readonly [string, PdfText['font'], number])[], y: number) =>
  parts.map(([text, font = 'latin', x]): PdfText => ({ text, font, x, y }))

describe('marks of a PDF', () => {
  test('follow its fonts, across line ends', async () => {
    const blocks = await read({
      pages: [
        [
          ...pdfLines(LINES, { y: 750 }),
          ...words(
            [
              ['This is', undefined, 60],
              ['strong,', 'bold', 100],
              ['and this goes on', 'italic', 142],
            ],
            690,
          ),
          ...words(
            [
              ['to here', 'italic', 60],
              ['and', undefined, 100],
              ['x = 1', 'mono', 125],
              ['is code.', undefined, 165],
            ],
            676,
          ),
        ],
      ],
    })
    expect(marksOf(blocks)).toEqual([
      ['strong', 'strong,'],
      ['emphasis', 'and this goes on to here'],
      ['code', 'x = 1'],
    ])
  })

  test('are omitted in headings and where most of the text has them', async () => {
    const blocks = await read({
      pages: [
        [
          { text: 'The Hill', x: 60, y: 780, size: 20, font: 'bold' },
          ...pdfLines(LINES.slice(0, 2), { font: 'bold', y: 740 }),
          { text: 'The Harbour', x: 60, y: 690, size: 16, font: 'italic' },
          ...pdfLines(LINES.slice(2), { font: 'bold', y: 660 }),
        ],
      ],
    })
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph'])
    expect(marksOf(blocks)).toEqual([])
  })

  test('of links lead to URLs or within the text, never to actions that run programs', async () => {
    const uri = (address: string) => `/A<</S/URI/URI(${address})>>`
    const blocks = await read({
      pages: [
        [
          ...pdfLines([
            'See the lamp of the village, or write.',
            'No action here, nor there, nor a file.',
          ]),
        ],
        [{ text: 'The Second Page', x: 60, y: 700, size: 20 }, ...pdfLines(LINES, { y: 660 })],
      ],
      links: [
        { page: 1, rect: [80, 698, 126, 709], rest: uri('https://example.org/lamp') },
        { page: 1, rect: [142, 698, 190, 709], rest: '/Dest[7 0 R/XYZ 0 720 0]' },
        { page: 1, rect: [205, 698, 230, 709], rest: uri('mailto:a@example.org') },
        { page: 1, rect: [60, 684, 120, 695], rest: uri('javascript:alert\\(1\\)') },
        { page: 1, rect: [60, 684, 120, 695], rest: '/A<</S/JavaScript/JS(app.alert\\(1\\))>>' },
        { page: 1, rect: [60, 684, 120, 695], rest: '/A<</S/Launch/F(calc.exe)>>' },
        { page: 1, rect: [60, 684, 120, 695], rest: uri('file:///etc/passwd') },
      ],
    })
    expect(marksOf(blocks)).toEqual([
      ['link', 'the lamp', 'https://example.org/lamp'],
      ['link', 'the village', '#place-1'],
      ['link', 'write', 'mailto:a@example.org'],
    ])
    expect(blocks.find(({ anchors }) => anchors?.includes('place-1'))?.segments).toEqual([
      'The Second Page',
    ])
  })

  test('link a superscript number with the footnote on its page', async () => {
    const note = (number: string, text: string, y: number): PdfText[] => [
      { text: number, x: 60, y: y + 3, size: 5 },
      { text, x: 64, y, size: 8 },
    ]
    const blocks = await read({
      pages: [
        [
          ...pdfLines(LINES),
          { text: 'It went out', x: 60, y: 644 },
          { text: '1', x: 116, y: 648, size: 7 },
          { text: 'in spring', x: 124, y: 644 },
          { text: '2', x: 170, y: 648, size: 7 },
          { text: 'and came on again.', x: 178, y: 644 },
          ...note('1', 'As the keeper wrote to his brother in the town.', 90),
          ...note('2', 'In the spring of the year in which the mill burnt down.', 78),
        ],
      ],
    })
    const texts = blocks.map(({ segments }) => segments.join(' '))
    expect(texts.slice(-2)).toEqual([
      '1 As the keeper wrote to his brother in the town.',
      '2 In the spring of the year in which the mill burnt down.',
    ])
    expect(marksOf(blocks).filter(([kind]) => kind === 'note')).toEqual([
      ['note', '1', '#note-1-1'],
      ['note', '2', '#note-1-2'],
    ])
    expect(marksOf(blocks).filter(([, , href]) => href?.startsWith('#call'))).toEqual([
      ['link', '1', '#call-1-1'],
      ['link', '2', '#call-1-2'],
    ])
    expect(blocks.map(({ anchors }) => anchors).filter(Boolean)).toEqual([
      ['call-1-1', 'call-1-2'],
      ['note-1-1'],
      ['note-1-2'],
    ])
  })
})

test('footnotes come after a paragraph or list that continues on the next page', async () => {
  const note = (text: string): PdfText[] => [
    { text: '1', x: 60, y: 93, size: 5 },
    { text, x: 64, y: 90, size: 8 },
  ]
  const call: PdfText = { text: '1', x: 116, y: 648, size: 7 }
  const blocks = await read({
    pages: [
      [
        ...pdfLines(LINES),
        { text: 'It went out', x: 60, y: 644 },
        call,
        {
          text: 'in the spring of that year, and for that reason all of the people of',
          x: 124,
          y: 644,
        },
        ...note('As the keeper wrote to his brother.'),
      ],
      [
        ...pdfLines(['the village below spoke of it for long. They said:']),
        { text: 'It went out', x: 60, y: 600 },
        { ...call, y: 604 },
        { text: 'again with these.', x: 124, y: 600 },
        ...note('As they wrote to the keeper.'),
      ],
      [
        { text: '\u2022', x: 60, y: 700, font: 'any' },
        { text: 'The first of all the things.', x: 75, y: 700 },
        { text: '\u2022', x: 60, y: 680, font: 'any' },
        { text: 'The second of all the things.', x: 75, y: 680 },
        ...pdfLines(['A paragraph begins behind the list.'], { y: 640 }),
      ],
    ],
  })
  const texts = blocks.map(({ segments }) => segments.join(' '))
  const at = (part: string) => texts.findIndex((text) => text.includes(part))
  expect(texts[at('the people of')]).toContain('the people of the village below')
  expect([
    at('his brother') > at('the village below'),
    at('his brother') < at('again with these'),
  ]).toEqual([true, true])
  expect(at('to the keeper.')).toBeGreaterThan(at('The second'))
  expect(at('to the keeper.')).toBeLessThan(at('A paragraph begins'))
})

test('lists and code of a PDF are detected by their layout', async () => {
  const blocks = await read({
    pages: [
      [
        ...pdfLines(LINES, { y: 750 }),
        { text: '\u2022', x: 60, y: 680, font: 'any' },
        { text: 'The keeper of the lamp', x: 75, y: 680 },
        { text: '\u2022', x: 80, y: 664, font: 'any' },
        { text: 'The wind on the stairs', x: 95, y: 664 },
        ...pdfLines(['1. The first of two', '2. The second of two'], { y: 630, leading: 16 }),
        ...pdfLines(['1887. That was the year in which nobody came to the hill at all.'], {
          y: 590,
        }),
        ...pdfLines(['if (lamp) {', 'lit = true;', '}'], { y: 560, font: 'mono' }).map(
          (line, index) => (index === 1 ? { ...line, x: 73.2 } : line),
        ),
        ...pdfLines(LINES, { y: 500 }),
      ],
    ],
  })
  expect(blocks.map(({ kind, item, segments }) => [kind, item ?? null, segments[0]])).toEqual([
    ['paragraph', null, LINES.slice(0, 2).join(' ')],
    ['list-item', { depth: 0 }, 'The keeper of the lamp'],
    ['list-item', { depth: 1 }, 'The wind on the stairs'],
    ['list-item', { depth: 0, number: 1 }, 'The first of two'],
    ['list-item', { depth: 0, number: 2 }, 'The second of two'],
    ['paragraph', null, '1887.'],
    ['code', null, 'if (lamp) {\n  lit = true;\n}'],
    ['paragraph', null, LINES.slice(0, 2).join(' ')],
  ])
})

test('the words under a link box are found by their estimated widths', () => {
  const box = { left: 60, right: 100, bottom: 0, top: 10 }
  const [part] = coveredRanges('one two (three) four', 0, 200, [{ ...box, left: 75, right: 160 }])
  expect('one two (three) four'.slice(part?.start, part?.end)).toBe('(three)')
  expect(coveredRanges('桥将在春天开通', 0, 70, [{ ...box, left: 20, right: 50 }])).toEqual([
    { start: 2, end: 5, box: 0 },
  ])
  expect(coveredRanges('word', 0, 20, [{ ...box, left: 500, right: 600 }])).toEqual([])
})
