import { expect, test } from 'vitest'
import { importBytes } from '../../../../support/files/sentence-splitter.ts'

const paragraph = (name: string) =>
  `<p>The ${name} was lit every evening at six, and nobody could say by whom, because the keeper had left in spring. Some said that it was a trick of the light, and others heard steps.</p>`
const BOX =
  '<p class="title"><strong>BACK TO BASICS</strong> Wicks</p><p>A wick is a string of cotton that draws the oil up to the flame, and it is trimmed every morning before the lamp is filled again with oil.</p>'
const read = (body: string) =>
  importBytes(
    Buffer.from(
      `<!doctype html><html lang="en"><title>The Lamp</title><body><h1>The Lamp</h1>${body}</body></html>`,
    ),
  )

test('a box that a manual calls a sidebar between its paragraphs is kept', async () => {
  const { blocks, trimmed } = await read(
    `<div class="section">${paragraph('lamp')}<div class="sidebar">${BOX}</div>${paragraph('lantern')}</div>`,
  )
  expect(blocks.map(({ segments }) => segments.join(' ').slice(0, 14))).toEqual([
    'The lamp was l',
    'BACK TO BASICS',
    'A wick is a st',
    'The lantern wa',
  ])
  expect(trimmed).toEqual([])
})

test('a sidebar of links between paragraphs, and one beside the article, are removed', async () => {
  const links =
    '<div class="sidebar"><h3>Read also</h3><ul><li><a href="/a">The keeper leaves</a></li><li><a href="/b">Oil grows dear</a></li></ul></div>'
  const { blocks, trimmed } = await read(
    `<div class="section">${paragraph('lamp')}${links}${paragraph('lantern')}${paragraph('wick')}</div><div class="sidebar">${BOX}</div>`,
  )
  expect(blocks).toHaveLength(3)
  expect(trimmed.map(({ text }) => text).join(' ')).toMatch(/Oil grows dear.*BACK TO BASICS/s)
})

/** Enough text to make one paragraph a small share of it. */
const REST = Array.from({ length: 14 }, (_, index) => paragraph(`lantern ${index}`)).join('')

test.each([
  ['a dateline', '<span class="dateline">KIRUNA —</span> '],
  ['a popup note', '<a class="popup" href="/n">The keeper<span>of lamps</span></a> and '],
  ['a tag', '<b class="tag"><i>Light:</i></b> '],
])('a paragraph that begins with %s is treated as its paragraph', async (_, begin) => {
  const { blocks, trimmed } = await read(
    `<article>${paragraph('lamp').replace('<p>', `<p>${begin}`)}${REST}</article>`,
  )
  expect(blocks).toHaveLength(15)
  expect(trimmed).toEqual([])
})

test('a paragraph that holds only such an element, with blanks around it, is treated as that element', async () => {
  const { blocks, trimmed } = await read(
    `<article>${paragraph('lamp')}<p> <span class="dateline"> KIRUNA, <b>in May</b> </span> </p>${REST}</article>`,
  )
  expect(blocks).toHaveLength(15)
  expect(trimmed).toMatchObject([{ text: 'KIRUNA, in May', step: 'label' }])
})

/** A page whose article has a header with `head` in it and `beside` next to the paragraphs. */
const withHead = async (head: string, beside = '') => {
  const { blocks, trimmed } = await read(
    `<div class="layout"><section><div class="opener"><h2>Told by nobody</h2>${head}</div><div class="story-body"><div>${REST}</div></div>${beside}<div><p>${'The keeper came back, and all was told. '.repeat(6)}</p></div></section></div>`,
  )
  const said = (list: readonly { kind: string; text: string }[]) =>
    list.filter(({ kind }) => kind === 'figure').map(({ text }) => text)
  return {
    kept: said(blocks.map(({ kind, segments }) => ({ kind, text: segments.join(' ') }))),
    left: said(trimmed),
  }
}

test.each([
  '<figure><img src="a.jpg" alt=""><figcaption>The lamp in 1961</figcaption></figure>',
  '<div class="hero"><img src="a.jpg" alt=""><p class="wp-caption-text">The lamp in 1961</p></div>',
])('a captioned picture in the article’s header is kept: %s', async (picture) => {
  expect(await withHead(picture)).toEqual({ kept: ['The lamp in 1961'], left: [] })
  expect(await withHead('', picture)).toEqual({ kept: ['The lamp in 1961'], left: [] })
})

test.each([
  '<a href="/b"><figure><img src="a.jpg" alt=""><figcaption>Another lamp</figcaption></figure></a>',
  '<ul><li><figure><img src="a.jpg" alt=""><figcaption>Another lamp</figcaption></figure></li></ul>',
  '<article><figure><img src="a.jpg" alt=""><figcaption>Another lamp</figcaption></figure><h3>Another story</h3></article>',
  '<div class="logo"><img src="a.jpg" alt="Another lamp"></div>',
])(
  'a captioned picture that links elsewhere or belongs to something else is removed: %s',
  async (picture) => {
    expect(await withHead(picture)).toEqual({ kept: [], left: ['Another lamp'] })
  },
)

const headed = (heading: string) =>
  `<article><p>${'The lamps of the harbour are told of here, one by one. '.repeat(3)}</p>${heading}${paragraph('lamp')}${heading}${paragraph('lantern')}</article>`

test.each([
  ['to its topic', '<h3><a href="https://example.org/lamp">The lamp</a></h3>'],
  ['to the contents', '<h3><a class="toc-backref" href="#id3">The lamp</a></h3>'],
  [
    'with a permalink symbol after it',
    '<h3><a href="/lamp">The lamp</a><a class="headerlink" href="#lamp">¶</a></h3>',
  ],
])('a heading that is a link %s is kept with its text', async (_, heading) => {
  const { blocks, trimmed } = await read(headed(heading))
  expect(blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'heading',
    'paragraph',
    'heading',
    'paragraph',
  ])
  expect(trimmed.filter(({ text }) => text !== '¶')).toEqual([])
})

test('a linked heading in a box of its own between paragraphs is removed', async () => {
  const { blocks, trimmed } = await read(
    headed('<div class="box"><h3><a href="/o">How oil grew dear</a></h3></div>'),
  )
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  expect(trimmed).toHaveLength(2)
})

test('an item that describes its link is kept in a list of links', async () => {
  const { blocks, trimmed } = await read(
    `<article>${paragraph('lamp')}<ul><li>Nora <a href="/b">has mended the wick of the northern lamp in the harbour</a>, and lit it at six</li></ul>${paragraph('lantern')}<ul><li><a href="/b">How the wick was mended</a></li><li><a href="/c">How the oil grew dear</a> 2 May</li></ul></article>`,
  )
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list-item', 'paragraph'])
  expect(trimmed).toMatchObject([{ step: 'links', text: expect.stringContaining('oil grew') }])
})

test('a table with headers is kept, although most of its words are links', async () => {
  const row = (name: string) =>
    `<tr><td>${name}</td><td><a href="/${name}">the-lamp-of-${name}-and-its-oil</a></td></tr>`
  const head = '<tr><th>Place</th><th>Lamp</th></tr>'
  const body = ['velm', 'kiruna', 'riga'].map(row).join('')
  const inText = (table: string) =>
    read(`<article>${paragraph('lamp')}<table>${table}</table>${paragraph('lantern')}</article>`)
  expect((await inText(head + body)).blocks).toHaveLength(2 + 8)
  expect((await inText(body)).blocks).toHaveLength(2)
})

const kept = async (body: string) =>
  (await read(body)).blocks.map(({ segments }) => segments.join(' ').slice(0, 14))
const COMMENTS = Array.from(
  { length: 12 },
  (_, index) =>
    `<li class="comment"><p>I have seen it as well, ${index} times at least, and nobody believed me, said the baker.</p></li>`,
).join('')

test('the article’s text is not a notice, even if labelled a paywall', async () => {
  expect(
    await kept(
      `<article><div class="entry__content steady-paywall">${paragraph('lamp')}${paragraph('lantern')}</div></article><ol id="comments">${COMMENTS}</ol>`,
    ),
  ).toEqual(['The lamp was l', 'The lantern wa'])
})

test('a comment count under the title does not begin the comments', async () => {
  expect(
    await kept(
      `<div class="c"><div class="t"><p>28.01.22 / 0 Comments</p></div><div class="t2"><p>0 Comments</p>${paragraph('lamp')}${paragraph('lantern')}</div></div><div class="side"><p>${'The keeper came back, and all was told. '.repeat(9)}</p></div>`,
    ),
  ).toContain('The lamp was l')
})

test('related posts may be longer than the article', async () => {
  expect(
    await kept(
      `<div class="text">${paragraph('lamp')}</div><div id="related_posts">${paragraph('wick')}${paragraph('oil')}</div>`,
    ),
  ).toEqual(['The lamp was l'])
})

test('a cell that reads like a menu entry is kept, also first and last', async () => {
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const { blocks, trimmed } = await read(
    `<article>${paragraph('lamp')}<table><tr><th>Language</th><th>Home</th></tr>${row(['Rust', 'Velm'])}${row(['Go', 'Search'])}</table></article>`,
  )
  expect(blocks.slice(1).map(({ segments }) => segments.join(' '))).toEqual([
    'Language',
    'Home',
    'Rust',
    'Velm',
    'Go',
    'Search',
  ])
  expect(trimmed).toEqual([])
})

test('the button on a code block is removed', async () => {
  const { blocks, trimmed } = await read(
    `<article>${paragraph('lamp')}<div>Copy</div><pre>light()</pre>${paragraph('wick')}<p>Copy</p>${paragraph('oil')}</article>`,
  )
  expect(trimmed.map(({ text }) => text)).toEqual(['Copy'])
  expect(blocks).toHaveLength(5)
})

test('a button within a sentence is a word of it, one beside it is not', async () => {
  const { blocks, trimmed } = await read(
    `<article>${paragraph('lamp')}<p>Given the oil of a lamp, say which <span><button><em>special</em></button></span> wick it needs.</p><p>Share: <button>Facebook</button></p></article>`,
  )
  expect(blocks[1]?.segments).toEqual(['Given the oil of a lamp, say which special wick it needs.'])
  expect(trimmed.map(({ text }) => text).join(' ')).toContain('Facebook')
})

test('the heading of the first section is kept, also in a box of its own', async () => {
  const { blocks } = await read(
    `<div class="top"><div><h2>Of the lamp</h2></div></div><div class="x"><div class="y">${paragraph('lamp')}${paragraph('wick')}<h2>Of oil</h2>${paragraph('oil')}</div></div>`,
  )
  expect(blocks[0]).toMatchObject({ kind: 'heading', segments: ['Of the lamp'] })
})

test('a formula with a MathJax menu is not a menu', async () => {
  const { blocks, trimmed } = await read(
    `<article>${paragraph('lamp')}<mjx-container class="MathJax CtxtMenu_Attached_0" role="presentation" display="true"><mjx-assistive-mml><math><mi>x</mi><mo>=</mo><mi>y</mi></math></mjx-assistive-mml></mjx-container>${paragraph('wick')}</article>`,
  )
  expect(blocks.map(({ segments }) => segments[0])).toContain('x=y')
  expect(trimmed).toEqual([])
})

test('the heading over links to the sections is removed with them', async () => {
  const { blocks, trimmed } = await read(
    `<article><div class="topic"><p class="topic-title">Contents</p><ul><li><a href="#a">The lamp</a></li><li><a href="#b">The wick</a></li></ul></div>${paragraph('lamp')}<p>Contents</p>${paragraph('wick')}</article>`,
  )
  expect(blocks.map(({ segments }) => segments[0]?.slice(0, 8))).toEqual([
    'The lamp',
    'Contents',
    'The wick',
  ])
  expect(trimmed.map(({ text }) => text).join(' ')).toMatch(/^Contents/)
})

test.each([
  ['its number', '<h2>5.8. Of related lamps</h2>'],
  [
    'a link to it, in another language',
    '<h2>灯について<a class="headerlink" href="#of-related-lamps">¶</a></h2>',
  ],
])(
  'a section whose id is made of its heading, with %s, is not related content',
  async (_, heading) => {
    const { trimmed } = await read(
      `<article>${REST}<section id="of-related-lamps">${heading}${paragraph('lamp')}</section>${paragraph('oil')}</article>`,
    )
    expect(trimmed.filter(({ text }) => text !== '¶')).toEqual([])
  },
)
