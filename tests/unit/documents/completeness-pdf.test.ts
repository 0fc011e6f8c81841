import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePdf, type PdfTag, type PdfText } from '../../support/files/make-pdf.ts'
import { importBytes, visible } from '../../support/files/sentence-splitter.ts'
import { runsOf } from '../../support/long-run.ts'

const WORDS = [
  '12',
  '1,204.50',
  'Mill',
  'nobody, since then',
  '1',
  'The lamp on the hill was lit every evening at six by somebody',
  'Village',
  '(a)',
  '2019',
]

/** Text outside the page is not visible. */
const WIDE = '/MediaBox[0 0 2600 800]'

/** A grid of texts, some of them moved or missing: tables and layouts that look like tables. */
const page: fc.Arbitrary<{ texts: PdfText[]; columns: number }> = fc
  .record({
    rows: fc.integer({ min: 1, max: 9 }),
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }),
    leading: fc.constantFrom(12, 18, 30),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 50, maxLength: 50 }),
    odd: fc.array(
      fc.record({
        at: fc.nat(44),
        dx: fc.integer({ min: -60, max: 60 }),
        dy: fc.integer({ min: -30, max: 30 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ rows, edges, leading, words, odd }) => {
    const sorted = edges.toSorted((one, other) => one - other)
    const texts = Array.from({ length: rows * sorted.length }, (_, at) => {
      const moved = odd.find((one) => one.at === at)
      return {
        text: words[at] ?? 'x',
        x: (sorted[at % sorted.length] ?? 1) * 100 + (moved?.dx ?? 0),
        y: 600 - Math.floor(at / sorted.length) * leading + (moved?.dy ?? 0),
        size: at % 7 === 6 ? 8 : 11,
        mcid: at,
      }
    })
    return { texts, columns: sorted.length }
  })

/** Table tags unrelated to the page's layout. */
const table: fc.Arbitrary<PdfTag> = fc
  .array(
    fc.array(
      fc.record({
        role: fc.constantFrom('TD', 'TH', 'P'),
        rest: fc.constantFrom('', '/A<</O/Table/ColSpan 2>>', '/A<</O/Table/RowSpan 3>>'),
        kids: fc.array(fc.nat(50), { maxLength: 3 }),
      }),
      { maxLength: 5 },
    ),
    { maxLength: 9 },
  )
  .map((rows) => ({ role: 'Table', kids: rows.map((kids) => ({ role: 'TR', kids })) }))

/** Table tags that match the page, with the given number of columns. */
const trueTable = (texts: readonly PdfText[], columns: number): PdfTag => ({
  role: 'Table',
  kids: Array.from({ length: Math.ceil(texts.length / columns) }, (_, row) => ({
    role: 'TR',
    kids: texts
      .slice(row * columns, (row + 1) * columns)
      .map((_text, at) => ({ role: 'TD', kids: [row * columns + at] })),
  })),
})

const tagged = fc.tuple(
  page,
  fc.oneof(fc.constant(null), fc.constant('true'), fc.array(table, { maxLength: 2 })),
)

test('every visible character of a PDF is kept exactly once, whatever its tags say', async () => {
  let tables = 0
  await fc.assert(
    fc.asyncProperty(tagged, async ([{ texts, columns }, how]) => {
      const tags = how === 'true' ? [trueTable(texts, columns)] : how
      const document = await importBytes(
        makePdf({ pages: [texts], page: WIDE, ...(tags === null ? {} : { tags }) }),
        'zzz',
      )
      const shown = [
        ...document.blocks.flatMap(({ segments }) => segments),
        ...document.trimmed.map(({ text }) => text),
      ]
      if (document.blocks.some(({ cell }) => cell !== undefined)) tables++
      expect([visible(...shown), visible(document.title, ...shown)]).toContain(
        visible(...texts.map(({ text }) => text)),
      )
    }),
    { seed: 20_269, numRuns: runsOf(200) },
  )
  expect(tables).toBeGreaterThan(20)
})
