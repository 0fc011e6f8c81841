import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../../../main/documents/docx/read-numbering.ts'
import {
  makeDocx,
  wordParagraph as p,
  wordStyle as style,
} from '../../../support/files/make-docx.ts'
import { makeZip } from '../../../support/files/make-zip.ts'
import { TINY_PNG } from '../../../support/files/tiny-picture.ts'
import { importBytes, problemOf } from '../../../support/files/sentence-splitter.ts'

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const listed = (level: number, list = 1) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const NUMBERING = `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`
const BODY = [
  p('The Lamp', style('Title')),
  p('Contents of the book\t3', style('TOC1')),
  p('The Harbour', style('Berschrift1') + listed(0)),
  p(
    `${run('She came ')}<w:ins>${run('home ', '<w:b/>')}</w:ins><w:del><w:r><w:delText>away </w:delText></w:r></w:del>${run('late')}${run('secret', '<w:vanish/>')}${run('.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
  ),
  p(
    `<w:r><w:ruby><w:rt>${run('とうきょう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>${run('へ行った。')}`,
  ),
  p(
    `<w:hyperlink r:id="out">${run('A link')}</w:hyperlink>${run(' and a')}<w:r><w:noBreakHyphen/></w:r>${run('b')}<w:r><w:br/></w:r>${run('next line')}`,
  ),
  p('The Hill', style('Berschrift2') + listed(1)),
  p('First', listed(0, 2)),
  p('Second', listed(0, 2)),
  p('Wise words.', style('Zitat')),
  `<w:tbl><w:tr><w:tc>${p('Year')}</w:tc><w:tc>${p('1999')}</w:tc></w:tr></w:tbl>`,
  `<w:sdt><w:sdtContent>${p('In a control.')}</w:sdtContent></w:sdt>`,
  p(
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('In a box.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('In a box.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  p('The Hill again', style('Berschrift1') + listed(0)),
  p(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>It rained.</w:t></w:r>',
  ),
].join('')
const DOCUMENT = makeDocx({
  body: BODY,
  numbering: NUMBERING,
  footnotes: `<w:footnote w:id="0">${p('separator')}</w:footnote><w:footnote w:id="2">${p('It was past midnight.')}</w:footnote>`,
  header: p('Running head'),
  core: '<dc:title>Microsoft Word - old.doc</dc:title><dc:creator>Ann Lee</dc:creator><dcterms:created>2020-05-04T10:00:00Z</dcterms:created><dc:language>en-GB</dc:language>',
  links: { out: 'https://example.org/' },
})

const texts = (document: Awaited<ReturnType<typeof importBytes>>) =>
  document.blocks.map(({ segments }) => segments.join(' '))

describe('a DOCX', () => {
  test('is its text with all changes accepted, with lists, tables, boxes, ruby and notes', async () => {
    const document = await importBytes(DOCUMENT)
    expect([document.format, document.title, document.byline, document.published]).toEqual([
      'docx',
      'The Lamp',
      'Ann Lee',
      '2020-05-04',
    ])
    const body = texts(document).join('\n')
    expect(body).toContain('She came home late.[1]')
    expect(body).toContain('東京')
    expect(body).toContain('A link and a\u2011b')
    expect(body).not.toMatch(/away|secret|separator|PAGE/)
    expect(body.match(/In a box\./g)).toHaveLength(1)
    for (const text of ['First', 'Second', 'Year', '1999', 'In a control.', 'It rained.'])
      expect(texts(document)).toContain(text)
    expect(texts(document).at(-1)).toBe('[1] It was past midnight.')
    expect(document.blocks.filter(({ kind }) => kind === 'list-item')).toHaveLength(2)
    expect(document.blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(1)
  })

  test('keeps page headers and the table of contents as trims', async () => {
    const { trimmed } = await importBytes(DOCUMENT)
    expect(trimmed.map(({ text, reason }) => [text, reason])).toEqual([
      ['Running head', 'furniture'],
      ['Contents of the book 3', 'navigation'],
    ])
  })

  test('has its headings as chapters, numbered as in Word', async () => {
    const { chapters, blocks } = await importBytes(DOCUMENT)
    expect(chapters.map(({ title, depth }) => [title, depth])).toEqual([
      ['The Lamp', 0],
      ['1. The Harbour', 1],
      ['1.1 The Hill', 2],
      ['2. The Hill again', 1],
    ])
    const headings = blocks.filter(({ kind }) => kind === 'heading')
    expect(headings.map(({ level }) => level)).toEqual([2, 3, 2])
  })

  test('joins a drop cap in a frame with its paragraph', async () => {
    const initial = (letter: string, how: string) =>
      p(letter, `<w:framePr w:dropCap="${how}" w:lines="3"/>`)
    const document = await importBytes(
      makeDocx({
        body:
          p('Owls.') +
          initial('O', 'drop') +
          p('nce there was an owl.') +
          p('', '<w:framePr w:dropCap="none"/>') +
          initial('“T', 'margin') +
          p('wice,” she said.') +
          initial('E', 'drop'),
      }),
    )
    expect(texts(document)).toEqual(['Owls.', 'Once there was an owl.', '“Twice,” she said.', 'E'])
  })

  test('loads embedded pictures and no external ones', async () => {
    const drawing = (id: string) =>
      `<w:r><w:drawing><wp:docPr descr="An owl"/><a:blip r:embed="${id}"/></w:drawing></w:r>`
    const document = await importBytes(
      makeDocx({
        body: p('Owls.') + p(drawing('in')) + p(drawing('out')),
        pictures: { in: ['media/owl.png', TINY_PNG] },
        links: { out: 'file:///etc/passwd' },
      }),
    )
    expect(texts(document)).toEqual(['Owls.', 'An owl'])
    expect(document.blocks[1]?.picture).toEqual({ source: 'picture-1.png', alt: 'An owl' })
    expect(document.media).toEqual([{ name: 'picture-1.png', bytes: TINY_PNG }])
  })

  test('keeps comments as trims, with their authors', async () => {
    const document = await importBytes(
      makeDocx({
        body: p('The lamp went out.') + p('Nobody came.'),
        comments: `<w:comment w:id="1" w:author="Bo Li">${p('Is this so?')}</w:comment>`,
      }),
    )
    expect(texts(document)).toEqual(['The lamp went out.', 'Nobody came.'])
    expect(document.trimmed.map(({ text, reason }) => [text, reason])).toEqual([
      ['Bo Li:\nIs this so?', 'related'],
    ])
  })

  test('detects quotes, captions, code and contents by the style names of many programs', async () => {
    const named = (id: string, name: string, base = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}</w:style>`
    const drawing =
      '<w:r><w:drawing><wp:docPr descr="An owl"/><a:blip r:embed="in"/></w:drawing></w:r>'
    const document = await importBytes(
      makeDocx({
        styles: [
          named('BlockText', 'Block Text'),
          named('Quotations', 'Quotations'),
          named('Mine', 'Meine Zitate', 'Zitat'),
          named('Caption', 'Caption'),
          named('Illustration', 'Illustration', 'Caption'),
          named('Pre', 'Preformatted Text'),
          named('C1', 'Contents 1'),
        ].join(''),
        body: [
          p('The first chapter\t3', style('C1')),
          p('One.', style('BlockText')),
          p('Two.', style('Quotations')),
          p('Three.', style('Mine')),
          p('if (a) b', style('Pre')),
          p(drawing),
          p('The owl.', style('Illustration')),
          p('Alone.', style('Caption')),
          `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Inhalt', style('Berschrift1'))}</w:sdtContent></w:sdt>`,
          p('The end.'),
        ].join(''),
        pictures: { in: ['media/owl.png', TINY_PNG] },
      }),
    )
    expect(document.blocks.map(({ kind, segments }) => [kind, segments.join(' ')])).toEqual([
      ['quote', 'One.'],
      ['quote', 'Two.'],
      ['quote', 'Three.'],
      ['code', 'if (a) b'],
      ['figure', 'The owl.'],
      ['figure', 'Alone.'],
      ['paragraph', 'The end.'],
    ])
    expect(document.blocks[4]?.picture?.alt).toBe('An owl')
    expect(document.trimmed.map(({ text, reason }) => [text, reason])).toEqual([
      ['The first chapter 3', 'navigation'],
      ['Inhalt', 'navigation'],
    ])
  })

  test('knows the built-in styles that the file does not define', async () => {
    const body = `${p('The Lamp', style('Heading1'))}${p('She came home late.')}${p('Later', style('Heading2'))}${p('Who is there?', style('IntenseQuote'))}`
    const { title, blocks } = await importBytes(makeDocx({ body }))
    expect(title).toBe('The Lamp')
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['paragraph', undefined],
      ['heading', 2],
      ['quote', undefined],
    ])
  })

  test('resolves bookmarks between paragraphs', async () => {
    const document = await importBytes(
      makeDocx({
        body: `${p(`<w:hyperlink w:anchor="two">${run('Go on')}</w:hyperlink>`)}<w:bookmarkStart w:id="1" w:name="two"/>${p('Two', style('Berschrift1'))}<w:bookmarkEnd w:id="1"/>${p('Text.')}`,
      }),
    )
    const [go, two] = document.blocks
    expect(go?.marks?.[0]?.href).toBe('#mark-two')
    expect(two?.anchors).toEqual(['mark-two'])
  })

  test('without a text is refused', async () => {
    expect(await problemOf(makeDocx({ body: '' }))).toBe('empty')
    expect(await problemOf(makeZip([{ name: 'word/document.xml', content: '<w:p' }]))).toBe('empty')
    expect(await problemOf(DOCUMENT.subarray(0, 900))).toBe('broken')
  })

  test('with a password is refused as protected', async () => {
    const locked = Buffer.alloc(4096)
    locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await problemOf(locked)).toBe('unsupported')
    locked.write('EncryptedPackage', 1024, 'utf16le')
    expect(await problemOf(locked)).toBe('protected')
  })
})

test.each([
  [4, 'lowerRoman', 'iv'],
  [1999, 'upperRoman', 'MCMXCIX'],
  [27, 'lowerLetter', 'aa'],
  [3, 'upperLetter', 'C'],
  [7, 'decimal', '7'],
  [10, 'chineseCounting', '十'],
  [42, 'japaneseCounting', '四十二'],
])('%i in %s is %s', (value, format, expected) => {
  expect(formatNumber(value, format)).toBe(expected)
})
