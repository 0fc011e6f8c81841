import { expect, test } from 'vitest'
import { isRightsLine } from '../../../../../main/documents/clean/byline/read-rights.ts'
import { importText } from '../../../../support/files/sentence-splitter.ts'

test.each([
  '© 2019 Example',
  'Copyright © 2001-2019 The Example Times. All rights reserved.',
  'Example Times ©',
  'Example Times © 2019',
  'Copyright 2019, Ann Lee.',
  'Content and pictures are copyright of the authors, © 2020. All rights reserved.',
  '版权所有 © 2020 上海日报',
  'The Example Times © 2020 Example Media Ltd.',
])('%s is a copyright line', (text) => {
  expect(isRightsLine(text)).toBe(true)
})

test.each([
  'The card on the door said “© 2020 The Mill” in small type, and the miller laughed about it for a week.',
  'The sign © was made for books, and the printers of the town set it by hand.',
  'In the letter of 1911 he asked what the sign © was for.',
  'Copyright law changed the trade of the printers.',
])('%s is a sentence', (text) => {
  expect(isRightsLine(text)).toBe(false)
})

test('a sentence with a copyright sign stays in its article', async () => {
  const prose =
    'The miller counted the sacks twice before the carts were sent away, and wrote the number down.'
  const sentence =
    'The card on the door said “© 2020 The Mill” in small type, and the miller laughed about it.'
  const { blocks, source, trimmed } = await importText(
    `<!doctype html><title>The mill</title><article><h1>The mill</h1><p>${prose}</p><p>${sentence}</p><p>${prose.replace('twice', 'again')}</p></article>`,
    'mill.html',
  )
  expect(blocks.map(({ segments }) => segments.join(' '))).toContain(sentence)
  expect(source.rights).toBe(null)
  expect(trimmed).toEqual([])
})
