import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { makeDocx, wordParagraph, wordStyle } from '../../support/files/make-docx.ts'
import { makeEpub } from '../../support/files/make-epub.ts'
import { makePdf, pdfLines } from '../../support/files/make-pdf.ts'
import { importBytes, visible } from '../../support/files/sentence-splitter.ts'
import { runsOf } from '../../support/long-run.ts'

const TEXTS = [
  'Home',
  'About Us | Contact | Privacy Policy',
  'By Jane Roe',
  '© 2019 Example. All rights reserved.',
  'The minister said on Tuesday that the bridge would be opened in… Read more',
  'The minister said on Tuesday that the bridge would be opened in spring, as the mayor had asked.',
  'The minister said on Tuesday that the bridge would be opened in spring, as the mayor had asked.',
  'Nobody believed him. Why should they? It had been promised before.',
  '他说：“桥将在春天开通。”没有人相信。',
  'a < b && c > "d"',
  '* * *',
  '12',
]
const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((one) => one.trim() !== ''),
  },
)
const blocks = fc.array(fc.record({ text, kind: fc.constantFrom('p', 'h', 'q', 'l') }), {
  minLength: 1,
  maxLength: 25,
})
type Blocks = readonly { text: string; kind: string }[]

const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const html = (list: Blocks) =>
  list
    .map((block) => {
      const inside = escaped(block.text)
      if (block.kind === 'h') return `<h2>${inside}</h2>`
      if (block.kind === 'q') return `<blockquote><p>${inside}</p></blockquote>`
      return block.kind === 'l' ? `<ul><li>${inside}</li></ul>` : `<p>${inside}</p>`
    })
    .join('')

const MAKERS: Readonly<Record<string, (list: Blocks) => Uint8Array>> = {
  epub: (list) =>
    makeEpub({
      metadata: '<dc:language>en</dc:language>',
      chapters: { 'a.xhtml': html(list.slice(0, 9)), 'b.xhtml': html(list.slice(9)) },
    }),
  fb2: (list) =>
    new Uint8Array(
      Buffer.from(
        `<FictionBook><body>${list.map((block) => (block.kind === 'h' ? `<section><title><p>${escaped(block.text)}</p></title></section>` : `<section><p>${escaped(block.text)}</p></section>`)).join('')}</body></FictionBook>`,
      ),
    ),
  docx: (list) =>
    makeDocx({
      body: list
        .map((block) => {
          const style = { h: 'Berschrift1', q: 'Zitat' }[block.kind]
          const run = `<w:r><w:t xml:space="preserve">${escaped(block.text)}</w:t></w:r>`
          return wordParagraph(run, style === undefined ? '' : wordStyle(style))
        })
        .join(''),
    }),
  mhtml: (list) =>
    new Uint8Array(
      Buffer.from(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`<html><body>${html(list)}</body></html>`).toString('base64')}\n--b--`,
      ),
    ),
}

const everything = (document: ImportedDocument, hasTitle: boolean) =>
  visible(
    hasTitle ? document.title : '',
    document.source.rights,
    ...document.blocks.flatMap(({ segments }) => segments),
    ...document.trimmed.map((one) => one.text),
  )

describe('no visible text is lost', () => {
  test.each(Object.entries(MAKERS))('of %s', async (_, make) => {
    await fc.assert(
      fc.asyncProperty(blocks, async (list) => {
        if (!list.some((block) => /[\p{L}\p{N}]/u.test(block.text))) return
        const document = await importBytes(make(list), 'zzz')
        const wanted = visible(...list.map((block) => block.text.replaceAll('\r', '')))
        const own = document.title !== 'zzz'
        // Control characters become U+FFFD, one for one.
        const sound = (value: string) => value.replace(/\p{Cc}|\uFFFD/gu, '')
        expect(sound(everything(document, own))).toBe(sound(wanted))
      }),
      { seed: 20_264, numRuns: runsOf(150) },
    )
  })

  test('of a PDF, except for joined hyphens', async () => {
    const words = fc.constantFrom('lamp', 'hill', 'The', 'harbour,', 'light.', 'Nobody', 'is', '12')
    const line = fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(line, { minLength: 2, maxLength: 20 }), { minLength: 1, maxLength: 4 }),
        async (pages) => {
          const document = await importBytes(
            makePdf({ pages: pages.map((lines) => pdfLines(lines, { y: 760 })) }),
            'zzz',
          )
          expect(everything(document, document.title !== 'zzz')).toBe(visible(...pages.flat()))
        },
      ),
      { seed: 20_265, numRuns: runsOf(60) },
    )
  })
})
