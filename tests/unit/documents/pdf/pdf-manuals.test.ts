import { describe, expect, test } from 'vitest'
import { fontStyle } from '../../../../main/documents/pdf/model/font-style.ts'
import { makePdf, pdfLines, type PdfText } from '../../../support/files/make-pdf.ts'
import { importBytes } from '../../../support/files/sentence-splitter.ts'

const PROSE = [
  'is lit in the evening at six, and nobody could say by whom it was lit, as',
  'the keeper had left in spring and nobody had come after him. Some said that it',
  'was a trick of the light; others heard the steps of somebody on the stairs, who',
  'came down in the morning and was never seen in the village below the hill.',
]
/** Prose that differs on every page: text repeated at one height would be furniture. */
const prose = (name: string, y = 700) =>
  pdfLines(
    PROSE.map((line, at) => `${name.repeat(at + 1)} ${line}`),
    { y },
  )
const read = async (pages: readonly (readonly PdfText[])[]) => {
  const { blocks, trimmed } = await importBytes(makePdf({ pages }))
  return {
    blocks: blocks.map(({ kind, segments }) => [kind, segments.join(' ')]),
    out: trimmed.flatMap(({ reason, text }) => text.split('\n').map((line) => [reason, line])),
  }
}

describe('a manual in PDF', () => {
  test('is read without running headers that change with every chapter and section', async () => {
    const chapters = ['Setting up', 'Lighting', 'Storms', 'Repairs']
    const pages = chapters.flatMap((chapter, index) => {
      const head = (section: string): PdfText => ({
        text: `CHAPTER ${index + 1}. ${chapter.toUpperCase()} ${section}`,
        x: 60,
        y: 780,
      })
      const opening = { text: chapter, x: 60, y: 740, size: 20 }
      return [
        [opening, ...prose(`${chapter} one`)],
        [head('FIRST SECTION'), ...prose(`${chapter} two`, 740)],
        [head('SECOND SECTION'), ...prose(`${chapter} six`, 740)],
      ]
    })
    const { blocks, out } = await read(pages)
    expect(out).toEqual(
      chapters.flatMap((chapter, index) =>
        ['FIRST', 'SECOND'].map((section) => [
          'furniture',
          `CHAPTER ${index + 1}. ${chapter.toUpperCase()} ${section} SECTION`,
        ]),
      ),
    )
    expect(blocks.filter(([kind]) => kind === 'heading').map(([, text]) => text)).toEqual(
      chapters.slice(1),
    )
  })

  test('keeps first lines of pages that are text, though a gap follows them', async () => {
    const names = ['Barley', 'Oats', 'Rye', 'Wheat', 'Millet', 'Maize']
    const { blocks, out } = await read(
      names.map((name) => [
        { text: `${name} grows here`, x: 60, y: 780 },
        ...prose(name.toLowerCase(), 740),
      ]),
    )
    expect(out).toEqual([])
    expect(blocks.map(([, text]) => text)).toEqual(
      expect.arrayContaining(names.slice(1).map((name) => `${name} grows here`)),
    )
  })

  test('is read without the Roman page numbers of its front matter', async () => {
    const { blocks, out } = await read(
      ['vii', 'viii', 'ix', 'x', '1', '2', '3'].map((number, index) => [
        ...prose('abcdefg'[index]?.repeat(3) ?? ''),
        { text: number, x: 298, y: 40 },
      ]),
    )
    expect(out.map(([, text]) => text)).toEqual(['vii', 'viii', 'ix', 'x', '1', '2', '3'])
    expect(blocks).toHaveLength(7)
  })

  test('has bold headings in body size, but not from terms or table headers', async () => {
    const bold = (text: string, y: number, x = 60): PdfText => ({ text, x, y, font: 'bold' })
    const { blocks } = await read([
      [
        { text: 'The Lamp', x: 60, y: 780, size: 20 },
        ...prose('first', 740),
        bold('4.6.1 How the lamp is lit', 650),
        ...prose('second', 630),
        bold('wick', 540),
        ...pdfLines(PROSE, { x: 84, y: 524 }),
        bold('Part', 440),
        bold('Use', 440, 200),
        { text: 'glass', x: 60, y: 424 },
        { text: 'keeps the wind out', x: 200, y: 424 },
      ],
    ])
    expect(blocks.filter(([kind]) => kind === 'heading').map(([, text]) => text)).toEqual([
      '4.6.1 How the lamp is lit',
    ])
  })

  test('has bullets (0x95 of WinAnsi) without a space after them, as in Chinese and Japanese', async () => {
    const { blocks } = await read([
      [
        ...prose('first', 740),
        { text: '\u0095wick', x: 60, y: 640 },
        { text: '\u0095glass and oil', x: 60, y: 624 },
      ],
    ])
    expect(blocks.slice(-2)).toEqual([
      ['list-item', 'wick'],
      ['list-item', 'glass and oil'],
    ])
  })
})

test.each([
  ['BZUJDV+t1xtt', true],
  ['MPGAWB+t1xbtt', true],
  ['XTTSDX+tcxtt', true],
  ['FreeMono', true],
  ['CMTT10', true],
  ['zi4-Regular', true],
  ['TeXGyreTermes-Regular', false],
  ['Xtreme', false],
  ['TimesNewRomanPSMT', false],
])('a font named %s is monospaced: %s', (name, isMono) => {
  expect(fontStyle({ name, bold: false, italic: false }).isMono).toBe(isMono)
})
