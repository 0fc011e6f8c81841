import { expect, test } from 'vitest'
import { makePdf, type PdfText } from '../../../support/files/make-pdf.ts'
import { importBytes } from '../../../support/files/sentence-splitter.ts'

const LINES = [
  'he lamp was lit every evening at six, and nobody could say by whom',
  'it was done, because the keeper had left in spring, and nobody had come',
  'after him since then, for nobody knew what the lamp was there for, and',
  'the boats did well without it in the long and pale nights of the summer.',
]
/** A paragraph whose first two lines are beside a drop cap of two lines. */
const withDropCap = (letter: string, lines: readonly string[], y = 700): PdfText[] => [
  { text: letter, x: 60, y: y - 14, size: 34 },
  ...lines.map((text, at) => ({ text, x: at < 2 ? 86 : 60, y: y - at * 14, size: 11 })),
]
const read = async (texts: readonly PdfText[]) =>
  (await importBytes(makePdf({ pages: [[...texts]] }))).blocks.map(({ segments }) =>
    segments.join(' '),
  )

test('a drop cap of two lines begins the first of them', async () => {
  expect(await read(withDropCap('T', LINES))).toEqual([`T${LINES.join(' ')}`])
})

test('a drop cap is a word by itself if the text after it is a word', async () => {
  const [, ...rest] = LINES
  const lamp = ['lamp was lit every evening at six, and nobody could say by whom', ...rest]
  expect(await read(withDropCap('A', lamp))).toEqual([`A ${lamp.join(' ')}`])
  const night = ['t night it was lit at six, and nobody in town could say by whom', ...rest]
  expect(await read(withDropCap('A', night))).toEqual([`A${night.join(' ')}`])
})

test('a large letter beside one line, or alone, is no drop cap', async () => {
  const [first = ''] = LINES
  const heading: PdfText[] = [
    { text: 'T', x: 60, y: 740, size: 34 },
    ...LINES.map((text, at) => ({ text, x: 60, y: 690 - at * 14, size: 11 })),
  ]
  expect((await read(heading)).at(-1)).toContain(first)
  expect((await read(heading)).join('|')).not.toContain(`T${first}`)
})
