import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/documents/html/read-html.ts'

const lines = (body: string) =>
  readHtml(`<title>Page</title><body>${body}`).lines.map(({ text }) => text)

const PROSE = 'The keeper lit the lamp and went down to the harbour. '.repeat(8).trim()

test.each([
  '<div style="visibility: hidden; opacity: 0">',
  '<div style="display:none">',
  '<div hidden>',
])('an article inside %s is read: a script of the page reveals it', (tag) => {
  expect(lines(`<p>Share</p>${tag}<p>${PROSE}</p><p>The end.</p></div><p>2 likes</p>`)).toEqual([
    'Share',
    PROSE,
    'The end.',
    '2 likes',
  ])
})

test('hidden elements inside a revealed one stay hidden', () => {
  expect(
    lines(`<div hidden><p>${PROSE}</p><p style="display: none">A variant</p></div><p>Share</p>`),
  ).toEqual([PROSE, 'Share'])
})

test('a hidden element with less text than the rest of the page stays hidden', () => {
  expect(lines(`<p>${PROSE} ${PROSE}</p><div hidden><p>${PROSE}</p></div>`)).toEqual([
    `${PROSE} ${PROSE}`,
  ])
})

test('of two hidden variants of one article none is read twice', () => {
  expect(lines(`<article><p>${PROSE}</p></article><div hidden><p>${PROSE}</p></div>`)).toEqual([
    PROSE,
  ])
})

test('a short hidden text on an empty page stays hidden', () => {
  expect(lines('<p>Menu</p><div hidden><p>Please wait for the page to load.</p></div>')).toEqual([
    'Menu',
  ])
})

test.each([
  ['hidden', (text: string) => `<p>Menu</p><div hidden>${text}</div>`],
  ['code', (text: string) => `<pre><code>${text}</code></pre>`],
  [
    'microdata',
    (text: string) =>
      `<div itemscope itemtype="https://schema.org/Article"><p itemprop="headline">${text}</p></div>`,
  ],
])('a million entities in %s do not overflow the stack', (_, page) => {
  expect(lines(page('&amp;'.repeat(1_000_000))).length).toBeGreaterThan(0)
})
