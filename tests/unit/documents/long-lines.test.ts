import { expect, test } from 'vitest'
import { importText } from '../../support/files/sentence-splitter.ts'

const HONEST = 'An honest paragraph stands here. It has two sentences.'

/** Each took minutes with a pattern that was retried at every position: time must be linear in the length. */
test.each([
  ['spaces', ' '],
  ['tabs', '\t'],
  ['ellipses and spaces', '…  '],
  ['an ellipsis and spaces', `… ${' '.repeat(100)}`],
  ['read-more links', 'more [ '],
  ['quotation marks', '“'],
])('a line of a hundred thousand characters of %s is read in linear time', async (_, piece) => {
  const row = piece.repeat(100_000 / piece.length)
  const start = process.cpuUsage()
  const { blocks } = await importText(`${HONEST}\n\na${row}b\n\n${HONEST} Once more.`)
  const { user } = process.cpuUsage(start)
  // The line may be cut into several blocks, trimmed at their ends.
  const texts = blocks.map(({ segments }) => segments.join(' '))
  expect([texts[0], texts.at(-1)]).toEqual([expect.stringMatching(/^a/), `${HONEST} Once more.`])
  expect(texts.at(-2)).toMatch(/b$/)
  expect(user / 1000).toBeLessThan(10_000)
})

/** More than a call may have arguments. */
const MANY = 200_000

test('a paragraph of very many lines without full stops is read', async () => {
  const lines = Array.from(
    { length: MANY },
    (_, at) => `灯塔${String.fromCodePoint(0x4e00 + (at % 5000))}${at}`,
  )
  const { blocks } = await importText(lines.join('\n'), 'a.txt')
  expect(blocks.length).toBeGreaterThanOrEqual(MANY - 1)
  expect(blocks.at(-1)?.segments.join('')).toBe(lines.at(-1))
})

test('a teaser is detected by its "read more" text', async () => {
  const full =
    'The minister said on Tuesday that the bridge would be opened in spring, as the mayor had asked.'
  const teasers = [
    'The minister said on Tuesday that the bridge… Read more',
    'The minister said on Tuesday that the… [ more ] »',
    'The minister said on Tuesday that the bridge would be opened...  (weiterlesen)  ›',
  ]
  const { trimmed } = await importText(`A title\n\n${[full, ...teasers].join('\n\n')}\n\n${HONEST}`)
  expect(trimmed.map(({ text }) => text)).toEqual(teasers)
})
