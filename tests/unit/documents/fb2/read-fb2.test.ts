import { describe, expect, test } from 'vitest'
import { encode } from '../../../support/files/encode.ts'
import { makeZip } from '../../../support/files/make-zip.ts'
import { TINY_PNG } from '../../../support/files/tiny-picture.ts'
import { importBytes, problemOf } from '../../../support/files/sentence-splitter.ts'

const BOOK = `<?xml version="1.0" encoding="windows-1251"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info><genre>prose</genre><author><first-name>Анна</first-name><last-name>Ли</last-name></author>
<book-title>Лампа</book-title><annotation><p>Повесть о доме.</p></annotation><date value="1999-05-04">1999</date>
<coverpage><image l:href="#cover.png"/></coverpage><lang>ru</lang></title-info>
<document-info><src-url>https://example.org/lamp</src-url></document-info>
<publish-info><publisher>Долина</publisher></publish-info></description>
<body><title><p>Анна Ли</p><p>Лампа</p></title>
<epigraph><p>Свет погас.</p><text-author>Неизвестный</text-author></epigraph>
<section id="s1"><title><p>Часть первая</p></title>
<section><title><p>Глава 1</p><p>Гавань</p></title><p>Она вернулась <emphasis>поздно</emphasis>.<a l:href="#n1" type="note">[1]</a></p>
<empty-line/><p>Никого не было.</p><subtitle>* * *</subtitle><p>Шёл дождь &lt;весь день&gt;.</p>
<poem><stanza><v>Ветер воет,</v><v>море стонет.</v></stanza><text-author>Поэт</text-author></poem>
<image l:href="#a.png"/><cite><p>Дорогой друг!</p></cite><table><tr><th>Год</th><td>1999</td></tr></table></section>
<section><p>Никого не было.</p></section></section></body>
<body name="notes"><title><p>Примечания</p></title><section id="n1"><title><p>1</p></title><p>Было за полночь.</p></section></body>
<binary id="cover.png" content-type="image/png">${Buffer.from(TINY_PNG).toString('base64').replace(/.{20}/g, '$&\n')}</binary>
</FictionBook>`
const BYTES = encode(BOOK, 'windows-1251')

const texts = (document: Awaited<ReturnType<typeof importBytes>>) =>
  document.blocks.map(({ segments }) => segments.join(' '))

describe('an FB2', () => {
  test('is its annotation, body and notes, in the encoding of its prolog', async () => {
    const document = await importBytes(BYTES)
    expect([document.format, document.extension, document.encoding]).toEqual([
      'fb2',
      'fb2',
      'windows-1251',
    ])
    expect([document.title, document.byline, document.published, document.language]).toEqual([
      'Лампа',
      'Анна Ли',
      '1999-05-04',
      'ru',
    ])
    expect(document.source).toEqual({
      publisher: 'Долина',
      rights: null,
      url: 'https://example.org/lamp',
    })
    expect(texts(document)).toEqual([
      'Повесть о доме.',
      'Анна Ли',
      'Свет погас.',
      'Неизвестный',
      'Часть первая',
      'Глава 1',
      'Гавань',
      'Она вернулась поздно.[1]',
      'Никого не было.',
      '* * *',
      'Шёл дождь <весь день>.',
      'Ветер воет,',
      'море стонет.',
      'Поэт',
      'Дорогой друг!',
      'Год',
      '1999',
      'Никого не было.',
      'Примечания',
      '1 Было за полночь.',
    ])
    expect(document.trimmed).toEqual([])
    expect(document.cover).toBe('picture-1.png')
    expect(document.media[0]?.bytes).toEqual(TINY_PNG)
  })

  test('has its sections as chapters', async () => {
    const { chapters, blocks } = await importBytes(BYTES)
    expect(
      chapters.map(({ title, depth, block }) => [
        title,
        depth,
        blocks.find(({ key }) => key === block)?.segments[0],
      ]),
    ).toEqual([
      ['Часть первая', 0, 'Часть первая'],
      ['Глава 1 Гавань', 1, 'Глава 1'],
      ['Примечания', 0, 'Примечания'],
    ])
  })

  test('is the same from a zip archive', async () => {
    const zipped = await importBytes(
      makeZip([{ name: 'book.fb2', content: BYTES }]),
      'book.fb2.zip',
    )
    const plain = await importBytes(BYTES)
    expect(zipped).toEqual({ ...plain, extension: 'fbz' })
  })

  test('with a wrong declaration is decoded correctly', async () => {
    const document = await importBytes(new TextEncoder().encode(BOOK))
    expect([document.title, document.encoding]).toEqual(['Лампа', 'utf-8'])
    const wide = Buffer.from(`\uFEFF${BOOK.replace('windows-1251', 'utf-16')}`, 'utf16le')
    expect((await importBytes(wide)).title).toBe('Лампа')
  })

  test('keeps a section in an invalid place, and a title without paragraphs', async () => {
    const document = await importBytes(
      new TextEncoder().encode(
        '<FictionBook><body><section><title>The Lamp</title><cite><section><title><p>A letter</p></title><p>Dear friend.</p></section></cite></section></body></FictionBook>',
      ),
    )
    expect(document.chapters.map(({ title }) => title)).toEqual(['The Lamp'])
    expect([document.title, ...document.blocks.flatMap(({ segments }) => segments)]).toEqual([
      'file',
      'The Lamp',
      'A letter',
      'Dear friend.',
    ])
  })

  test.each([
    ['definitions', '<!DOCTYPE r [<!ENTITY a "]>">\n<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
    ['many entities', `<!DOCTYPE r [${'<!ENTITY a "AAAAAAAAAA">'.repeat(1000)}]>`],
  ])('with %s in its document type is read, and no definition is followed', async (_, doctype) => {
    const { format, blocks, title } = await importBytes(
      new TextEncoder().encode(
        `<?xml version="1.0"?>${doctype}<FictionBook><description><title-info><book-title>Lamp</book-title></title-info></description><body><section><p>Hello &a; and &x; the end.</p></section></body></FictionBook>`,
      ),
    )
    expect([format, title]).toEqual(['fb2', 'Lamp'])
    expect(blocks.map(({ segments }) => segments)).toEqual([['Hello &a; and &x; the end.']])
  })

  test('without a body or an end is refused', async () => {
    expect(await problemOf(BYTES.subarray(0, 200))).toBe('broken')
    // Truncated after its body, or in it.
    expect(await problemOf(BYTES.subarray(0, BYTES.length - 20))).toBe('broken')
    expect(await problemOf(new TextEncoder().encode('<FictionBook><body/></FictionBook>'))).toBe(
      'empty',
    )
  })
})
