import { expect, test } from 'vitest'
import { importText } from '../../../support/files/sentence-splitter.ts'

const PAGE = `<!doctype html><html lang="en"><head><title>Owls return | The Valley Post</title>
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2020-05-04T08:00:00Z">
<meta property="og:site_name" content="The Valley Post"><link rel="canonical" href="https://example.org/owls">
<style>p { color: red }</style><script>var hidden = "<p>not text</p>"</script></head>
<body><header><a href="/">The Valley Post</a></header>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article><h1>Owls return</h1>
<p>After twenty years the owls are back in the valley. Nobody knows <em>why</em>, and Dr. Lee will not guess.</p>
<h2>What one hears</h2>
<blockquote>It calls at four in the morning, and the whole street is awake, and nobody complains about it.</blockquote>
<ul><li>Two pairs live in the church tower, above the clock.</li><li>One pair lives in the mill &amp; barn.</li></ul>
<p style="display:none">Secret</p><p hidden>Also secret</p><template><p>Nor this</p></template>
<pre>tower 2
mill  1</pre>
<p>Line one of a poem,<br>line two of a poem.</p></article></main>
<aside><h3>Related</h3><a href="/x">Bats leave</a></aside>
<footer>© 2020 The Valley Post. All rights reserved.</footer></body></html>`

test('a page: its article becomes blocks, its boilerplate trims with reasons', async () => {
  const document = await importText(PAGE, 'page.html')
  expect(document.format).toBe('html')
  expect(document.extension).toBe('html')
  expect([document.title, document.byline, document.published]).toEqual([
    'Owls return',
    'Ann Lee',
    '2020-05-04',
  ])
  expect(document.source).toEqual({
    publisher: 'The Valley Post',
    rights: '© 2020 The Valley Post. All rights reserved.',
    url: 'https://example.org/owls',
  })
  expect(document.blocks.map(({ key, segments }) => [key, segments.length])).toEqual([
    ['p1', 2],
    ['h1', 1],
    ['q1', 1],
    ['l1', 1],
    ['l2', 1],
    ['c1', 1],
    ['p2', 1],
    ['p3', 1],
  ])
  expect(document.blocks[1]).toMatchObject({ kind: 'heading', level: 2 })
  expect(document.blocks[4]?.segments).toEqual(['One pair lives in the mill & barn.'])
  const trimmed = document.trimmed.map(({ text, after }) => [text, after])
  expect(trimmed).toEqual([
    ['The Valley Post', null],
    ['Home\nNews', null],
    ['Related', 'p3'],
    ['Bats leave', 'p3'],
  ])
  expect(JSON.stringify(document)).not.toMatch(/secret|not text|Nor this|color/i)
})

test('a fragment without html or body is read', async () => {
  const document = await importText(
    '<h1>Title</h1><p>One sentence. Another one.</p><p>Third.</p>',
    'a.html',
  )
  expect(document.title).toBe('Title')
  expect(document.blocks.map(({ segments }) => segments)).toEqual([
    ['One sentence.', 'Another one.'],
    ['Third.'],
  ])
})

test('hostile nesting and size are refused immediately with a clear error', async () => {
  await expect(importText(`<!doctype html>${'<div>'.repeat(5000)}x`, 'a.html')).rejects.toThrow(
    /^too-complex/,
  )
  await expect(importText(`<!doctype html>${'<b>x</b>'.repeat(70_000)}`, 'a.html')).rejects.toThrow(
    /^too-large/,
  )
})

test('Markdown with Chinese emphasis that other parsers break', async () => {
  const document = await importText(
    '---\ntitle: 书\nauthor: 李白\ndate: 2021-02-03\n---\n# 雨天的书店\n\n他说**“走吧。”**然后走了。\n\n- 一只猫\n- 一张桌子\n\n> 书不会自己走。\n\n```\ncode\n```\n',
    'a.md',
  )
  expect(document.format).toBe('markdown')
  expect([document.title, document.byline, document.published]).toEqual([
    '雨天的书店',
    '李白',
    '2021-02-03',
  ])
  expect(document.blocks.map(({ key, segments }) => [key, segments.join('')])).toEqual([
    ['p1', '他说“走吧。”然后走了。'],
    ['l1', '一只猫'],
    ['l2', '一张桌子'],
    ['q1', '书不会自己走。'],
    ['c1', 'code'],
  ])
  expect(document.language).toBe('zh-CN')
})

test('plain text that only mentions tags stays plain text', async () => {
  const text =
    'On tags\nThe tag <b> is bold, {{x}} and $t(y) are nothing, a:b and a.b neither.\n* * *\nThe end came soon after that.'
  const document = await importText(text)
  expect(document.format).toBe('text')
  expect(document.blocks.map(({ segments }) => segments.join(' '))).toEqual(
    text.split('\n').slice(1),
  )
})
