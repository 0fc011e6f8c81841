import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HONEST_FILES } from '../../support/hostile-files.ts'
import { makeDocx, wordParagraph } from '../../support/make-docx.ts'
import { makeEpub } from '../../support/make-epub.ts'
import { makePdf, pdfLines } from '../../support/make-pdf.ts'
import { makeZip } from '../../support/make-zip.ts'
import { problemOf } from './sentence-splitter.ts'

/** A change to a file: at a part of its length, so many bytes are taken away, others put there. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.constantFrom(0, 1, 2, 4, 40),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc
      .constantFrom(
        '<',
        '>',
        '</',
        '&#x0;',
        ']]>',
        '<!--',
        '"',
        '%',
        '=',
        '\n\n',
        '\0',
        '9999999999',
      )
      .map((text) => new Uint8Array(Buffer.from(text))),
  ),
})
const changes = fc.array(change, { minLength: 1, maxLength: 6 })

function changed(
  bytes: Uint8Array,
  list: readonly { at: number; removed: number; put: Uint8Array }[],
) {
  let file = Buffer.from(bytes)
  for (const { at, removed, put } of list) {
    const place = Math.floor(at * file.length)
    file = Buffer.concat([file.subarray(0, place), put, file.subarray(place + removed)])
  }
  return new Uint8Array(file)
}

const changedText = (text: string, list: Parameters<typeof changed>[1]) =>
  Buffer.from(changed(Buffer.from(text), list)).toString()

/** Milliseconds that a small file may take, on a busy machine. */
const PATIENCE = 5000

async function expectSafe(bytes: Uint8Array): Promise<void> {
  const start = performance.now()
  expect(await problemOf(bytes)).not.toMatch(/^thrown/)
  expect(performance.now() - start).toBeLessThan(PATIENCE)
}

describe('a changed file is taken in or refused, and nothing else happens', () => {
  test.each(Object.entries(HONEST_FILES))(
    '%s, any of its bytes',
    async (_, make) => {
      const whole = make()
      await fc.assert(
        fc.asyncProperty(changes, (list) => expectSafe(changed(whole, list))),
        { seed: 20_262, numRuns: 120 },
      )
    },
    120_000,
  )

  const CHAPTER =
    '<section epub:type="chapter"><h2 id="x">The Hill</h2><p>One <a epub:type="noteref" href="#x">1</a></p><img src="c.png"/><svg><image xlink:href="c.png"/></svg></section>'
  const NAV = '<ol><li><a href="a.xhtml#x">The Hill</a><ol><li><span>In</span></li></ol></li></ol>'
  const BODY =
    wordParagraph(
      '<w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>b</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '<w:pStyle w:val="Title"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ) + '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
  const NUMBERING =
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
  test.each<[string, (list: Parameters<typeof changed>[1]) => Uint8Array]>([
    [
      'the chapter of an EPUB',
      (list) => makeEpub({ chapters: { 'a.xhtml': changedText(CHAPTER, list) }, nav: NAV }),
    ],
    [
      'the contents of an EPUB',
      (list) => makeEpub({ chapters: { 'a.xhtml': CHAPTER }, nav: changedText(NAV, list) }),
    ],
    [
      'the package of an EPUB',
      (list) =>
        makeZip([
          {
            name: 'META-INF/container.xml',
            content: '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
          },
          {
            name: 'p.opf',
            content: changedText(
              '<package><metadata><dc:title id="t">T</dc:title><meta refines="#t" property="title-type">main</meta><dc:date>2020-01-02</dc:date></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
              list,
            ),
          },
          { name: 'a.xhtml', content: '<p>One.</p>' },
        ]),
    ],
    [
      'the text of a DOCX',
      (list) => makeDocx({ body: changedText(BODY, list), numbering: NUMBERING }),
    ],
    [
      'the numbering of a DOCX',
      (list) => makeDocx({ body: BODY, numbering: changedText(NUMBERING, list) }),
    ],
    [
      'the page of a PDF',
      (list) =>
        makePdf({
          pages: [[]],
          content: changed(
            Buffer.from(
              "BT /latin 12 Tf 60 700 Td (One) Tj 0 -14 Td [(Tw) -200 (o)] TJ T* (x) ' ET q 1 0 0 1 5 5 cm BT /vertical 9 Tf 0 1 -1 0 9 9 Tm <30423042> Tj ET Q",
            ),
            list,
          ),
        }),
    ],
    [
      'the dictionary of a PDF',
      (list) =>
        makePdf({
          pages: [pdfLines(['One line of text.'])],
          catalog: changedText(
            '/PageLabels<</Nums[0<</S/D>>]>>/Lang(en)/OpenAction[5 0 R/Fit]',
            list,
          ),
        }),
    ],
  ])(
    '%s',
    async (_, make) => {
      await fc.assert(
        fc.asyncProperty(changes, (list) => expectSafe(make(list))),
        { seed: 20_263, numRuns: 80 },
      )
    },
    120_000,
  )
})
