import { expect, test } from 'vitest'
import { makePdf, pdfLines, type PdfTag, type PdfText } from '../../../support/files/make-pdf.ts'
import { importBytes } from '../../../support/files/sentence-splitter.ts'

const LINES = [
  'The lamp on the hill was lit every evening at six, and nobody could say by whom',
  'it was lit, because the keeper had left in spring and nobody had come after him.',
]

/** List items set like lines of a paragraph, with bullets drawn as paths. */
const texts: PdfText[] = [
  { text: 'a lamp and oil for it', x: 70, y: 600, mcid: 0 },
  { text: 'bread', x: 70, y: 586, mcid: 1 },
  {
    text: 'black for the winter, which was long and cold and in which nobody came',
    x: 90,
    y: 572,
    mcid: 2,
  },
  { text: 'by the path, nor by sea', x: 90, y: 558, mcid: 2 },
  { text: 'white for the summer', x: 90, y: 544, mcid: 3 },
  { text: '1.', x: 54, y: 530, mcid: 4 },
  { text: 'a book', x: 70, y: 530, mcid: 5 },
]
const item = (...kids: PdfTag['kids']): PdfTag => ({
  role: 'LI',
  page: 1,
  kids: [{ role: 'LBody', page: 1, kids }],
})
const LIST: PdfTag = {
  role: 'L',
  page: 1,
  kids: [
    item(0),
    item(1, { role: 'L', page: 1, kids: [item(2), item(3)] }),
    { role: 'LI', page: 1, kids: [{ role: 'Lbl', page: 1, kids: [4] }, item(5).kids[0] ?? 5] },
  ],
}

test('a tagged list with drawn bullets has nested items', async () => {
  const page = [...pdfLines(LINES), ...texts, ...pdfLines(LINES.toReversed(), { y: 500 })]
  const { blocks } = await importBytes(makePdf({ pages: [page], tags: [LIST] }))
  expect(blocks.map(({ kind, item, segments }) => [kind, item, segments.join(' ')])).toEqual([
    ['paragraph', undefined, LINES.join(' ')],
    ['list-item', { depth: 0 }, 'a lamp and oil for it'],
    ['list-item', { depth: 0 }, 'bread'],
    [
      'list-item',
      { depth: 1 },
      'black for the winter, which was long and cold and in which nobody came by the path, nor by sea',
    ],
    ['list-item', { depth: 1 }, 'white for the summer'],
    ['list-item', { depth: 0, number: 1 }, 'a book'],
    ['paragraph', undefined, LINES.toReversed().join(' ')],
  ])
})
