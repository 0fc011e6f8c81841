import { describe, expect, test } from 'vitest'
import { makeEpub } from '../../../support/files/make-epub.ts'
import { makeZip } from '../../../support/files/make-zip.ts'
import { TINY_PNG } from '../../../support/files/tiny-picture.ts'
import { importBytes, problemOf } from '../../../support/files/sentence-splitter.ts'

const CHAPTERS = {
  'title.xhtml': '<h1>The Lamp</h1><p>Ann Lee</p>',
  'text/one.xhtml':
    '<section epub:type="chapter"><h2>The Harbour</h2><p>She came home late.<a epub:type="noteref" href="../notes.xhtml#n1">1</a> Nobody was there.</p><p>Caf&eacute; &amp; bar &mdash; closed.<a id="x"/> It rained.</p><p><![CDATA[a < b]]></p></section>',
  'text/two.xhtml':
    '<h2 id="two">The Hill</h2><p>She came home late.</p><aside epub:type="footnote"><p>A note in the text.</p></aside><footer><p>The end of the chapter.</p></footer><h3 id="deep">A Letter</h3><p>Dear friend.</p>',
  'notes.xhtml': '<p id="n1">It was past midnight.</p>',
}
const METADATA = `<dc:title id="t1">A Collection</dc:title><dc:title id="t2">The Lamp</dc:title>
<meta refines="#t2" property="title-type">main</meta><dc:creator id="a">Ann Lee</dc:creator><dc:creator id="b">Bo Li</dc:creator>
<meta refines="#b" property="role">trl</meta><dc:date>2020-05-04T00:00:00Z</dc:date><dc:publisher>Valley Press</dc:publisher>
<dc:rights>© 2020 Ann Lee</dc:rights><dc:language>en</dc:language><dc:identifier>urn:uuid:1</dc:identifier><dc:source>https://example.org/lamp</dc:source>`
const NAV =
  '<ol><li><a href="text/one.xhtml">The Harbour</a></li><li><span>Part Two</span><ol><li><a href="text/two.xhtml#two">The Hill</a><ol><li><a href="text/two.xhtml#deep">A Letter</a></li></ol></li></ol></li></ol>'

const texts = (document: Awaited<ReturnType<typeof importBytes>>) =>
  document.blocks.map(({ segments }) => segments.join(' '))

describe('an EPUB', () => {
  test('is its files in reading order, with the metadata of its package', async () => {
    const document = await importBytes(
      makeEpub({ metadata: METADATA, chapters: CHAPTERS, aside: ['notes.xhtml'], nav: NAV }),
      'a.zip',
    )
    expect([document.format, document.extension, document.title]).toEqual([
      'epub',
      'epub',
      'The Lamp',
    ])
    expect([document.byline, document.published]).toEqual(['Ann Lee', '2020-05-04'])
    expect(document.source).toEqual({
      publisher: 'Valley Press',
      rights: '© 2020 Ann Lee',
      url: 'https://example.org/lamp',
    })
    const body = texts(document)
    expect(body).toContain('Café & bar — closed. It rained.')
    expect(body).toContain('a < b')
    expect(body).toContain('A note in the text.')
    expect(body).toContain('The end of the chapter.')
    expect(body.filter((text) => text === 'She came home late.')).toHaveLength(1)
    expect(body.at(-1)).toBe('It was past midnight.')
    expect(document.trimmed).toEqual([])
    const note = document.blocks.flatMap(({ marks }) => marks ?? []).find((one) => one.href)
    expect(document.blocks.at(-1)?.anchors).toContain(note?.href?.slice(1))
  })

  test('has the chapters of its navigation document', async () => {
    const document = await importBytes(makeEpub({ chapters: CHAPTERS, nav: NAV }))
    const opening = (key: string) =>
      document.blocks.find((block) => block.key === key)?.segments.join(' ')
    expect(
      document.chapters.map(({ title, depth, block }) => [title, depth, opening(block)]),
    ).toEqual([
      ['The Harbour', 0, 'The Harbour'],
      ['Part Two', 0, 'The Hill'],
      ['The Hill', 1, 'The Hill'],
      ['A Letter', 2, 'A Letter'],
    ])
  })

  test('of version 2 has the chapters of its NCX', async () => {
    const point = (label: string, src: string, inside = '') =>
      `<navPoint><navLabel><text>${label}</text></navLabel><content src="${src}"/>${inside}</navPoint>`
    const ncx =
      point('The Harbour', 'text/one.xhtml', point('Deeper', 'text/two.xhtml#deep')) +
      point('Gone', 'none.xhtml')
    const document = await importBytes(makeEpub({ chapters: CHAPTERS, ncx }))
    expect(document.chapters.map(({ title, depth }) => [title, depth])).toEqual([
      ['The Harbour', 0],
      ['Deeper', 1],
    ])
  })

  test('has notes and links between its files, and pictures', async () => {
    const document = await importBytes(
      makeEpub({
        chapters: {
          'one.xhtml':
            '<p>She came<a epub:type="noteref" href="n.xhtml#n1">1</a> <em>late</em>.</p><figure><img src="i/owl.png" alt="An owl"/><figcaption>The owl</figcaption></figure><p><img src="https://example.org/x.png" alt="A far picture"/></p><p>One.</p><p id="second">Two.</p>',
          'n.xhtml': '<p id="n1">A note. <a href="one.xhtml">Back</a></p><p id="n2">Unused.</p>',
        },
        pictures: { 'i/owl.png': TINY_PNG },
        nav: '<ol><li><a href="one.xhtml#second">Second</a></li></ol>',
      }),
    )
    const [came, owl, far, , , note, unused] = document.blocks
    expect(came?.marks).toEqual([
      { kind: 'note', href: '#2-n1', start: 8, end: 9, segment: 0 },
      { kind: 'emphasis', start: 10, end: 14, segment: 0 },
    ])
    expect(note?.anchors).toEqual(['2-n1'])
    expect(unused).not.toHaveProperty('anchors')
    expect(came?.anchors).toEqual(['file-1'])
    expect(owl).toMatchObject({ segments: ['The owl'], picture: { source: 'picture-1.png' } })
    expect(far?.segments).toEqual(['A far picture'])
    expect(far).not.toHaveProperty('picture')
    expect(document.chapters).toEqual([{ title: 'Second', depth: 0, block: 'p3' }])
    expect(document.language).toBe('en')
  })

  test('without contents has the files that begin with a heading', async () => {
    const document = await importBytes(makeEpub({ chapters: CHAPTERS }))
    expect(document.chapters.map(({ title, block }) => [title, block])).toEqual([
      ['The Lamp', 'p1'],
      ['The Harbour', 'h1'],
      ['The Hill', 'h2'],
    ])
  })

  test('has its cover and never fetches what it does not contain', async () => {
    const document = await importBytes(
      makeEpub({
        chapters: {
          'a.xhtml':
            '<p>One.</p><img src="../../../etc/passwd" alt=""/><img src="https://example.org/x.png"/><p>Two.</p>',
        },
        pictures: { 'img/cover.png': TINY_PNG },
        cover: 'img/cover.png',
      }),
    )
    expect(document.cover).toBe('picture-1.png')
    expect(document.media).toEqual([{ name: 'picture-1.png', bytes: TINY_PNG }])
    expect(texts(document)).toEqual(['One.', 'Two.'])
  })

  test('keeps its page of contents as a trim', async () => {
    const contents =
      '<h2>Contents</h2><ol><li><a href="text/one.xhtml">The Harbour</a></li><li><a href="text/two.xhtml">The Hill</a></li></ol>'
    const base = makeEpub({ chapters: CHAPTERS })
    expect((await importBytes(base)).trimmed).toEqual([])
    const names = Object.keys(CHAPTERS)
    const opf = `<package><metadata/><manifest>${names
      .map((name, i) => `<item id="c${i}" href="${name}" media-type="application/xhtml+xml"/>`)
      .join(
        '',
      )}<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine><itemref idref="toc"/>${names.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`
    const document = await importBytes(
      makeZip([
        {
          name: 'META-INF/container.xml',
          content: '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
        },
        { name: 'p.opf', content: opf },
        {
          name: 'toc.xhtml',
          content: `<html><body><nav epub:type="toc">${contents}</nav></body></html>`,
        },
        ...Object.entries(CHAPTERS).map(([name, content]) => ({
          name,
          content: `<html><body>${content}</body></html>`,
        })),
      ]),
    )
    expect(document.trimmed.map(({ text, reason }) => [text, reason])).toEqual([
      ['Contents', 'navigation'],
      ['The Harbour\nThe Hill', 'navigation'],
    ])
  })

  test('keeps printed page numbers and tables of contents out of its sentences', async () => {
    const document = await importBytes(
      makeEpub({
        chapters: {
          'toc.xhtml':
            '<nav epub:type="toc"><h2>Contents</h2><ol><li><span>Part One</span><ol><li><a href="a.xhtml">One</a></li></ol></li></ol></nav><nav epub:type="page-list" hidden=""><ol><li><a href="a.xhtml#p2">2</a></li></ol></nav>',
          'list.xhtml':
            '<p>Other books</p><p><a href="a.xhtml">One</a></p><p><a href="a.xhtml#p2">Two.</a></p>',
          'contents.xhtml':
            '<h2>Inside</h2><p><a href="a.xhtml">One</a></p><p><a href="a.xhtml#p2">Two</a></p><p><a href="b.xhtml">Three</a></p>',
          'a.xhtml':
            '<h2>One</h2><p>She came <span epub:type="pagebreak" id="p2" title="2">2</span>home <span class="pagenum">[Pg 3]</span>late.</p><div role="doc-pagebreak">iv</div><p>In <span class="pagenum">two thousand</span> days. <a href="#p2">Above</a></p>',
          'b.xhtml':
            '<p>a<span epub:type="pagebreak" title="4"/>b</p><p><math><mi>x</mi><mo>=</mo><mn>2</mn><annotation>x = 2</annotation></math> and <epub:switch><epub:case><cml>no</cml></epub:case><epub:default>yes</epub:default></epub:switch></p><form><label>Your name</label></form>',
        },
      }),
    )
    expect(texts(document)).toEqual([
      'Other books',
      'One',
      'Two.',
      'One',
      'She came home late.',
      'In two thousand days. Above',
      'ab',
      'x=2 and yes',
      'Your name',
    ])
    expect(document.trimmed.map(({ text, reason }) => [text.split('\n'), reason])).toEqual([
      [['Contents'], 'navigation'],
      [['Part One', 'One'], 'navigation'],
      [['Inside'], 'navigation'],
      [['One', 'Two', 'Three'], 'navigation'],
      [['2', '[Pg 3]', 'iv'], 'furniture'],
    ])
    expect(document.blocks[4]?.anchors).toContain('4-p2')
  })

  test('trims the contents at the start of a chapter, but not a list of links in the text', async () => {
    const links = (...parts: string[]) =>
      parts.map((part) => `<dt><a href="a.xhtml#${part.toLowerCase()}">${part}</a></dt>`).join('')
    const section = (part: string) =>
      `<h2 id="${part.toLowerCase()}">1. ${part}</h2><p>The ${part} stood by the water.</p>`
    const document = await importBytes(
      makeEpub({
        chapters: {
          'a.xhtml': `<h1>The Village</h1><p><b>Table of Contents</b></p><dl>${links('Mill', 'Harbour', 'Inn')}</dl><p>It lies below the hill.</p>${section('Mill')}${section('Harbour')}${section('Inn')}<p>Read again:</p><dl>${links('Mill', 'Harbour', 'Inn')}</dl>`,
          'b.xhtml': '<p>The end.</p>',
        },
      }),
    )
    expect(texts(document)).toEqual([
      'The Village',
      'It lies below the hill.',
      ...['Mill', 'Harbour', 'Inn'].flatMap((part) => [
        `1. ${part}`,
        `The ${part} stood by the water.`,
      ]),
      'Read again:',
      'Mill',
      'Harbour',
      'Inn',
      'The end.',
    ])
    expect(document.trimmed.map(({ text, reason }) => [text, reason])).toEqual([
      ['Table of Contents', 'navigation'],
      ['Mill\nHarbour\nInn', 'navigation'],
    ])
  })

  test('has SVG pages, unless a text replaces them', async () => {
    const item = (id: string, type: string, more = '') =>
      `<item id="${id}" href="${id}" media-type="${type}"${more}/>`
    const [svg, xhtml] = ['image/svg+xml', 'application/xhtml+xml']
    const document = await importBytes(
      makeZip([
        {
          name: 'META-INF/container.xml',
          content: '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
        },
        {
          name: 'p.opf',
          content: `<package><metadata/><manifest>${item('a', svg)}${item('b', svg, ' fallback="c"')}${item('c', xhtml)}${item('d', 'x/y')}</manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="d"/></spine></package>`,
        },
        { name: 'a', content: '<svg xmlns="x"><text>One.</text><text>Two.</text></svg>' },
        { name: 'b', content: '<svg><text>No.</text></svg>' },
        { name: 'c', content: '<html><body><p>Three.</p></body></html>' },
      ]),
    )
    expect(texts(document)).toEqual(['One.', 'Two.', 'Three.'])
  })

  test('reads the text of an SVG page', async () => {
    const document = await importBytes(
      makeEpub({
        chapters: {
          'a.xhtml':
            '<svg><title>no</title><text><tspan x="1" y="1">She <tspan>came</tspan></tspan><tspan x="1" y="2">home</tspan></text><text>late.</text></svg>',
        },
      }),
    )
    expect(texts(document)).toEqual(['She came home', 'late.'])
  })

  test('detects a caption by its class, and a note by its role', async () => {
    const document = await importBytes(
      makeEpub({
        chapters: {
          'a.xhtml':
            '<div class="figure"><img src="owl.png" alt=""/><p class="caption">The owl.</p></div><p>Text.<a role="doc-noteref" href="#n">*</a></p><aside role="doc-footnote" id="n"><p>Note.</p></aside>',
        },
        pictures: { 'owl.png': TINY_PNG },
      }),
    )
    expect(document.blocks.map(({ kind, segments }) => [kind, ...segments])).toEqual([
      ['figure', 'The owl.'],
      ['paragraph', 'Text.*'],
      ['paragraph', 'Note.'],
    ])
    expect(document.blocks[0]?.picture).toMatchObject({ alt: '' })
    expect(document.blocks[1]?.marks?.[0]).toMatchObject({ kind: 'note', href: '#1-n' })
    expect(document.blocks[2]?.anchors).toEqual(['1-n'])
  })

  const locked = (algorithm: string, file: string) =>
    makeEpub({
      chapters: CHAPTERS,
      extra: [
        {
          name: 'META-INF/encryption.xml',
          content: `<encryption xmlns:enc="x"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${file}"/></enc:CipherData></enc:EncryptedData></encryption>`,
        },
      ],
    })

  test('with copy protection is refused; with obfuscated fonts it is not', async () => {
    const aes = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc'
    expect(await problemOf(locked(aes, 'OEBPS/text/one.xhtml'))).toBe('protected')
    expect(await problemOf(locked('http://www.idpf.org/2008/embedding', 'f.otf'))).toMatch(
      /^imported/,
    )
  })

  test('that is truncated, or has no text, is refused', async () => {
    const whole = makeEpub({ chapters: CHAPTERS })
    expect(await problemOf(whole.subarray(0, whole.length - 30))).toBe('broken')
    expect(await problemOf(makeEpub({ chapters: {} }))).toBe('broken')
    expect(await problemOf(makeEpub({ chapters: { 'a.xhtml': '<p> </p>' } }))).toBe('empty')
    expect(await problemOf(makeZip([{ name: 'a.txt', content: 'a' }]))).toBe('unsupported')
  })
})

test('a picture that declares too many pixels is dropped, its caption stays', async () => {
  const bomb = Buffer.from(TINY_PNG)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  const { blocks, media } = await importBytes(
    makeEpub({
      chapters: { 'a.xhtml': '<p>She came home late.</p><p><img src="b.png" alt="A lamp"/></p>' },
      pictures: { 'b.png': new Uint8Array(bomb) },
    }),
  )
  expect(media).toEqual([])
  expect(blocks.flatMap(({ segments }) => segments)).toEqual(['She came home late.', 'A lamp'])
})
