import { describe, expect, test } from 'vitest'
import type { Line } from '../../../../main/documents/lines/line.ts'
import { readHtml } from '../../../../main/documents/html/read-html.ts'
import { importText } from '../../../support/files/sentence-splitter.ts'

const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const lines = (body: string, head = '') => readHtml(page(body, head)).lines
/** A line's marks, each with the text that it covers. */
const marked = ({ text, marks = [] }: Line) =>
  marks.map(({ kind, start, end, ...rest }) => [
    kind,
    text.slice(start, end),
    ...Object.values(rest),
  ])
const only = (body: string, head = '') => {
  const [line, ...more] = lines(body, head)
  if (line === undefined || more.length > 0) throw new Error(`${more.length + 1} lines`)
  return line
}

describe('marks', () => {
  test('emphasis, code, subscript and superscript, nested, white space collapsed', () => {
    const line = only(
      '<p> Not <em>only\n  <b>very </b>\n old</em> but <code>x = 1</code>, H<sub>2</sub>O, m<sup> 2 </sup>. </p>',
    )
    expect(line.text).toBe('Not only very old but x = 1, H2O, m 2 .')
    expect(marked(line)).toEqual([
      ['emphasis', 'only very old'],
      ['strong', 'very'],
      ['code', 'x = 1'],
      ['subscript', '2'],
      ['superscript', '2'],
    ])
  })

  test('deleted text, in any of its elements', () => {
    const line = only(
      '<p>It is <del>dead</del> <s>gone <em>too</em></s> <strike>all</strike> alive.</p>',
    )
    expect(line.text).toBe('It is dead gone too all alive.')
    expect(marked(line)).toEqual([
      ['deleted', 'dead'],
      ['deleted', 'gone too'],
      ['emphasis', 'too'],
      ['deleted', 'all'],
    ])
  })

  test('links: only http, https and mailto, resolved where the page gives its address', () => {
    const body =
      '<p><a href="/a?b=1">one</a> <a href="https://x.example/y">two</a> <a href="mailto:a@b.example">three</a> <a href="javascript:alert(1)">four</a> <a href="data:text/html,x">five</a> <a href="#here">six</a> <a>seven</a> <a href="file:///etc">eight</a></p>'
    const links = (head: string) => marked(only(body, head)).map(([, text, href]) => [text, href])
    const known = [
      ['two', 'https://x.example/y'],
      ['three', 'mailto:a@b.example'],
      ['six', '#here'],
    ]
    expect(links('')).toEqual(known)
    const one = ['one', 'https://site.example/a?b=1']
    expect(links('<link rel="canonical" href="https://site.example/n/1">')).toEqual([one, ...known])
    expect(links('<base href="https://site.example/other/">')).toEqual([one, ...known])
  })

  test('a link across two blocks is a link in both', () => {
    const both = lines('<a href="https://x.example/"><h3>Head</h3><p>And <i>text</i></p></a>')
    expect(both.map(marked)).toEqual([
      [['link', 'Head', 'https://x.example/']],
      [
        ['link', 'And text', 'https://x.example/'],
        ['emphasis', 'text'],
      ],
    ])
    expect(both.map(({ linked }) => linked)).toEqual([1, 1])
  })

  test('note markers and their targets', () => {
    const [text, other, note, sign] = lines(
      '<p>Said so<sup><a href="#fn1" id="ref1">1</a></sup>.</p><p id="unused">And</p><ol><li id="fn1">In 1912. <a href="#ref1">↩</a></li></ol>',
    )
    expect(text && marked(text)).toEqual([
      ['superscript', '1'],
      ['note', '1', '#fn1'],
    ])
    // No anchor: backlinks are added by the reader.
    expect(text?.anchors).toBeUndefined()
    expect(other?.anchors).toBeUndefined()
    expect(note?.anchors).toEqual(['fn1'])
    expect(note?.text).toBe('In 1912.')
    expect(sign?.text).toBe('↩')
  })

  test('ruby: the base is text, the reading a mark', () => {
    const line = only(
      '<p>これは<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>と<ruby><rb>東京</rb><rt>とうきょう</rt></ruby>。<ruby> <rt>空</rt></ruby></p>',
    )
    // A reading without a base would be lost if it were not text.
    expect(line.text).toBe('これは漢字と東京。 空')
    expect(marked(line)).toEqual([
      ['ruby', '漢', 'かん'],
      ['ruby', '字', 'じ'],
      ['ruby', '東京', 'とうきょう'],
    ])
  })

  test('are split by sentence in a block', async () => {
    const document = await importText(
      page(
        '<h1>Owls</h1><p>One <b>is here. Two</b> are <a href="https://x.example/">there</a>. Three.</p><p>The end.</p>',
      ),
      'a.html',
    )
    const [block] = document.blocks
    expect(block?.segments).toEqual(['One is here.', 'Two are there.', 'Three.'])
    const found = block?.marks?.map(({ segment, kind, start, end }) => [
      segment,
      kind,
      block.segments[segment]?.slice(start, end),
    ])
    expect(found).toEqual([
      [0, 'strong', 'is here.'],
      [1, 'strong', 'Two'],
      [1, 'link', 'there'],
    ])
  })

  test('are kept in trimmed text, through joined lines', async () => {
    const { trimmed } = await importText(
      page(
        '<h1>Owls</h1><p>They are back.</p><p>Nobody knows why.</p><footer><p>See <b>all</b> owls</p><p>Go <i>home</i></p></footer>',
      ),
      'a.html',
    )
    expect(trimmed).toHaveLength(1)
    expect(trimmed[0]?.marks?.map(({ segment, kind, start }) => [segment, kind, start])).toEqual([
      [0, 'strong', 4],
      [1, 'emphasis', 3],
    ])
    const { trimmed: glued } = await importText(
      page(
        '<h1>Owls</h1><p>They are back.</p><p>Nobody knows why.</p><footer>© 2020 Post. All rights reserved.<b>Best</b> viewed with Internet Explorer</footer>',
      ),
      'a.html',
    )
    expect(glued.map(({ text, marks }) => [text, marks?.[0]?.start, marks?.[0]?.end])).toEqual([
      ['Best viewed with Internet Explorer', 0, 4],
    ])
  })
})

describe('blocks', () => {
  test('cells of data tables, none of layout tables', () => {
    const [caption, ...cells] = lines(
      '<table><caption>Owls</caption><tr><th>Year</th><th colspan="2">Pairs</th></tr><tr><td>1990</td><td></td><td><p>two</p><p>sure</p></td></tr></table><table><tr><td>Menu</td><td><h1>Owls</h1><p>Text.</p></td></tr></table>',
    )
    expect(caption?.kind).toBe('figure')
    const at = cells.map(({ text, cell }) => [
      text,
      cell?.table,
      cell?.row,
      cell?.column,
      cell?.header,
    ])
    expect(at).toEqual([
      ['Year', 1, 0, 0, true],
      ['Pairs', 1, 0, 1, true],
      ['1990', 1, 1, 0, false],
      ['two', 1, 1, 2, false],
      ['sure', 1, 1, 2, false],
      ['Menu', undefined, undefined, undefined, undefined],
      ['Owls', undefined, undefined, undefined, undefined],
      ['Text.', undefined, undefined, undefined, undefined],
    ])
  })

  test('list items with their numbers and depth', () => {
    const items = lines(
      '<ol start="3"><li>c</li><li></li><li>e<ul><li>inner</li></ul></li><li value="9"><p>i</p><p>more</p></li><li>j</li></ol><ol reversed><li>two</li><li>one</li></ol>',
    )
    expect(items.map(({ text, item }) => [text, item?.depth, item?.number])).toEqual([
      ['c', 0, 3],
      ['e', 0, 5],
      ['inner', 1, undefined],
      ['i', 0, 9],
      ['more', undefined, undefined],
      ['j', 0, 10],
      ['two', 0, 2],
      ['one', 0, 1],
    ])
    expect(items.every(({ kind }) => kind === 'list-item')).toBe(true)
  })

  test('lines of verse and code keep their breaks; a stanza begins with a gap', () => {
    const verse = lines('<p>one<br>two<br><br>three</p><p>four</p><pre>\n  a\n\n b </pre>')
    expect(verse.map(({ text, gap, kind }) => [text, gap, kind])).toEqual([
      ['one', true, 'paragraph'],
      ['two', false, 'paragraph'],
      ['three', true, 'paragraph'],
      ['four', true, 'paragraph'],
      ['  a\n\n b', true, 'code'],
    ])
  })

  test('pictures by their address in the page, with their captions', () => {
    const dot = '<img src="https://t.example/p.gif" width="1" height="1" alt="x">'
    const pictures = lines(
      `${dot}<figure><img src="s.gif" data-src="owl.jpg" alt="An owl"><figcaption>The <i>owl</i>.</figcaption></figure><p><img srcset="a.jpg 100w, b.jpg 900w" src="c.jpg" alt=" Two\nowls "></p><figure><img src="d.jpg" alt=""></figure><p>Yes <img src="smile.png" alt=":)"> so.</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="dot"><img src="e.jpg"><p class="wp-caption-text">Said below.</p>`,
    )
    expect(
      pictures.map(({ text, kind, picture }) => [text, kind, picture?.source, picture?.alt]),
    ).toEqual([
      ['The owl.', 'figure', 'owl.jpg', 'An owl'],
      ['Two owls', 'figure', 'b.jpg', 'Two owls'],
      ['', 'figure', 'd.jpg', ''],
      ['Yes :) so.', 'paragraph', undefined, undefined],
      ['Said below.', 'figure', 'e.jpg', ''],
    ])
  })

  test('a caption outside a figure belongs to the picture right before it', () => {
    const caption = (text: string) => `<p class="caption">${text}</p>`
    const pictures = lines(
      `<div><img src="a.jpg" alt="An owl"></div>${caption('The owl.')}<img src="b.jpg"><p>Words.</p>${caption('Alone.')}<img src="c.jpg" alt="One"><img src="d.jpg" alt="Two">${caption('Two owls.')}<img src="e.jpg"><figure><figcaption>Said above.</figcaption><img src="f.jpg"></figure><table><tr><td><img src="g.jpg"></td></tr><tr><td class="caption">In a table.</td></tr></table><figure><figcaption>Over code</figcaption><pre>x = 1</pre></figure><img src="h.jpg">`,
    )
    expect(pictures.map(({ text, picture }) => [text, picture?.source])).toEqual([
      ['The owl.', 'a.jpg'],
      ['', 'b.jpg'],
      ['Words.', undefined],
      ['Alone.', undefined],
      ['One', 'c.jpg'],
      ['Two owls.', 'd.jpg'],
      ['', 'e.jpg'],
      ['Said above.', 'f.jpg'],
      ['In a table.', 'g.jpg'],
      ['Over code', undefined],
      ['x = 1', undefined],
      ['', 'h.jpg'],
    ])
  })
})
