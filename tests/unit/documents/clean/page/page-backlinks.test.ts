import { expect, test } from 'vitest'
import { importText } from '../../../../support/files/sentence-splitter.ts'

const PROSE =
  'A water wheel is a machine for converting the energy of flowing or falling water into useful forms of power, often in a mill at the river below the town'
const page = (inside: string, notes = '') =>
  importText(
    `<!doctype html><html lang="en"><body><article><h1>The wheel</h1><p>${PROSE}.<sup id="r1"><a href="#n1">[1]</a></sup> ${PROSE}.</p>${inside}<p>${PROSE}.</p><h2>Notes</h2><ol>${notes}</ol></article></body></html>`,
    'a.html',
  )

test.each([
  ['a wiki', '<span class="mw-cite-backlink"><b><a href="#r1">^</a></b></span> Smith, Mills.', '^'],
  [
    'a wiki, of a note with two markers',
    '<span class="mw-cite-backlink">^ <a href="#r1"><sup>a</sup></a> <a href="#r2"><sup>b</sup></a></span> Smith, Mills.',
    '^ a b',
  ],
  [
    'pandoc',
    '<p>Smith, Mills.<a href="#r1" class="footnote-back" role="doc-backlink">↩︎</a></p>',
    '↩︎',
  ],
  ['a page without labels', 'Smith, Mills. <a href="#r1">↑</a>', '↑'],
])('the backlink of a note is removed: %s', async (_, note, sign) => {
  const { blocks, trimmed } = await page(
    '',
    `<li id="n1">${note}</li><li id="n2">Lee, Wheels.</li>`,
  )
  const found = blocks.find(({ anchors }) => anchors?.includes('n1'))
  expect(found?.segments).toEqual(['Smith, Mills.'])
  expect(found?.kind).toBe('list-item')
  expect(trimmed.map(({ text }) => text)).toContain(sign)
})

test('an internal link with words is kept', async () => {
  const { blocks } = await page(
    '<p id="r2">See <a href="#n1">the note</a> and <a href="#n2">^2</a>.</p>',
  )
  expect(blocks.flatMap(({ segments }) => segments)).toContain('See the note and ^2.')
})

test('a sentence ends after its note markers', async () => {
  const { blocks } = await page('')
  expect(blocks[0]?.segments).toEqual([`${PROSE}.[1]`, `${PROSE}.`])
})

test('text under a picture of a wiki is its caption', async () => {
  const thumb =
    '<div class="thumb tright"><div class="thumbinner"><a href="/f"><img alt="" src="wheel.jpg" width="220" height="160"></a><div class="thumbcaption"><div class="magnify"><a href="/f"></a></div>An overshot wheel</div></div></div>'
  const { blocks } = await page(thumb)
  expect(blocks.find(({ segments }) => segments[0] === 'An overshot wheel')?.kind).toBe('figure')
})

test('sub- and superscripts of a formula are marked', async () => {
  const formula =
    '<p>The power is <math><mi>P</mi><mo>=</mo><msup><mi>n</mi><mn>2</mn></msup><msubsup><mi>h</mi><mn>0</mn><mi>k</mi></msubsup></math> of the wheel.</p>'
  const { blocks } = await page(formula)
  const block = blocks.find(({ segments }) => segments[0]?.startsWith('The power'))
  expect(block?.segments).toEqual(['The power is P=n2h0k of the wheel.'])
  expect(block?.marks?.map(({ kind, start }) => `${kind} ${start}`)).toEqual([
    'superscript 16',
    'subscript 18',
    'superscript 19',
  ])
})
