import { describe, expect, test } from 'vitest'
import type { ImportedBlock } from '../../../../main/documents/imported-document.ts'
import { makePdf, pdfLines, type PdfParts, type PdfText } from '../../../support/files/make-pdf.ts'
import { importBytes } from '../../../support/files/sentence-splitter.ts'

const LINES = [
  'The lamp on the hill was lit every evening at six, and nobody could say by whom',
  'it was lit, because the keeper had left in spring and nobody had come after him.',
]
const BODY = [...pdfLines(LINES, { y: 760 }), ...pdfLines(LINES, { y: 720 })]
const read = async (parts: PdfParts) => (await importBytes(makePdf(parts))).blocks
/** A text in small type at the bottom of a page. */
const foot = (text: string, y = 90): PdfText => ({ text, x: 60, y, size: 8, font: 'any' })
const line = (text: string, y = 660): PdfText => ({ text, x: 60, y, font: 'any' })
/** Note markers and backlinks with their text. */
const waysOf = (blocks: readonly ImportedBlock[]) =>
  blocks.flatMap(({ segments, marks = [] }) =>
    marks
      .filter(({ href }) => href?.startsWith('#') === true)
      .map(({ kind, segment, start, end, href }) => [
        kind,
        segments[segment]?.slice(start, end),
        href,
      ]),
  )
const lastOf = (blocks: readonly ImportedBlock[]) => blocks.at(-1)?.segments.join(' ')
const ONE = [
  ['note', '1', '#note-1-1'],
  ['link', '1', '#call-1-1'],
]

describe('notes of a PDF', () => {
  test('are detected by superscript characters, which become plain digits', async () => {
    const blocks = await read({
      pages: [
        [...BODY, line('It went out in spring.\u00B9\u2074'), foot('\u00B9\u2074 As he wrote.')],
      ],
    })
    expect(waysOf(blocks)).toEqual([
      ['note', '14', '#note-1-14'],
      ['link', '14', '#call-1-14'],
    ])
    expect(lastOf(blocks)).toBe('14 As he wrote.')
  })

  test('are detected where a font maps some superscript digits to plain ones', async () => {
    const blocks = await read({
      pages: [
        [
          ...BODY,
          line('It went out in spring1\u2074 and again in the year1 after.'),
          foot('1As he wrote.'),
          foot('1\u2074As she wrote.', 78),
        ],
      ],
    })
    expect(waysOf(blocks)).toEqual([
      ['note', '14', '#note-1-14'],
      ['note', '1', '#note-1-1'],
      ['link', '1', '#call-1-1'],
      ['link', '14', '#call-1-14'],
    ])
    expect(blocks.slice(-2).map(({ segments }) => segments.join(' '))).toEqual([
      '1 As he wrote.',
      '14 As she wrote.',
    ])
  })

  test.each([
    ['occurs twice', 'It went out in spring1 and again in the year1 after.'],
    ['is part of a number', 'It went out in 1 of the 1.5 cases, and 100 percent1% or A1 too.'],
    ['is missing', 'It went out in spring and again.'],
  ])('are left alone where a plain digit as marker %s', async (_, text) => {
    const blocks = await read({ pages: [[...BODY, line(text), foot('1 As he wrote.')]] })
    expect(waysOf(blocks)).toEqual([])
  })

  test('are found on the next page where there was no room', async () => {
    const call: PdfText = { text: '1', x: 400, y: 664, size: 6 }
    const blocks = await read({
      pages: [
        [
          ...BODY,
          { ...line('It went out in the spring of that year, it is said, in the night.'), x: 60 },
          call,
        ],
        [...BODY, foot('1 As he wrote.')],
      ],
    })
    expect(waysOf(blocks)).toEqual([
      ['note', '1', '#note-2-1'],
      ['link', '1', '#call-2-1'],
    ])
  })

  test('are detected by links in the file, also with equal labels, but not by a number that links to a section', async () => {
    const blocks = await read({
      pages: [
        [
          ...BODY,
          line('It went out in spring1 and again in the year1 after, see Section 1.'),
          foot('1 As he wrote.'),
        ],
        [{ text: '1 The Hill', x: 60, y: 700, size: 18 }, ...pdfLines(LINES, { y: 660 })],
      ],
      // Half an em per letter.
      links: [
        { page: 1, rect: [175.5, 656, 181.0, 668], rest: '/Dest[5 0 R/XYZ 60 96 0]' },
        { page: 1, rect: [417.5, 656, 423.0, 668], rest: '/Dest[7 0 R/XYZ 60 715 0]' },
      ],
    })
    expect(waysOf(blocks)).toEqual([ONE[0], ['link', '1', '#place-2'], ONE[1]])
  })
})
