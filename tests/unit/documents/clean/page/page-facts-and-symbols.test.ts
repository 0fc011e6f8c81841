import { expect, test } from 'vitest'
import { importText } from '../../../../support/files/sentence-splitter.ts'

const LONG =
  'The firm was founded by people who had worked together before, and it grew, as they say, by itself.'
const page = (body: string) =>
  importText(
    `<!doctype html><html><head><title>The Firm</title></head><body><article><h1>The Firm</h1>${body}<p>${LONG}</p><p>${LONG} Again.</p></article></body></html>`,
    'a.html',
  )

test('a date in a table of facts is not the date of publication and is kept', async () => {
  const { published, blocks } = await page(
    '<table><tr><th>Founded</th><td>February 28, 1998</td></tr><tr><th>Seat</th><td>Here</td></tr></table>',
  )
  expect(published).toBeNull()
  expect(blocks.map(({ segments }) => segments.join(' '))).toContain('February 28, 1998')
  expect((await page('<p>February 28, 1998</p>')).published).toBe('1998-02-28')
})

test('a lone full stop after a formula is removed; symbols with meaning are kept', async () => {
  const { blocks, trimmed } = await page(
    `<p>${LONG} Thus:</p><dl><dd><img src="a.png" width="200" height="60" alt="a = b"></dd><dd>.</dd></dl><p>“…”</p><p>…</p><p>?</p><pre>}</pre>`,
  )
  const texts = blocks.map(({ segments }) => segments.join(' '))
  expect(texts).not.toContain('.')
  expect(texts).toEqual(expect.arrayContaining(['“…”', '…', '?', '}']))
  expect(trimmed.map(({ text, reason }) => [text, reason])).toContainEqual(['.', 'furniture'])
})

test('a news agency’s copyright line in the article stays, a row of notices after it does not', async () => {
  const prose = [
    'The keeper lights the lamp at dusk, and the light goes far over the bay, the pier and the houses behind it.',
    'Nobody else wanted the post, he says, and nobody has asked him for the key since the last inspector left.',
  ]
  const agency = '© 2031 Bay Press. All rights reserved. This story may not be rewritten.'
  const notices = ['Sign in', 'Terms of use', 'Privacy policy', '© 2031 The Bay Post']
  const bodyOf = async (lines: readonly string[]) => {
    const paragraphs = lines.map((line) => `<p>${line}</p>`).join('')
    const menu = ['Home', 'Weather', 'Sports', 'Jobs'].map(
      (entry) => `<li><a href="/">${entry}</a>`,
    )
    const html = `<title>Lamp</title><main><article><h1>Lamp</h1>${paragraphs}</article></main><footer><ul>${menu.join('')}</ul></footer>`
    const { blocks } = await importText(html, 'a.html')
    return blocks.map(({ segments }) => segments.join(' '))
  }
  expect(await bodyOf([...prose, agency])).toEqual([...prose, agency])
  expect(await bodyOf([...prose, ...notices])).toEqual(prose)
})
