import { describe, expect, test } from 'vitest'
import { makePdf, pdfLines, type PdfText } from '../../../support/files/make-pdf.ts'
import { importBytes } from '../../../support/files/sentence-splitter.ts'

const LINES = [
  'The lamp on the hill was lit every evening at six, and nobody could say by whom',
  'it was lit, because the keeper had left in spring and nobody had come after him.',
]
/** An entry whose page number is right-aligned; Helvetica's digits are 0.556 em wide, dots and spaces half of that. */
const entry = (title: string, dots: number, number: string, y: number): PdfText[] => [
  { text: `${title} ${'. '.repeat(dots)}`, x: 60, y },
  { text: number, x: 440 - number.length * 6.116, y },
]
const TITLE: PdfText = { text: 'The Book of the Lamp', x: 60, y: 760, size: 24 }
const HEAD: PdfText = { text: 'The Hill', x: 60, y: 730, size: 18 }
const trimmed = async (texts: readonly PdfText[]) => {
  const document = await importBytes(
    makePdf({
      pages: [
        [TITLE, ...texts],
        [HEAD, ...pdfLines(LINES)],
      ],
    }),
  )
  return {
    left: document.blocks.flatMap(({ segments }) => segments),
    out: document.trimmed.map(({ reason, text }) => [reason, text.replace(/( \.)+/g, ' …')]),
  }
}
const text = ['The Hill', LINES.join(' ')]

describe('the table of contents of a PDF', () => {
  test('is left out, with chapters that have no leader dots and titles of two lines', async () => {
    const { left, out } = await trimmed([
      { text: 'Contents', x: 60, y: 720, size: 18 },
      ...entry('1 The hill', 0, '1', 690),
      ...entry('1.1 The lamp', 44, '1', 676),
      ...entry('1.2 The keeper', 43, 'iv', 662),
      ...entry('2 The village', 0, '5', 648),
      ...entry('2.1 The harbour', 42, '5', 634),
      { text: '2.2 What the people of the village said of the lamp when nobody', x: 60, y: 620 },
      ...entry('but themselves could hear it, and what they did', 2, '12', 606),
      ...entry('2.3 The mill', 44, '13, 15', 592),
    ])
    expect(left).toEqual(text)
    expect(out).toEqual([
      ['navigation', 'Contents'],
      [
        'navigation',
        [
          '1 The hill 1',
          '1.1 The lamp … 1',
          '1.2 The keeper … iv',
          '2 The village 5',
          '2.1 The harbour … 5',
          '2.2 What the people of the village said of the lamp when nobody but themselves could hear it, and what they did … 12',
          '2.3 The mill … 13, 15',
        ].join('\n'),
      ],
    ])
  })

  test('is one list also in larger type and with part titles in between', async () => {
    const { left, out } = await trimmed(
      [
        ...entry('The lamp', 20, '1', 676),
        ...entry('The keeper', 18, '4', 654),
        { text: 'The second part', x: 60, y: 625 },
        ...entry('The harbour', 17, '5', 590),
        ...entry('The mill', 20, '13', 568),
      ].map((text) => ({ ...text, size: 16 })),
    )
    expect(left).toEqual(text)
    expect(out.flatMap(([, text]) => text?.split('\n'))).toEqual([
      'The lamp … 1',
      'The keeper … 4',
      'The second part',
      'The harbour … 5',
      'The mill … 13',
    ])
  })

  test('is left out with its title though text follows, and with a section without a page number', async () => {
    const page = (number: string): PdfText => ({ text: number, x: 298, y: 30 })
    const document = await importBytes(
      makePdf({
        pages: [
          [TITLE, { text: 'Contents', x: 60, y: 720, size: 18 }, page('i')],
          [
            ...entry('1.1 The lamp', 44, '1', 676),
            { text: '1.2 Why did nobody hear what the people of the village said?', x: 60, y: 648 },
            ...entry('1.3 The keeper', 43, '4', 620),
            ...entry('1.4 The harbour', 42, '5', 606),
            ...entry('1.5 The mill', 44, '9', 592),
            page('ii'),
          ],
          [...pdfLines(LINES), page('iii')],
        ],
      }),
    )
    expect(document.blocks.flatMap(({ segments }) => segments)).toEqual([LINES.join(' ')])
    expect(document.trimmed.map(({ text }) => text.replace(/( \.)+/g, ' …'))).toEqual([
      'Contents',
      'i',
      '1.1 The lamp … 1\n1.2 Why did nobody hear what the people of the village said?\n1.3 The keeper … 4\n1.4 The harbour … 5\n1.5 The mill … 9',
      'ii',
      'iii',
    ])
  })

  test.each([
    ['few leader dots', ['He waited . . . . 3', 'and waited . . . . 4', 'and went.']],
    [
      'numbers without dots',
      ['In the year 1887', 'there were 12', 'and in the next', 'there were 13'],
    ],
    [
      'dots without page numbers',
      ['He waited . . . . . .', 'She . . . . . .', 'They . . . . .', 'I . . . . . . .'],
    ],
  ])('is not detected from %s', async (_, lines) => {
    expect((await trimmed(pdfLines(lines))).out).toEqual([])
  })
})
