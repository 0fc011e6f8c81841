import type { HostileFile } from './hostile-files.ts'
import { makeDocx, wordParagraph } from '../files/make-docx.ts'
import { makeEpub } from '../files/make-epub.ts'
import { makeZip } from '../files/make-zip.ts'
import { TINY_PNG } from '../files/tiny-picture.ts'

const MEGABYTE = 1024 * 1024
const HONEST = 'An honest paragraph stands here, and nothing else is to be seen of this file.'
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
/** A single line of the given size in megabytes. */
const line = (megabytes: number) => 'A line without an end, '.repeat((megabytes * MEGABYTE) / 23)
const refused = (bytes: Uint8Array): HostileFile => ({
  bytes,
  outcome: /^too-large$|^too-complex$/,
})
/** Imported, or refused as too large because of the number of marks. */
const judged = (bytes: Uint8Array): HostileFile => ({ bytes, outcome: /^imported|^too-large$/ })
const imported = (bytes: Uint8Array): HostileFile => ({ bytes, outcome: /^imported/ })
const fb2 = (text: string) =>
  bytesOf(
    `<?xml version="1.0"?><FictionBook><body><section><p>${text}</p></section></body></FictionBook>`,
  )
const mhtml = (text: string) =>
  bytesOf(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>${HONEST}</p><p>${text}</p></body></html>\n--b--\n`,
  )
const markdown = (text: string) =>
  judged(
    bytesOf(`# A text\n\n- a\n- b\n\n**b** [c](http://d)\n\n${HONEST}\n\n${text}\n\nThe end.\n`),
  )

/** Files of 100 MB in each format, beyond its limit. They are too large to be passed through the file dialog of a window. */
export const HOSTILE_LENGTHS: Readonly<Record<string, () => HostileFile>> = {
  'a line of a hundred megabytes in a text': () => refused(bytesOf(line(100))),
  'a line of a hundred megabytes in a page': () =>
    refused(bytesOf(`<!doctype html><p>${line(100)}`)),
  'a line of a hundred megabytes in Markdown': () => refused(bytesOf(`# A\n\n- b\n\n${line(100)}`)),
  'a line of a hundred megabytes in an FB2': () => refused(fb2(line(100))),
  'a line of a hundred megabytes in a saved page': () => refused(mhtml(line(100))),
  'a line of a hundred megabytes in an EPUB': () =>
    refused(makeEpub({ chapters: { 'a.xhtml': `<p>${line(100)}</p>` } })),
  'a line of a hundred megabytes in a DOCX': () =>
    refused(makeDocx({ body: wordParagraph(line(100)) })),
}

/** Regular expressions that backtrack exhaust their stack on it. */
const unbroken = '\u6C49'.repeat(4_000_000)

const png = (width: number, height: number) => {
  const bytes = Buffer.from(TINY_PNG)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}
const withPicture = (name: string, bytes: Uint8Array) =>
  imported(
    makeEpub({
      chapters: { 'a.xhtml': `<p>${HONEST}</p><p><img src="${name}" alt="A picture"/></p>` },
      pictures: { [name]: bytes },
    }),
  )
const polyglot = Buffer.concat([
  Buffer.from('GIF89a/*\x01\x00\x01\x00*/=1;alert("ran");//', 'latin1'),
  Buffer.from('<html><script>alert("ran")</script></html>'),
])

/** Nesting and repetition that are known to be slow in Markdown parsers, and pictures whose header or name is false. */
export const HOSTILE_SHAPES: Readonly<Record<string, () => HostileFile>> = {
  'deeply nested quotations': () => markdown('> '.repeat(100_000)),
  'deeply nested lists': () => markdown('- '.repeat(100_000)),
  'deeply nested lists, line by line': () =>
    markdown(Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')),
  'deeply nested brackets': () => markdown('['.repeat(100_000)),
  'links that are never closed': () => markdown('[a]('.repeat(50_000)),
  'pictures that are never closed': () => markdown('!['.repeat(50_000)),
  'deeply nested marks': () => markdown('*_'.repeat(100_000)),
  'code that is never closed': () => markdown('`'.repeat(50_000).replace(/(.{7})/g, '$1 ')),
  'entities and comments that are never closed': () => markdown('&#<!--<?<a '.repeat(20_000)),
  'a picture that claims sixty thousand by sixty thousand pixels': () =>
    withPicture('b.png', png(60_000, 60_000)),
  'an SVG named as a raster picture': () =>
    withPicture(
      'c.png',
      bytesOf(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
      ),
    ),
  'a polyglot of picture, script and page': () => withPicture('d.gif', new Uint8Array(polyglot)),
  'millions of characters without a stop in a text': () => imported(bytesOf(unbroken)),
  'millions of characters without a stop in a page': () =>
    imported(bytesOf(`<!doctype html><h1>${unbroken.slice(0, 1_000_000)}</h1><p>${unbroken}</p>`)),
  'millions of characters without a stop in Markdown': () => markdown(unbroken),
  'millions of letters without a space in a text': () =>
    imported(bytesOf('letter'.repeat(900_000))),
  'a book whose only chapter is an empty picture': () => ({
    bytes: makeZip([{ name: 'mimetype', content: 'application/epub+zip', stored: true }]),
    outcome: /^broken$/,
  }),
}
