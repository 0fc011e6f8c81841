import { describe, expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'

const SENTENCE =
  'The bridge will be opened in spring, the mayor said, and nobody believed a word of it. '
const many = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join('')
const page = (body: string) => `<!doctype html><html><body><h1>Title</h1>${body}</body></html>`

describe('a page built to be slow', () => {
  test.each([
    ['elements', '<div>'],
    ['inline elements', '<b><i>'],
    ['invisible elements', '<canvas><g>'],
    ['drawings', '<svg><g>'],
  ])('of a million nested %s is refused immediately', async (_, tags) => {
    const refused = importText(page(tags.repeat(1_000_000)), 'a.html')
    await expect(refused).rejects.toThrow(/^too-complex/)
  })

  // Measured: 0.3 to 1 s each; quadratic behaviour takes minutes and hits the test's timeout.
  test.each([
    ['one paragraph of 30,000 marks', many(30_000, (index) => `<b>${SENTENCE}${index}</b> `)],
    ['2.5 million words in one text', `<p>${'a '.repeat(2_500_000)}`],
    ['5 million spaces', `<p>${' '.repeat(5_000_000)}x`],
    ['20,000 unclosed items', `<ol>${'<li>x'.repeat(20_000)}`],
    [
      'an endless class and an endless srcset',
      `<img class="${'related-x '.repeat(300_000)}" srcset="${'a b '.repeat(500_000)}"><p>x</p>`,
    ],
    [
      '19,000 sections of comments',
      many(19_000, (index) => `<div><h3>Comments</h3><p>${SENTENCE}${index}</p></div>`),
    ],
    ['10,000 drawings with words', many(10_000, (index) => `<svg><text>a${index}</text></svg>`)],
    ['nested drawings', `${'<svg><text>a'.repeat(1500)}</svg>x`],
    ['nested figures', `${'<figure><img src="a.jpg">'.repeat(400)}x`],
    ['a million entities', `<p>${'&amp;'.repeat(1_000_000)}`],
  ])(
    '%s',
    async (_, body) => {
      const { blocks } = await importText(page(body), 'a.html')
      expect(blocks.length).toBeGreaterThan(0)
    },
    60_000,
  )
})
