import { expect, test } from 'vitest'
import { importBytes } from '../../../../support/files/sentence-splitter.ts'

const paragraph = (name: string, more = '') =>
  `<p>The ${name} was lit every evening at six, and nobody could say by whom, because the keeper had left in spring${more}. Some said that it was a trick of the light, and others heard steps.</p>`
const REST = Array.from({ length: 8 }, (_, index) => paragraph(`lantern ${index}`)).join('')
const read = async (article: string, behind: string) => {
  const { blocks, trimmed } = await importBytes(
    Buffer.from(
      `<!doctype html><html lang="en"><title>The Lamp</title><body><div class="w"><div class="article-body"><h1>The Lamp</h1>${article}${REST}</div></div>${behind}</body></html>`,
    ),
  )
  return {
    notes: blocks.slice(9).map(({ segments }) => segments.join(' ')),
    left: trimmed.map(({ text }) => text),
  }
}
const SIGN = '<sup><a href="#n1">1</a></sup>'

test.each([
  [
    'after the article',
    `<div class="x"><ol><li id="n1">The keeper went to Riga.</li></ol></div>`,
    ['The keeper went to Riga.'],
  ],
  ['in a box beside it', `<aside><p id="n1">The keeper went to Riga.</p></aside>`, undefined],
  [
    'in an element labelled footer',
    `<div class="footnotes-footer"><div class="footnote-footer" id="n1">The keeper went to Riga.</div></div>`,
    undefined,
  ],
  [
    'with number and heading, as in Texinfo',
    `<div class="x"><h4>Of the keeper</h4><h5><a id="n1" href="#d1">(1)</a></h5><p>The keeper went to Riga.</p></div>`,
    ['Of the keeper', '(1)', 'The keeper went to Riga.'],
  ],
  [
    'with two paragraphs',
    `<div class="x"><ol><li id="n1"><p>The keeper went to Riga.</p><p>He came back.</p></li></ol></div>`,
    ['The keeper went to Riga.', 'He came back.'],
  ],
])('a note that a marker in the text links to is kept %s', async (_, behind, notes) => {
  expect(await read(paragraph('lamp', SIGN), behind)).toEqual({
    notes: notes ?? ['The keeper went to Riga.'],
    left: [],
  })
})

test('notes and references without links are identified by their heading', async () => {
  const behind =
    '<div class="y"><div class="z"><h4>Footnotes</h4><ol><li>He went to Riga.</li><li>In May.</li></ol></div></div><div class="y"><h4>More of us</h4><p>Another lamp.</p></div>'
  expect(await read(paragraph('lamp', '<sup>1</sup>'), behind)).toEqual({
    notes: ['Footnotes', 'He went to Riga.', 'In May.'],
    left: ['More of us', 'Another lamp.'],
  })
})

test('a comment is not a note, although a marker links to it', async () => {
  const said = Array.from({ length: 14 }, (_, index) => `<p>I saw it too, ${index} times.</p>`)
  const { notes, left } = await read(
    paragraph('lamp', SIGN),
    `<div id="n1" class="comments"><h3>14 comments</h3>${said.join('')}</div>`,
  )
  expect(notes).toEqual([])
  expect(left.join(' ')).toContain('13 times')
})
