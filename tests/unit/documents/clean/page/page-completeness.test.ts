import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { everything, importText, visible } from '../../../../support/files/sentence-splitter.ts'
import { runsOf } from '../../../../support/long-run.ts'

type Piece = { html: string; text: string }

const TEXTS = [
  'Home',
  'Read more',
  '首页 | 新闻 | 体育',
  'By Jane Roe',
  'March 4, 2019',
  'We use cookies on this site.',
  '© 2019 Example. All rights reserved.',
  'Photo: Jane Roe',
  'A sentence stands here, and another one follows it. It is long enough to be of the body, surely, or is it not?',
  '他说：“桥将在春天开通。”没有人相信，也没有人觉得奇怪，因为类似的话已经说过很多次了。',
  'x < y & z',
  '  spaced\n out\u00A0 ',
]
const WRAPPERS = [
  'p',
  'div',
  'h1',
  'h2',
  'ul><li',
  'ol><li',
  'blockquote',
  'table><tr><td',
  'table><caption',
  'dl><dt',
  'figure><figcaption',
  'nav',
  'aside',
  'header',
  'footer',
  'article',
  'main',
  'section',
  'pre',
  'a href="/x"',
  'a href="#n1"',
  'em',
  'b',
  'code',
  'sup',
  'button',
  'select><option',
  'dialog open',
  'form',
  'label',
  'details><summary',
  'div class="related-links"',
  'div class="comments" id="comments"',
  'p class="caption"',
  'div role="navigation"',
  'div class="share-bar"',
  'ruby',
]
const UNSEEN = [
  '<script>var a = "<p>no</p>"</script>',
  '<style>p{}</style>',
  '<p hidden>no</p>',
  '<div style="display: none">no <b>no</b></div>',
  '<!-- no -->',
  '<template><p>no</p></template>',
  '<dialog>no</dialog>',
  '<datalist><option>no</option></datalist>',
  '<input type="hidden" value="no">',
  '<svg><title>no</title><style>no</style><path d="M0 0"/></svg>',
  '<br>',
  '<hr>',
  // Alternative text is excluded on both sides, because it duplicates visible content.
  '<img src="a.png" alt="\uE000\uE000\uE000">',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="1" height="1" alt="\uE000">',
]

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const leaf: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS).map((text) => ({ html: escape(text), text })) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'grapheme' }).map(printable) },
  { weight: 1, arbitrary: fc.constantFrom(...UNSEEN).map((html) => ({ html, text: '' })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { html: '<textarea>a &lt; b &amp; c</textarea>', text: 'a < b & c' },
      { html: '<input value="x &amp; y" placeholder="no">', text: 'x & y' },
      { html: '<input type="submit" value="Send">', text: 'Send' },
      {
        html: '<svg width="9"><title>no</title><defs><text>no</text></defs>no<g><text>Sales in <tspan y="2">2020</tspan></text><path/></g><text>Costs</text><foreignObject><p>Loss</p></foreignObject></svg>',
        text: 'Sales in 2020 Costs Loss',
      },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      html: '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>',
      text: '漢字',
    }),
  },
)
const { tree } = fc.letrec<{ tree: Piece }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'large' },
    leaf,
    fc
      .tuple(fc.constantFrom(...WRAPPERS), fc.array(tie('tree'), { maxLength: 5 }))
      .map(([wrapper, children]) => wrap(wrapper, children)),
  ),
}))

function printable(value: string): Piece {
  const text = value.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '')
  return { html: escape(text), text }
}

function wrap(wrapper: string, children: readonly Piece[]): Piece {
  const names = wrapper.split('><').map((part) => part.split(' ')[0] ?? '')
  const close = names
    .toReversed()
    .map((name) => `</${name}>`)
    .join('')
  return {
    html: `<${wrapper}>${children.map(({ html }) => html).join(' ')}${close}`,
    text: children.map(({ text }) => text).join(' '),
  }
}

test('every visible character of a page is in its title, body, rights or trims exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 12 }), async (pieces) => {
      const html = `<!doctype html><html><body>${pieces.map((piece) => piece.html).join('\n')}</body></html>`
      const text = pieces.map((piece) => piece.text).join('')
      if (!/[\p{L}\p{N}]/u.test(text)) return
      const document = await importText(html, 'page.html')
      const own = document.title === 'page' ? '' : document.title
      const found = everything({ ...document, title: '' }, html)
      expect(visible(own, found).replaceAll('\uE000', '')).toBe(visible(text))
      for (const { segments, marks = [] } of [...document.blocks, ...document.trimmed])
        for (const { segment, start, end } of marks) {
          const marked = segments[segment]?.slice(start, end) ?? ''
          expect([marked.length, marked.trim()]).toEqual([end - start, marked])
          expect(marked).not.toBe('')
        }
    }),
    { seed: 20_262, numRuns: runsOf(600) },
  )
})

test('the page in a frame is related content, and so is a frame within it', async () => {
  const inner = '<p>Words of the &lt;inner&gt; frame.</p>'
  const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const frame = `<title>Not seen</title><script>hidden()</script><p>Words of the outer frame.</p><iframe srcdoc="${quoted(inner)}">No frames here</iframe>`
  const html = `<article><h1>The bridge at Velm</h1><p>${'The bridge stands in the valley, and the road leads over it. '.repeat(9)}</p>
    <iframe srcdoc="${quoted(frame)}"></iframe><iframe hidden srcdoc="<p>Nobody sees this.</p>"></iframe></article>`
  const article = await importText(html, 'page.html')
  const trimmed = article.trimmed.map(({ text }) => text).join('\n')
  expect(trimmed).toBe('Words of the outer frame.\nWords of the <inner> frame.')
  expect(JSON.stringify(article)).not.toMatch(/Not seen|hidden\(\)|No frames|Nobody sees/)
})
