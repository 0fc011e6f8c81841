import { expect, test } from 'vitest'
import { readHtml } from '../../../../main/documents/html/read-html.ts'

const lines = (body: string) =>
  readHtml(`<!doctype html><html><body>${body}</body></html>`).lines.map(
    ({ kind, text, region }) => (region ? [region, text] : [kind, text]),
  )

test.each([
  ['plain lines', '<pre>a\n\n  b\nc</pre>'],
  ['elements', '<pre><code><div>a</div><div></div><div>  b</div><div>c</div></code></pre>'],
  ['elements on separate lines', '<pre><div>a</div>\n<div>\n</div>\n<div>  b</div>c</pre>'],
  [
    'nested elements',
    '<pre><div class="l"><div class="c">a</div></div><div class="l"><div class="c"></div></div><div class="l"><div class="c">  b</div></div><div class="l"><div class="c">c</div></div></pre>',
  ],
])('lines of code are one text, written as %s', (_, html) => {
  expect(lines(html)).toEqual([['code', 'a\n\n  b\nc']])
})

test.each([
  [
    'Pygments',
    '<pre><span class="linenos">1</span>a\n<span class="linenos">2</span>b</pre>',
    '1 2',
  ],
  [
    'Chroma, in a table',
    '<table class="lntable"><tr><td class="lntd"><pre><code><span class="lnt">1\n</span><span class="lnt">2\n</span></code></pre></td><td class="lntd"><pre>a\nb</pre></td></tr></table>',
    '1 2',
  ],
  [
    'Chroma, by style',
    '<pre><span style="white-space:pre;user-select:none"> 1</span>a\n<span style="user-select:none"> 2</span>b</pre>',
    '1 2',
  ],
  [
    'Rouge',
    '<table><tr><td class="gutter gl"><pre class="lineno">1\n2</pre></td><td class="code"><pre>a\nb</pre></td></tr></table>',
    '1\n2',
  ],
  [
    'Expressive Code',
    '<pre><div class="ec-line"><div class="gutter"><div class="ln">1</div></div><div class="code">a</div></div><div class="ec-line"><div class="gutter"><div class="ln">2</div></div><div class="code">b</div></div></pre>',
    '1 2',
  ],
])('line numbers are not part of the code: %s', (_, html, numbers) => {
  const all = lines(html)
  expect(all).toHaveLength(2)
  expect(all).toContainEqual(['code', 'a\nb'])
  expect(all).toContainEqual(['furniture', numbers])
})

test('elements labelled as line numbers that hold words, and numbers in code without a label, are text', () => {
  expect(lines('<p class="line-number">2 lamps</p><pre>1\n2</pre>')).toEqual([
    ['paragraph', '2 lamps'],
    ['code', '1\n2'],
  ])
})
