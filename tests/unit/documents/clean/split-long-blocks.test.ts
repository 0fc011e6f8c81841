import { expect, test } from 'vitest'
import { cutAt } from '../../../../main/documents/lines/cut-at.ts'
import { importText, splitSentences, visible } from '../../../support/files/sentence-splitter.ts'

const HEAD = 'A title of the text\n\n'

test('a block too long for the window is split without losing characters', async () => {
  const sentence = 'She came home late, and nobody was there. '
  const whole = sentence.repeat(3000)
  const { blocks } = await importText(`${HEAD}${whole}`)
  expect(blocks.length).toBeGreaterThan(2)
  for (const { segments } of blocks) {
    expect(segments.join(' ').length).toBeLessThanOrEqual(16_000)
    expect(new Set(segments)).toEqual(new Set([sentence.trim()]))
  }
  expect(blocks.flatMap(({ segments }) => segments)).toHaveLength(3000)
})

test.each([
  ['words without a full stop', 'and on, '],
  ['one word', 'abcde'],
  ['surrogate pairs', '😀'],
  ['combining sequences', 'e\u0301'],
  ['Chinese without a full stop', '字，'],
])('half a megabyte without full stops is split at pauses: %s', async (_, piece) => {
  const whole = piece.repeat(500_000 / piece.length)
  const { blocks } = await importText(`${HEAD}${whole}`)
  const segments = blocks.flatMap((block) => block.segments)
  expect(visible(...segments)).toBe(visible(whole))
  expect(Math.max(...segments.map((one) => one.length))).toBeLessThanOrEqual(4000)
  expect(segments.filter((one) => !one.isWellFormed() || /^\p{M}/u.test(one))).toEqual([])
  expect(Math.max(...blocks.map((one) => one.segments.join('').length))).toBeLessThanOrEqual(16_000)
})

test.each([
  ['one word', 'abcde'.repeat(3000), 2000],
  [
    'a word in a sentence',
    `${'She came home. '.repeat(99)}${'abcde'.repeat(2000)} and went.`,
    2000,
  ],
  ['combining sequences', 'e\u0301'.repeat(6000), 2000],
  ['Arabic', '\u0643'.repeat(9000), 2000],
  ['words', 'She came home '.repeat(1000), 16_000],
  ['Chinese', '\u5B57'.repeat(12_000), 16_000],
])(
  'a text that gives the window no place to break lines has shorter blocks: %s',
  async (_, whole, most) => {
    const { blocks } = await importText(`${HEAD}${whole}`)
    const lengths = blocks.map(({ segments }) => segments.join(' ').length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(most)
    expect(Math.max(...lengths)).toBeGreaterThan(most * 0.6)
    expect(visible(...blocks.flatMap(({ segments }) => segments))).toBe(visible(whole))
  },
)

test('the longest sentences of literature stay whole, and code keeps its lines', () => {
  const long = `${'he went on and on without a stop, '.repeat(100)}and there he was.`
  expect(splitSentences(long, 'en')).toEqual([long])
  expect(cutAt(`${'x'.repeat(30)}\n  y`, 0, 32, ['\n'])).toBe(31)
})

test('long metadata fields are truncated', async () => {
  const { title, byline, blocks } = await importText(
    `<!doctype html><title>${'word '.repeat(10_000)}</title><meta name="author" content="${'x'.repeat(9000)}"><h1>${'Large type. '.repeat(500)}</h1><p>She came home late. Nobody was there.</p>`,
  )
  expect(title.length).toBeLessThanOrEqual(501)
  expect(byline?.length ?? 0).toBeLessThanOrEqual(501)
  expect(blocks[0]?.segments).toHaveLength(500)
})
