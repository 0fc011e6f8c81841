import * as fc from 'fast-check'
import { makeDocx, wordParagraph } from '../files/make-docx.ts'
import { makeEpub } from '../files/make-epub.ts'
import { escapeXml } from './markup.ts'

/** Pieces whose long repetition has been slow in regular expressions and parsers. */
const PIECES =
  ' |\t|\u00A0|\u200B|"|\'|“|„|<|>|&|</|<a|<!--|<?|<![CDATA[|&x|&#|1|.-|.|. |-|- |,|, |[|[]|[1]|[^1]|(|()|a\u0301|\u0301|\u200F|\u202E|*|*_|**a|_|a|Aa |A. |A.|J.R.|字|字。|「|か|가|ا|😀|\uD800|http://a|://|a@|www.| | |# |> |- - |`|~|\\|!|!?|…|… |;|=|%1|{|{{|By |© |2020-01-01 |$|[a](|![|<http:|*a **b |"A. |more |1. |x\n|\n|>|=\n|=?utf-8?Q?|; a="|<p>|<b>|</p>|<td>|'
    .split('|')
    .concat('|', ' | ', '|-')
    .filter((piece) => piece !== '')

const HONEST = '<p>An honest paragraph stands here. It has two sentences, and both are short.</p>'
const PLAIN = HONEST.replaceAll(/<[^>]*>/g, '')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const page = (head: string, body: string) =>
  bytesOf(`<!doctype html><head>${head}</head><body>${HONEST}${body}${HONEST}</body>`)

/** Files that contain such a repetition, by its location. */
const PLACES: Readonly<Record<string, (row: string) => Uint8Array>> = {
  'a text': (row) => bytesOf(`${PLAIN}\n\na${row}b\n\n${PLAIN}`),
  'a paragraph': (row) => page('', `<p>a${escapeXml(row)}b</p>`),
  'a page as it is': (row) => page('', `<p>a${row}b</p>`),
  'code of a page': (row) => page('', `<pre>a${escapeXml(row)}b</pre>`),
  'the title of a page': (row) =>
    page(
      `<title>a${escapeXml(row)}b</title><meta name="author" content="a${escapeXml(row)}b">`,
      `<h1>a${escapeXml(row)}b</h1>`,
    ),
  'attributes of a page': (row) =>
    page(
      '',
      `<p class="a${escapeXml(row)}b" style="a${escapeXml(row)}b"><a href="a${escapeXml(row)}b">Here</a><img src="a${escapeXml(row)}b" alt="a${escapeXml(row)}b"></p>`,
    ),
  'the data of a page': (row) =>
    page(
      `<script type="application/ld+json">{"@type":"Article","headline":"a${row}b","author":"a${row}b"}</script>`,
      '',
    ),
  Markdown: (row) => bytesOf(`# A text\n\n- a\n\n**b** [c](http://d)\n\na${row}b\n\n${row}`),
  'the head of Markdown': (row) => bytesOf(`---\ntitle: a${row}b\n---\n# A text\n\n${PLAIN}\n`),
  'an FB2': (row) =>
    bytesOf(
      `<?xml version="1.0"?><FictionBook><description><title-info><book-title>a${escapeXml(row)}b</book-title></title-info></description><body><section><title><p>a${escapeXml(row)}b</p></title><p>a${escapeXml(row)}b</p></section></body></FictionBook>`,
    ),
  'an EPUB': (row) => makeEpub({ chapters: { 'a.xhtml': `${HONEST}<p>a${escapeXml(row)}b</p>` } }),
  'a DOCX': (row) =>
    makeDocx({ body: wordParagraph(PLAIN) + wordParagraph(`a${escapeXml(row)}b`) }),
  'the head of a message': (row) =>
    bytesOf(
      `MIME-Version: 1.0\nSubject: a${row}b\nContent-Type: multipart/related; x="a${row}b"; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8; ${row}\n\n<html><body>${HONEST}</body></html>\n--b--\n`,
    ),
}

/** Length of a repetition, in characters. */
export const ROW = 40_000

/** A file with a repetition of one or two known hard pieces, or of a few random characters. */
export const repeats: fc.Arbitrary<Uint8Array> = fc
  .record({
    place: fc.constantFrom(...Object.values(PLACES)),
    piece: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES))
          .map((two) => two.join('')),
      },
      { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 4 }) },
    ),
  })
  .map(({ place, piece }) => place(piece.repeat(Math.ceil(ROW / piece.length))))
