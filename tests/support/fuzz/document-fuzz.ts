import * as fc from 'fast-check'
import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { importBytes, problemOf } from '../files/sentence-splitter.ts'
import { documentFaults } from '../hostile/document-faults.ts'
import { HONEST_FILES } from '../hostile/hostile-files.ts'
import { makeDocx, wordParagraph } from '../files/make-docx.ts'
import { makeEpub } from '../files/make-epub.ts'
import { makePdf, type PdfText, pdfLines } from '../files/make-pdf.ts'
import { makeZip } from '../files/make-zip.ts'
import { type Change, changed, changedText, changes } from './changes.ts'
import { type Fuzz, fuzz } from './fuzz.ts'
import { repeats } from './repeats.ts'
import {
  body,
  escapeXml,
  leavesOf,
  toFb2,
  toMarkdown,
  toWordMl,
  toXhtml,
  type Tree,
} from './markup.ts'

/** Time limit for importing a small file. */
const MAX_IMPORT_MS = 10_000

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

/** A file is imported as a valid document or refused with a problem, within the time limit. */
async function isSafe(bytes: Uint8Array): Promise<void> {
  const start = process.threadCpuUsage()
  const outcome = await problemOf(bytes)
  const took = process.threadCpuUsage(start).user / 1000
  if (outcome.startsWith('thrown')) throw new Error(outcome)
  if (took > MAX_IMPORT_MS) throw new Error(`It took ${Math.round(took)} ms.`)
  if (!outcome.startsWith('imported')) return
  const faults = documentFaults(await importBytes(bytes))
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

const ofFile = (name: string, runs: number, files: fc.Arbitrary<Uint8Array>) =>
  fuzz(name, runs, files, isSafe, (bytes) => bytes)

/** Valid files of every kind with some bytes mutated. */
const CHANGED_FILES: readonly Fuzz[] = Object.entries(HONEST_FILES).map(([kind, make]) => {
  const whole = make()
  return ofFile(
    `${kind}, any of its bytes`,
    100,
    changes.map((list) => changed(whole, list)),
  )
})

const CHAPTER =
  '<section epub:type="chapter"><h2 id="x">The Hill</h2><p>One <a epub:type="noteref" href="#x">1</a></p><img src="c.png"/><svg><image xlink:href="c.png"/></svg></section>'
const NAV = '<ol><li><a href="a.xhtml#x">The Hill</a><ol><li><span>In</span></li></ol></li></ol>'
const WORDS =
  wordParagraph(
    '<w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>b</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    '<w:pStyle w:val="Title"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  ) + '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
const NUMBERING =
  '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
const PACKAGE =
  '<package><metadata><dc:title id="t">T</dc:title><meta refines="#t" property="title-type">main</meta><dc:date>2020-01-02</dc:date></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'
const NCX =
  '<navPoint><navLabel><text>One</text></navLabel><content src="a.xhtml#x"/><navPoint><navLabel><text>In</text></navLabel><content src="a.xhtml"/></navPoint></navPoint>'
const SHOWN =
  "BT /latin 12 Tf 60 700 Td (One) Tj 0 -14 Td [(Tw) -200 (o)] TJ T* (x) ' ET q 1 0 0 1 5 5 cm BT /vertical 9 Tf 0 1 -1 0 9 9 Tm <30423042> Tj ET Q"

const cellAt = (text: string, mcid: number): PdfText => ({
  text,
  x: mcid % 2 === 0 ? 60 : 300,
  y: mcid < 2 ? 700 : 680,
  mcid,
})

/** Mutations of content within archives and compressed streams, which mutating the file's bytes would not reach. */
const INSIDE: Readonly<Record<string, (list: readonly Change[]) => Uint8Array>> = {
  'the chapter of an EPUB': (list) =>
    makeEpub({ chapters: { 'a.xhtml': changedText(CHAPTER, list) }, nav: NAV }),
  'the contents of an EPUB': (list) =>
    makeEpub({ chapters: { 'a.xhtml': CHAPTER }, nav: changedText(NAV, list) }),
  'the old contents of an EPUB': (list) =>
    makeEpub({ chapters: { 'a.xhtml': CHAPTER }, ncx: changedText(NCX, list) }),
  'the package of an EPUB': (list) =>
    makeZip([
      {
        name: 'META-INF/container.xml',
        content: '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
      },
      { name: 'p.opf', content: changedText(PACKAGE, list) },
      { name: 'a.xhtml', content: '<p>One.</p>' },
    ]),
  'the text of a DOCX': (list) =>
    makeDocx({ body: changedText(WORDS, list), numbering: NUMBERING }),
  'the numbering of a DOCX': (list) =>
    makeDocx({ body: WORDS, numbering: changedText(NUMBERING, list) }),
  'the book in a zipped FB2': (list) =>
    makeZip([
      {
        name: 'a.fb2',
        content: changedText(
          '<?xml version="1.0"?><FictionBook><description><title-info><book-title>T</book-title><author><last-name>A</last-name></author></title-info></description><body><section><title><p>One</p></title><p>Text<a l:href="#n" type="note">1</a></p></section></body><body name="notes"><section id="n"><p>Note.</p></section></body><binary id="c" content-type="image/png">AAAA</binary></FictionBook>',
          list,
        ),
      },
    ]),
  'the page of a PDF': (list) =>
    makePdf({ pages: [[]], content: changed(Buffer.from(SHOWN), list) }),
  'the tags of a PDF': (list) =>
    makePdf({
      pages: [['One', 'Two', 'Six', 'Ten'].map((text, mcid) => cellAt(text, mcid))],
      tags: [
        {
          role: 'Table',
          kids: [0, 2].map((first) => ({
            role: 'TR',
            rest: changedText('/Lang(en)/A[<</O/Table/RowSpan 2>>]', list),
            kids: [first, first + 1].map((mcid) => ({
              role: 'TH',
              rest: changedText('/A<</O/Table/ColSpan 2>>/K[0 1 <</Type/MCR/MCID 3>>]', list),
              kids: [mcid],
            })),
          })),
        },
      ],
    }),
  'the dictionary of a PDF': (list) =>
    makePdf({
      pages: [pdfLines(['One line of text.'])],
      catalog: changedText('/PageLabels<</Nums[0<</S/D>>]>>/Lang(en)/OpenAction[5 0 R/Fit]', list),
    }),
}

const CHANGED_INSIDE: readonly Fuzz[] = Object.entries(INSIDE).map(([name, make]) =>
  ofFile(name, 60, changes.map(make)),
)

/** Valid documents of random structure: none may be refused, and no word lost. */
const MAKERS: Readonly<Record<string, (trees: readonly Tree[]) => Uint8Array>> = {
  'a page': (trees) =>
    bytesOf(
      `<!doctype html><html><head><title>A page</title></head><body>${toXhtml(trees)}</body>`,
    ),
  'a page whose tags are left open': (trees) =>
    bytesOf(`<!doctype html><body>${toXhtml(trees).replaceAll(/<\/(?:p|li|td|tr)>/g, '')}`),
  'a Markdown file': (trees) =>
    bytesOf(`---\ntitle: A text\n---\n\n# A text\n${toMarkdown(trees)}`),
  'a book in EPUB': (trees) =>
    makeEpub({
      chapters: Object.fromEntries(
        trees.map((tree, index) => [
          `c${index}.xhtml`,
          `<h2 id="h">Part ${index}</h2>${toXhtml([tree])}`,
        ]),
      ),
      nav: `<ol>${trees.map((_, index) => `<li><a href="c${index}.xhtml#h">Part ${index}</a></li>`).join('')}</ol>`,
    }),
  'a book in FB2': (trees) =>
    bytesOf(
      `<?xml version="1.0"?><FictionBook><body><section>${toFb2(trees)}</section></body></FictionBook>`,
    ),
  'a DOCX': (trees) => makeDocx({ body: toWordMl(trees), numbering: NUMBERING }),
  'a saved page with its parts': (trees) =>
    bytesOf(
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`<html><body>${toXhtml(trees)}</body></html>`).toString('base64')}\n--b--\n`,
    ),
}

/** All text of a document that is shown, trimmed text included. */
function shownOf(document: ImportedDocument): string {
  const { title, byline, source, blocks, trimmed } = document
  const pictures = [...blocks, ...trimmed].map(({ picture }) => picture?.alt)
  return [
    title,
    byline,
    ...Object.values(source),
    ...blocks.flatMap(({ segments }) => segments),
    ...trimmed.map(({ text }) => text),
    ...pictures,
  ].join('\n')
}

const STRUCTURED: readonly Fuzz[] = Object.entries(MAKERS).map(([name, make]) =>
  fuzz(
    `${name} of any structure keeps every word`,
    60,
    body,
    async (trees) => {
      const leaves = leavesOf(trees)
      const bytes = make(trees)
      await isSafe(bytes)
      if (leaves.length === 0) return
      const shown = new Set(shownOf(await importBytes(bytes)).match(/leaf\d+end/g))
      const lost = leaves.filter((leaf) => !shown.has(leaf))
      if (lost.length > 0) throw new Error(`Lost: ${lost.join(' ')}`)
    },
    make,
  ),
)

const placed: fc.Arbitrary<PdfText> = fc.record({
  text: fc.oneof(
    fc.constantFrom('One line of text.', 'Two', '12', '•', '—', 'hy-', '\u2F00'),
    fc.string({ maxLength: 20 }),
  ),
  x: fc.integer({ min: -100, max: 900 }),
  y: fc.integer({ min: -100, max: 900 }),
  size: fc.constantFrom(0, 0.01, 6, 11, 12, 40, 1000, -12),
  font: fc.constantFrom('latin', 'any', 'chinese', 'vertical'),
})

const ENCODINGS = ['utf-8', 'utf-16le', 'latin1'] as const

const ANY_FILES: readonly Fuzz[] = [
  ofFile(
    'a PDF with text at any position',
    60,
    fc
      .array(fc.array(placed, { maxLength: 30 }), { minLength: 1, maxLength: 4 })
      .map((pages) => makePdf({ pages })),
  ),
  ofFile('a row of one thing, anywhere in a file of any kind', 60, repeats),
  ofFile('bytes of any kind', 200, fc.uint8Array({ maxLength: 400 })),
  ofFile(
    'a text in any encoding, with some of its bytes changed',
    150,
    fc
      .tuple(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'The lamp was lit. ',
              '他说：“好。”',
              'Он вошёл.\n\n',
              '「はい」と言った。\n',
            ),
            fc.string({ unit: 'binary', maxLength: 30 }),
          ),
          { maxLength: 20 },
        ),
        fc.constantFrom(...ENCODINGS),
        fc.option(changes),
      )
      .map(([parts, encoding, list]) => {
        const bytes = new Uint8Array(Buffer.from(parts.join(''), encoding))
        return list === null ? bytes : changed(bytes, list)
      }),
  ),
  ofFile(
    'a page of any tags and attributes',
    150,
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...('<table><tr><td><th><caption><svg><math><select><option><template><ruby><rt><rp><br><img src=x><a href="#a"><p id=a><ul><li><dl><dt><dd><figure><figcaption><pre><nav><header><aside><style><script><title><textarea></table></svg></p></ul></a></template></style></script></title><!--<![CDATA[--><b></i></b><i><body><html><head><meta charset=utf-8><base href=//x><section hidden><details><summary>'.match(
              /<[^>]*>?/g,
            ) ?? []),
          ),
          fc.string({ maxLength: 10 }).map(escapeXml),
          fc.constantFrom('One word. ', 'Another sentence stands here, long enough to be text. '),
        ),
        { maxLength: 60 },
      )
      .map((parts) => bytesOf(`<!doctype html>${parts.join('')}`)),
  ),
  ofFile(
    'Markdown of any characters',
    150,
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...'#|##|-|1.|>|> >|*|**|_|`|```|~~~|[|](|]|)|![|[^1]|[^1]: |[a]: /b|<b>|</b>|<!--|\\||---|===|:-:|\n|\n\n|    |\t|&amp;|http://a.b/'.split(
              '|',
            ),
            '|',
          ),
          fc.constantFrom('word ', '字', 'Two words. '),
        ),
        { maxLength: 80 },
      )
      .map((parts) => bytesOf(`# A text\n\n- a\n\n**b** [c](http://d)\n\n${parts.join('')}`)),
  ),
]

/** Properties of importing files of every format. */
export const DOCUMENT_FUZZ: readonly Fuzz[] = [
  ...CHANGED_FILES,
  ...CHANGED_INSIDE,
  ...STRUCTURED,
  ...ANY_FILES,
]
