import { deflateSync } from 'node:zlib'
import { encode } from '../files/encode.ts'
import { makeDocx, wordParagraph } from '../files/make-docx.ts'
import { makeEpub } from '../files/make-epub.ts'
import { makePdf, pdfLines, type PdfImage } from '../files/make-pdf.ts'
import { makeZip, type ZipPart } from '../files/make-zip.ts'
import { SMALL_G4, SMALL_J2K, SMALL_JBIG2, SMALL_JPEG, TINY_PNG } from '../files/tiny-picture.ts'

/** A malicious file, and its expected outcome: a problem code, or `imported`. */
export type HostileFile = { bytes: Uint8Array; outcome: RegExp }

const TEXT = '<p>An honest paragraph stands here, and nothing else is to be seen of this file.</p>'
const MEGABYTE = 1024 * 1024
const MILLION = 1_000_000
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE).fill(32)

/** `count` different tags: repeated content is rejected before it is parsed. */
const tags = (count: number, tag: (id: number) => string) =>
  Array.from({ length: count }, (_, id) => tag(id)).join('')

const ENTITIES = `<!ENTITY a "lol">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
  .join('')}`
const LAUGHS = `<!DOCTYPE x [${ENTITIES}]>`
const OUTSIDE =
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;]>'

const fb2 = (body: string, prolog = '') =>
  bytesOf(`<?xml version="1.0"?>${prolog}<FictionBook><body>${body}</body></FictionBook>`)
const epub = (chapter: string, extra: readonly ZipPart[] = []) =>
  makeEpub({ chapters: { 'a.xhtml': chapter }, extra })
/** A package document with one chapter, for cases that makeEpub() cannot write. */
const rewired = (href: string): ZipPart[] => [
  {
    name: 'OEBPS/own.opf',
    content: `<package><metadata/><manifest><item id="c" href="${href}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
  },
]
const own = (parts: readonly ZipPart[]) =>
  makeZip([
    {
      name: 'META-INF/container.xml',
      content:
        '<container><rootfiles><rootfile full-path="OEBPS/own.opf"/></rootfiles></container>',
    },
    ...parts,
  ])

/** A central directory that lists the same bytes twice, like a zip bomb of overlapping files. */
function overlapping(): Uint8Array {
  const one = Buffer.from(own([...rewired('c.xhtml'), { name: 'OEBPS/c.xhtml', content: TEXT }]))
  const end = one.length - 22
  const from = one.readUInt32LE(end + 16)
  const directory = one.subarray(from, end)
  const last = Buffer.from(one.subarray(end))
  const count = last.readUInt16LE(10)
  last.writeUInt16LE(count * 2, 8)
  last.writeUInt16LE(count * 2, 10)
  last.writeUInt32LE(directory.length * 2, 12)
  return new Uint8Array(Buffer.concat([one.subarray(0, end), directory, last]))
}

/** Created on demand, as some are large. */
export const HOSTILE_FILES: Readonly<Record<string, () => HostileFile>> = {
  'path traversal in archive names': () => ({
    bytes: epub(
      `${TEXT}<img src="../../../../etc/passwd" alt=""/><img src="..%2f..%2fx.png" alt=""/><img src="/x.png" alt=""/>`,
      ['../../x.png', '/x.png', 'C:\\x.png', '..\\x.png', 'a/../../x.png'].map((name) => ({
        name,
        content: TINY_PNG,
      })),
    ),
    outcome: /^imported/,
  }),
  'a chapter that is a symbolic link': () => ({
    bytes: own([
      ...rewired('c.xhtml'),
      { name: 'OEBPS/c.xhtml', content: '/etc/passwd', mode: 0o120777 },
    ]),
    outcome: /^broken$/,
  }),
  'a chapter outside the archive': () => ({
    bytes: own(rewired('../../../../../../etc/passwd')),
    outcome: /^broken$/,
  }),
  'a bomb whose header claims ten bytes': () => ({
    bytes: own([...rewired('c.xhtml'), { name: 'OEBPS/c.xhtml', content: zeros(100), claims: 10 }]),
    outcome: /^too-large$/,
  }),
  'a bomb in a DOCX': () => ({
    bytes: makeZip([{ name: 'word/document.xml', content: zeros(100) }]),
    outcome: /^too-large$/,
  }),
  'a bomb of many chapters': () => ({
    bytes: makeEpub({
      chapters: Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`c${index}.xhtml`, ' '.repeat(50 * MEGABYTE)]),
      ),
    }),
    outcome: /^too-large$/,
  }),
  'overlapping archive entries': () => ({ bytes: overlapping(), outcome: /^broken$/ }),
  'a central directory that claims too many entries': () => {
    const bytes = Buffer.from(epub(TEXT))
    bytes.writeUInt16LE(65_535, bytes.length - 12)
    return { bytes, outcome: /^too-large$|^broken$/ }
  },
  'an archive in an archive': () => ({
    bytes: epub(TEXT, [{ name: 'OEBPS/inner.zip', content: epub(TEXT), stored: true }]),
    outcome: /^imported/,
  }),
  'external entities in an EPUB': () => ({
    bytes: own([
      ...rewired('c.xhtml').map((part) => ({
        ...part,
        content: `${OUTSIDE}${String(part.content)}`,
      })),
      { name: 'OEBPS/c.xhtml', content: `${OUTSIDE}<html><body><p>&e;</p>${TEXT}</body></html>` },
    ]),
    outcome: /^imported/,
  }),
  'external entities in an FB2': () => ({
    bytes: fb2(`<section><p>Seen: &e;</p>${TEXT}</section>`, OUTSIDE),
    outcome: /^imported/,
  }),
  'a billion laughs in an FB2': () => ({
    bytes: fb2(`<section><p>Ha: &j;</p>${TEXT}</section>`, LAUGHS),
    outcome: /^imported/,
  }),
  'a billion laughs in an EPUB': () => ({
    bytes: own([
      ...rewired('c.xhtml'),
      { name: 'OEBPS/c.xhtml', content: `${LAUGHS}<html><body><p>&j;</p>${TEXT}</body></html>` },
    ]),
    outcome: /^imported/,
  }),
  'a million nested tags in HTML': () => ({
    bytes: bytesOf(`<!doctype html>${'<div>'.repeat(MILLION)}x`),
    outcome: /^too-complex$/,
  }),
  'a million nested tags in an EPUB': () => ({
    bytes: epub(tags(MILLION, (id) => `<div id="${id}">`)),
    outcome: /^too-complex$/,
  }),
  'a million nested sections in an FB2': () => ({
    bytes: fb2('<section>'.repeat(MILLION)),
    outcome: /^too-complex$/,
  }),
  'a million nested tables in a DOCX': () => ({
    bytes: makeDocx({ body: tags(333_333, (id) => `<w:tbl w:x="${id}"><w:tr><w:tc>`) }),
    outcome: /^too-complex$/,
  }),
  'a million empty tags in a DOCX': () => ({
    bytes: makeDocx({ body: tags(MILLION, (id) => `<w:p w:x="${id}"/>`) + wordParagraph('Here.') }),
    outcome: /^imported/,
  }),
  'a hundred thousand comments before nothing': () => ({
    bytes: bytesOf(`${'<!---->'.repeat(100_000)}<p>A text.</p>`),
    outcome: /^imported|^empty$/,
  }),
  'a message of boundaries only': () => ({
    bytes: bytesOf(
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n${'--b\n'.repeat(500_000)}`,
    ),
    outcome: /^too-large$|^broken$/,
  }),
  'a message of spaces': () => ({
    bytes: bytesOf(
      `MIME-Version: 1.0\nContent-Type: multipart/related;${' '.repeat(MILLION)}\n${'\t;\n'.repeat(100_000)}\n`,
    ),
    outcome: /^broken$|^imported/,
  }),
  'network addresses in an EPUB': () => ({
    bytes: epub(
      `${TEXT}<img src="http://127.0.0.1:9/a.png"/><script src="http://127.0.0.1:9/a.js"></script><iframe src="http://127.0.0.1:9/"></iframe><audio src="http://127.0.0.1:9/a.mp3"/><link rel="stylesheet" href="http://127.0.0.1:9/a.css"/>`,
    ),
    outcome: /^imported/,
  }),
  'lone surrogates and control characters': () => ({
    bytes: fb2('<section><p>A &#xD800; B &#0; C &#1; D \u0002 E.</p></section>'),
    outcome: /^imported/,
  }),
  'bidirectional overrides': () => ({
    bytes: epub('<p>Open \u202Etxt.exe\u202C now, \u2066and here\u2069.</p>'),
    outcome: /^imported/,
  }),
  'a PDF whose page inflates endlessly': () => ({
    bytes: makePdf({ pages: [[]], content: zeros(200) }),
    outcome: /^too-large$/,
  }),
  'a PDF whose page inflates twice': () => ({
    bytes: Buffer.from(
      Buffer.from(makePdf({ pages: [[]], content: deflateSync(zeros(200)) }))
        .toString('latin1')
        .replace('/FlateDecode', '[/FlateDecode/FlateDecode]'),
      'latin1',
    ),
    outcome: /^too-large$/,
  }),
  'a PDF whose page has endless text': () => ({
    bytes: makePdf({
      pages: [[]],
      content: bytesOf(
        `BT /latin 9 Tf ${tags(MILLION, (id) => `1 0 0 1 ${(id * 37) % 500} ${(id * 91) % 700} Tm (a) Tj `)} ET`,
      ),
    }),
    outcome: /^too-large$/,
  }),
  'a PDF that claims a billion pages': () => ({
    bytes: Buffer.from(
      Buffer.from(makePdf({ pages: [pdfLines(['A line of an honest page, which is long.'])] }))
        .toString('latin1')
        .replace('/Count 1', '/Count 999999999'),
      'latin1',
    ),
    outcome: /^too-large$|^broken$|^imported/,
  }),
  'a PDF whose page tree is cyclic': () => ({
    bytes: Buffer.from(
      Buffer.from(makePdf({ pages: [pdfLines(['A line.'])] }))
        .toString('latin1')
        .replace('/Kids[5 0 R]', '/Kids[2 0 R]'),
      'latin1',
    ),
    outcome: /^broken$|^no-text$/,
  }),
  'a PDF with a picture of one by a billion pixels': () =>
    pictured([
      {
        dictionary: '/Width 1/Height 1000000000/BitsPerComponent 8/ColorSpace/DeviceGray',
        data: bytesOf('x'),
      },
    ]),
  'a PDF with a hundred pictures that inflate to sixteen million pixels each': () => {
    const data = deflateSync(Buffer.alloc(4_000 * 4_000))
    const dictionary =
      '/Width 4000/Height 4000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode'
    return {
      ...pictured(Array.from({ length: 100 }, () => ({ dictionary, data }))),
      outcome: /^too-large$/,
    }
  },
  'a PDF with pages of pictures that inflate to millions of pixels': () => {
    const data = deflateSync(Buffer.alloc(4_000 * 4_000))
    const dictionary =
      '/Width 4000/Height 4000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode'
    return pictured(
      [
        { dictionary, data },
        { dictionary, data },
      ],
      12,
    )
  },
  'a PDF with a JPEG larger than its dictionary says': () => {
    const data = Uint8Array.from(SMALL_JPEG)
    const frame = data.findIndex((byte, at) => byte === 0xff && data[at + 1] === 0xc0)
    data.set([0xff, 0xdc, 0xff, 0xdc], frame + 5)
    return pictured([{ dictionary: `/Width 40/Height 40${JPEG}`, data }])
  },
  'a PDF with a small picture under an enormous mask': () =>
    pictured([
      {
        dictionary:
          '/Width 40/Height 40/SMask<</Subtype/Image/Width 90000/Height 90000>>/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode',
        data: deflateSync(Buffer.alloc(40 * 40 * 3, 7)),
      },
    ]),
  'a PDF with pictures in unknown formats': () =>
    pictured(
      ['JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'DCTDecode', 'Nonsense'].map((filter) => ({
        dictionary: `/Width 400/Height 400/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/${filter}`,
        data: bytesOf('\x00\x01 no picture '.repeat(40)),
      })),
    ),
  'a PDF with a JPEG 2000 of sixty thousand by sixty thousand pixels': () => {
    const data = Uint8Array.from(SMALL_J2K)
    const view = new DataView(data.buffer)
    for (const side of [8, 12, 24, 28]) view.setUint32(side, 60_000)
    return pictured([{ dictionary: `/Width 40/Height 30${CODED}/JPXDecode`, data }])
  },
  'a PDF with a JPEG 2000 of countless code blocks': () => {
    const data = Uint8Array.from(SMALL_J2K)
    const view = new DataView(data.buffer)
    for (const side of [8, 12, 24, 28]) view.setUint32(side, 4_000)
    const style = data.findIndex((byte, at) => byte === 0xff && data[at + 1] === 0x52)
    data.set([0, 0], style + 10)
    return pictured([{ dictionary: `/Width 40/Height 30${CODED}/JPXDecode`, data }])
  },
  'a PDF with a JBIG2 whose region is enormous': () => {
    const data = Uint8Array.from(SMALL_JBIG2)
    const view = new DataView(data.buffer)
    view.setUint32(41, 65_000)
    view.setUint32(45, 65_000)
    return pictured([{ dictionary: `/Width 64/Height 48${CODED}/JBIG2Decode`, data }])
  },
  'a PDF with a JBIG2 of symbols of unlimited size': () => {
    const head = Uint8Array.of(0, 0, 0, 1, 0, 0, 1, 0, 0, 64, 0)
    const data = Buffer.concat([SMALL_JBIG2.subarray(0, 30), head, Buffer.alloc(16_384, 0xa5)])
    return pictured([{ dictionary: `/Width 64/Height 48${CODED}/JBIG2Decode`, data }])
  },
  'a PDF with a fax of sixty thousand by sixty thousand pixels': () =>
    pictured([
      {
        dictionary: `/Width 64/Height 48/DecodeParms<</K -1/Columns 60000/Rows 60000>>${CODED}/CCITTFaxDecode`,
        data: SMALL_G4,
      },
    ]),
  'a PDF with a hundred thousand inline images': () => ({
    bytes: makePdf({
      pages: [[]],
      content: bytesOf(
        `BT /latin 11 Tf 60 700 Td (A line of an honest page, which is long.) Tj ET ${'q 90 0 0 90 9 9 cm BI /W 4000 /H 4000 /BPC 8 /CS /G ID x EI Q '.repeat(100_000)}`,
      ),
    }),
    outcome: /^imported/,
  }),
  'a PDF whose outline is cyclic': () => ({
    bytes: makePdf({
      pages: [pdfLines(['A line of an honest page, which is long.'])],
      catalog: '/Outlines<</First 1 0 R/Last 1 0 R>>/First 1 0 R/Next 1 0 R/Title(x)',
    }),
    outcome: /^imported/,
  }),
}

const CODED = '/BitsPerComponent 1/ColorSpace/DeviceGray/Filter'
const JPEG = '/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode'

/** Pages of text that paint all given pictures. */
function pictured(
  pictures: readonly PdfImage[],
  pages = 1,
): { bytes: Uint8Array; outcome: RegExp } {
  const placed = pictures.map((_, index) => ({
    picture: index + 1,
    matrix: [90, 0, 0, 90, (index % 5) * 100, 100 + (index % 4) * 100],
  }))
  const page = [...pdfLines(['A line of an honest page, which is long.']), ...placed]
  return {
    bytes: makePdf({ pages: Array.from({ length: pages }, () => page), pictures }),
    outcome: /^imported/,
  }
}

/** Valid files, one of each kind, to be truncated and mutated. */
export const HONEST_FILES: Readonly<Record<string, () => Uint8Array>> = {
  epub: () =>
    makeEpub({
      chapters: {
        'a.xhtml': `<h1>The Lamp</h1>${TEXT}<p><a href="#x">A link</a></p>`,
        'b.xhtml': TEXT,
      },
      nav: '<ol><li><a href="a.xhtml">The Lamp</a></li></ol>',
      pictures: { 'c.png': TINY_PNG },
      cover: 'c.png',
    }),
  fb2: () =>
    fb2(
      `<section><title><p>The Lamp</p></title>${TEXT}<poem><stanza><v>A line.</v></stanza></poem></section>`,
    ),
  docx: () => makeDocx({ body: wordParagraph('An honest paragraph.') + wordParagraph('Another.') }),
  mhtml: () =>
    bytesOf(
      `MIME-Version: 1.0\nSubject: =?utf-8?B?SGk=?=\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<html><body><h1>Hi</h1>${TEXT}=C3=A9</body></html>\n--b--\n`,
    ),
  pdf: () =>
    makePdf({
      pages: [
        [
          ...pdfLines(['A line of an honest page, which is long.', 'Another line.']),
          { picture: 1, matrix: [90, 0, 0, 90, 60, 400] },
        ],
      ],
      pictures: [{ dictionary: `/Width 40/Height 40${JPEG}`, data: SMALL_JPEG }],
      links: [
        { page: 1, rect: [60, 690, 120, 710], rest: '/A<</S/URI/URI(https://example.org/)>>' },
      ],
      info: '/Title(Lamp)',
    }),
  html: () =>
    bytesOf(`<!doctype html><html><head><title>Hi</title></head><body>${TEXT}</body></html>`),
  'zipped FB2': () =>
    makeZip([{ name: 'a.fb2', content: fb2(`<section>${TEXT}<p>Another.</p></section>`) }]),
  markdown: () =>
    bytesOf(
      '---\ntitle: The Lamp\nauthor: Ann Lee\n---\n\n# The Lamp\n\nAn honest *paragraph* [^1] with a [link](https://example.org).\n\n- One\n  1. Two\n\n> Quoted.\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\n[^1]: A note.\n',
    ),
  text: () =>
    bytesOf('The Lamp\n\nShe came home late. “Who is there?” she asked.\n\n他说：“是我。”\n'),
  'text in UTF-16': () =>
    new Uint8Array(
      Buffer.from('\uFEFFThe Lamp\n\nShe came home late.\n\n他说：“是我。”\n', 'utf16le'),
    ),
  'text in GB18030': () => encode('灯\n\n他说：“是我。”她很晚才回家。没有人在那里。\n', 'gb18030'),
}
