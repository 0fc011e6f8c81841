import { describe, expect, test } from 'vitest'
import { makeDocx, wordParagraph } from '../../../support/files/make-docx.ts'
import { makeEpub } from '../../../support/files/make-epub.ts'
import type { ImportedDocument } from '../../../../main/documents/imported-document.ts'
import { importBytes, importText } from '../../../support/files/sentence-splitter.ts'

const PROSE =
  'The lamp stood on the hill for a hundred years, and in all that time nobody had asked who lit it in the evening.'
const OTHER =
  'She had asked once, when she was small, and had been told that such things were none of her business, by nobody.'
const FB2 =
  '<FictionBook><description><title-info><lang>en</lang></title-info></description><body><section><poem><stanza><v>One road,</v><v>\u00A0\u00A0two roads.</v></stanza><stanza><v>No road.</v><v>None.</v></stanza></poem></section></body></FictionBook>'

/** `/` begins a stanza, `-` continues one, each with its indent in ems; prose has neither. */
const shape = ({ blocks }: ImportedDocument) =>
  blocks.map(({ segments, verse }) => {
    const text = segments.join(' ')
    return verse ? `${verse.continues ? '-' : '/'}${verse.indent} ${text}` : text
  })

async function page(html: string): Promise<string[]> {
  const all = shape(await importText(`<!doctype html><html lang="en"><body>${html}</body></html>`))
  return all.filter((text) => text !== PROSE)
}

describe('plain text', () => {
  test('keeps stanzas and indents', async () => {
    const poem =
      'Once there was a road,\n  stony and long,\n    and that was all.\n\nIt had no end,\n  and no song.'
    expect(shape(await importText(`${poem}\n\n${PROSE}\n`))).toEqual([
      '/0 Once there was a road,',
      '-1 stony and long,',
      '-2 and that was all.',
      '/0 It had no end,',
      '-1 and no song.',
      PROSE,
    ])
  })

  test('with one paragraph per line has no stanzas', async () => {
    const text = [`${PROSE} ${PROSE}`, '“No.”', `${PROSE} He said so.`, '“Yes.”', '“No.”'].join(
      '\n',
    )
    expect(
      shape(await importText(`${text}\n\n“Why?”\n“So.”`)).every((one) => !/^[/-]/.test(one)),
    ).toBe(true)
  })

  test('has verse as wide as its prose', async () => {
    const wrap = (text: string) => text.replace(/(.{1,66})(?: |$)/g, '$1\n')
    const [first, last] = [wrap(`${PROSE} ${OTHER}`), wrap(`${OTHER} ${OTHER}`)]
    const verse =
      'Once upon a winter dreary, while I walked there, worn and weary,\nOver many a stony hollow where the drovers went before,\nWhile I nodded, nearly napping, suddenly there came a tapping,\nAs of some one gently rapping.'
    const all = shape(await importText([first, verse, last].join('\n\n')))
    expect(all.map((one) => one.slice(0, 9))).toEqual([
      'The lamp ',
      '/0 Once u',
      '-0 Over m',
      '-0 While ',
      '-0 As of ',
      'She had a',
    ])
  })

  test('indented as a whole keeps at most four ems', async () => {
    const far = `${' '.repeat(30)}One road,\n${' '.repeat(34)}two roads.`
    const near = '    No road,\n      none at all.'
    expect(shape(await importText(`${PROSE}\n\n${far}\n\n${OTHER}\n\n${near}`))).toEqual([
      PROSE,
      '/0 One road,',
      '-2 two roads.',
      OTHER,
      '/2 No road,',
      '-3 none at all.',
    ])
  })
})

describe('a page', () => {
  test('has lines separated by `br`, indented by blanks', async () => {
    expect(
      await page(`<p>${PROSE}</p><p>One,<br>&nbsp;&nbsp;two.<br><br>\u2003Three,<br>four.</p>`),
    ).toEqual(['/0 One,', '-1 two.', '/1 Three,', '-0 four.'])
    expect(await page(`<p>${PROSE}</p><p>${PROSE} Yes.<br>${PROSE} No.</p>`)).toEqual([
      `${PROSE} Yes.`,
      `${PROSE} No.`,
    ])
  })

  test.each([
    [
      'lines and stanzas as separate elements',
      '<div class="poem"><div class="stanza"><div class="line">One,</div><p class="line" style="margin-left: 2em">two.</p></div><div class="stanza"><div class="i3">Three.</div></div></div>',
      ['/0 One,', '-2 two.', '/3 Three.'],
    ],
    [
      'preformatted lines',
      '<pre class="verse">One,\n  two.\n\nThree,\nfour.</pre>',
      ['/0 One,', '-1 two.', '/0 Three,', '-0 four.'],
    ],
    [
      'nested lines, and an empty one',
      '<div class="line-block"><div class="line">One,</div><div class="line-block"><div class="line">two.</div></div><div class="line"><br></div><div class="line">Three.</div></div>',
      ['/0 One,', '-2 two.', '/0 Three.'],
    ],
    [
      'lines of a sentence, with or without a final break',
      '<blockquote class="poetry"><p><span class="line">One,</span> <span class="line indent2">two,</span><span class="line">three,</span><br><span class="line">four.</span></p></blockquote>',
      ['/0 One,', '-2 two,', '-0 three,', '-0 four.'],
    ],
  ])('has %s', async (_, html, expected) => {
    expect(await page(`<p>${PROSE}</p>${html}<p>${PROSE}</p>`)).toEqual(expected)
  })
})

test('Markdown has verse by hard line breaks', async () => {
  const text = `# Roads\n\n${PROSE}\n\nOne,  \n&nbsp;&nbsp;two.\\\nThree.\n`
  expect(shape(await importText(text, 'a.md')).slice(1)).toEqual([
    '/0 One,',
    '-1 two.',
    '-0 Three.',
  ])
})

test('EPUB has verse by its semantics, FB2 by stanzas, Word by line breaks', async () => {
  const epub = makeEpub({
    chapters: {
      'a.xhtml': `<section epub:type="z3998:poem"><p>One,</p><p style="margin-left:1.5em;color:red">two.</p></section><p>${PROSE}</p><p>One,<br/>two.</p>`,
    },
  })
  const read = async (bytes: Uint8Array) =>
    shape(await importBytes(bytes)).filter((text) => text !== PROSE)
  expect(await read(epub)).toEqual(['/0 One,', '-2 two.', '/0 One,', '-0 two.'])
  expect(await read(new TextEncoder().encode(FB2))).toEqual([
    '/0 One road,',
    '-1 two roads.',
    '/0 No road.',
    '-0 None.',
  ])
  const word = makeDocx({
    body: wordParagraph('<w:r><w:t>One,</w:t><w:br/><w:t>two.</w:t></w:r>') + wordParagraph(PROSE),
  })
  expect(await read(word)).toEqual(['/0 One,', '-0 two.'])
})
