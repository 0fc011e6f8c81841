import { expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'

const PROSE = [
  'The bridge will be opened in spring, the mayor said on Tuesday, and nobody in the room believed a word of it.',
  'The engineers least of all: the cracks in the second pier have not been repaired, and the river will be high.',
  'People on the other bank have waited for twelve years. One of them walks three kilometres to the market, he said.',
]
const MENU = ['Home', 'About us', 'Sign in', 'Subscribe', 'Privacy policy']
const NAMES = ['Northern', 'Southern', 'Wooden', 'Broken', 'Painted', 'Hidden'].flatMap((one) =>
  ['pier', 'arch', 'stair', 'lamp', 'rail'].map((other) => `${one} ${other}`),
)
const bodyOf = async (lines: readonly string[]) =>
  (await importText(lines.join('\n'), 'a.txt')).blocks.map(({ segments }) => segments.join(' '))

test('a long list of short lines does not separate the article from its first paragraphs', async () => {
  const more = PROSE.map((text) => `${text} So it was.`)
  const article = [...PROSE, ...NAMES, ...more, ...PROSE.map((text) => `${text} Really.`)]
  expect(await bodyOf([...MENU, 'The bridge opens in spring', ...article])).toEqual(article)
})

test('nor from its last ones', async () => {
  const first = [...PROSE, ...PROSE.map((text) => `${text} Really.`)]
  const article = [...first, ...NAMES, ...PROSE.slice(1).map((text) => `${text} So it was.`)]
  const foot = [...MENU, '© 2020 The River Post. All rights reserved.']
  expect(await bodyOf(['The bridge opens in spring', ...article, ...foot])).toEqual(article)
})
