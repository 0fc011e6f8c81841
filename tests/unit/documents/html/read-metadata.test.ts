import { describe, expect, test } from 'vitest'
import { publisherOf } from '../../../../main/documents/clean/byline/read-rights.ts'
import { readHtml } from '../../../../main/documents/html/read-html.ts'
import { importText } from '../../../support/files/sentence-splitter.ts'

const declared = (head: string, html = '') =>
  readHtml(`<!doctype html><html${html}><head>${head}</head><body><p>Text.</p></body></html>`)
    .declared
const data = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('article metadata of a page', () => {
  test('from JSON-LD, however nested', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Owls',
      author: [{ '@type': 'Person', name: 'Ann Lee' }, { name: 'Bo Wu' }],
      datePublished: '2020-05-04T08:00:00+02:00',
      publisher: { name: 'The Post' },
      inLanguage: 'en-GB',
    }
    const said = {
      title: 'Owls',
      byline: 'Ann Lee, Bo Wu',
      published: '2020-05-04',
      publisher: 'The Post',
      language: 'en-GB',
    }
    expect(declared(data(article))).toMatchObject(said)
    expect(declared(data([{ '@type': 'WebSite' }, article]))).toMatchObject(said)
    expect(
      declared(data({ '@graph': [{ '@type': 'Person', name: 'No' }, article] })),
    ).toMatchObject(said)
    expect(
      declared(`<script type="application/ld+json">{broken</script>${data(article)}`),
    ).toMatchObject(said)
  })

  test('OpenGraph and meta elements take precedence; an address is not a name', () => {
    const head = `<title>Owls | The Post</title><meta property="og:title" content="Owls return"><meta name="author" content="https://x.example/ann"><meta property="article:published_time" content="2021-01-02">`
    const article = {
      '@type': 'Article',
      headline: 'No',
      author: 'Bo Wu',
      datePublished: '1999-01-01',
    }
    expect(declared(head + data(article))).toMatchObject({
      title: 'Owls return',
      byline: 'Bo Wu',
      published: '2021-01-02',
    })
  })

  test.each([
    ['Ann Lee —', 'Ann Lee'],
    ['By Ann Lee', 'Ann Lee'],
    ['Lee, Ann" /><meta name="author" content="Wu, Bo', 'Lee, Ann; Wu, Bo'],
    [
      'Ann Lee" /><meta name="author" content="Ann Lee"><meta name="author" content="Bo  Wu',
      'Ann Lee, Bo Wu',
    ],
    ['https://x.example/ann" /><meta name="author" content="Bo Wu', 'Bo Wu'],
  ])('author names: %s', (content, byline) => {
    expect(declared(`<meta name="author" content="${content}">`)).toMatchObject({ byline })
  })

  test('from elements of the body, where the head has none', () => {
    const read = (body: string) =>
      readHtml(`<!doctype html><html><body>${body}</body></html>`).declared
    const known = { byline: 'Ann Lee', published: '2020-05-04' }
    expect(
      read(
        '<time datetime="1999-01-01">now</time><a rel="author" href="/ann"><b>Ann</b> Lee</a><article><time datetime="2020-05-04T08:00">May</time></article>',
      ),
    ).toMatchObject(known)
    expect(
      read(
        '<p><span itemprop="author">Ann Lee</span> <meta itemprop="datePublished" content="2020-05-04"></p>',
      ),
    ).toMatchObject(known)
    const long = 'word '.repeat(40)
    expect(read(`<div itemprop="author">${long}</div><time>${long}</time>`)).toMatchObject({
      byline: null,
      published: null,
    })
  })

  test('not from comments or picture items, which have authors and dates of their own', () => {
    const read = (body: string) =>
      readHtml(`<!doctype html><html><body>${body}</body></html>`).declared
    const others =
      '<div itemscope itemprop="comment" itemtype="https://schema.org/Comment"><b itemprop="author">Guest</b><i itemprop="datePublished" content="2018-11-05"></i></div><article><figure itemscope itemtype="http://schema.org/ImageObject"><i itemprop="author">Bo Wu</i></figure><div itemprop="comment"><a rel="author">Guest</a><time>2018-11-05</time></div></article>'
    expect(read(others)).toMatchObject({ byline: null, published: null })
    expect(
      read(
        `${others}<i itemprop="author">Ann Lee</i><meta itemprop="datePublished" content="2020-05-04">`,
      ),
    ).toMatchObject({ byline: 'Ann Lee', published: '2020-05-04' })
  })

  test('values of a wrong type are dropped', () => {
    const article = {
      '@type': 'Article',
      headline: { a: 1 },
      author: 7,
      datePublished: ['x'],
      publisher: null,
    }
    expect(declared(data(article))).toMatchObject({
      title: '',
      byline: null,
      published: null,
      publisher: null,
    })
  })
})

describe('language', () => {
  const chinese =
    '桥将在春天开通，市长在星期二的会议上说。没有人知道为什么拖了这么久，也没有人愿意出来解释。'
  const danish =
    'Broen åbner til foråret, sagde borgmesteren på mødet i går, og ingen troede på det.'
  const of = async (lang: string, text: string) =>
    (
      await importText(
        `<!doctype html><html lang="${lang}"><body><h1>1</h1><p>${text}</p><p>${text.slice(0, 40)}</p></body></html>`,
        'a.html',
      )
    ).language
  test('is detected from the text where a template declares another', async () => {
    expect(await of('en', chinese)).toBe('zh-CN')
    expect(await of('en-US', danish.repeat(4))).toBe('da')
    expect(await of('ja', chinese)).toBe('zh-CN')
  })
  test('is the declared one where the text is ambiguous', async () => {
    expect(await of('nb', danish)).toBe('nb')
    expect(await of('la', 'Ita.')).toBe('la')
    expect(await of('not a language', danish.repeat(4))).toBe('da')
  })
})

test('JSON-LD is read inside CDATA and comment wrappers', () => {
  const json = '{"@type": "NewsArticle", "author": "Ann Lee"}'
  for (const text of [
    `<![CDATA[${json}]]>`,
    `\n//<![CDATA[\n${json}\n//]]>\n`,
    `/* <![CDATA[ */ ${json} /* ]]> */`,
    `<!-- ${json} -->`,
    `${json};`,
  ])
    expect(declared(`<script type="application/ld+json">${text}</script>`).byline).toBe('Ann Lee')
})

test.each([
  ['By Ann Lee', 'Ann Lee'],
  ['View all posts by Ann Lee', 'Ann Lee'],
  ['Zeige alle Beiträge von Ann Lee', 'Ann Lee'],
  ['Dr Ann Lee - https://ann.example/', 'Dr Ann Lee'],
  ['{{author.name}}', null],
  ['humans.txt', null],
  ['Byron Lee', 'Byron Lee'],
])('author is a name: %s', (content, byline) => {
  expect(declared(`<meta name="author" content="${content}">`).byline).toBe(byline)
})

test('all authors are named where the head names only the first', () => {
  const data = (...names: string[]) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', author: names.map((name) => ({ '@type': 'Person', name })) })}</script>`
  const head = '<meta name="author" content="Maya Lee">'
  expect(declared(head + data('Maya Lee', 'Jan Kos')).byline).toBe('Maya Lee, Jan Kos')
  expect(declared(head + data('The Harbour Review', 'Jan Kos')).byline).toBe('Maya Lee')
  expect(declared(head + data('Maya Lee')).byline).toBe('Maya Lee')
})

test('an unfilled template placeholder is neither a site name nor a title', () => {
  const head =
    '<title>Owls</title><meta property="og:site_name" content="{{site.name}}"><meta property="og:title" content="{{ page.title }}">'
  expect(declared(head)).toMatchObject({ title: 'Owls', publisher: null })
})

test('a byline ends before its date', async () => {
  const { byline } = await importText(
    `Owls return to the park\nBy Ann Lee March 18 at 6:01 PM\n${'The owls are back in the old park, and nobody knows why. '.repeat(9)}\n${'They sit in the same three trees as they did ten years ago. '.repeat(9)}`,
    'a.txt',
  )
  expect(byline).toBe('Ann Lee')
})

test('the photographer is not the rights holder of the page', async () => {
  const text = (word: string) =>
    `<p>${`The ${word} is back in the old park, and nobody knows why. `.repeat(5)}</p>`
  const { source } = await importText(
    `<!doctype html><html><body><main><h1>Owls</h1><figure><img src="a.jpg"><figcaption>© Bo Wu / Picture Agency</figcaption></figure>${text('owl')}${text('fox')}<p class="credits">© Cy Ray / Picture Agency</p></main><footer>© 2020 The River Post</footer></body></html>`,
    'a.html',
  )
  expect(source.publisher).toBe('The River Post')
})

test.each([
  ['版权所有：江北网 京网文[2020]1234-567号 增值电信业务经营许可证B2-20090143', '江北网'],
  ['江北公司版权所有 ©1997-2022 粤B2-20090191', '江北公司'],
  ['© 2022 Речные новости Свидетельство о регистрации Эл № ФС77-57640', 'Речные новости'],
  ['جميع الحقوق محفوظة © 2022 شبكة النهر', 'شبكة النهر'],
  ['Built with Sphinx. © 2024 Courier authors.', 'Courier authors'],
  ['© 2024 The River Post. Powered by WordPress', 'The River Post'],
])("a publisher's name does not include a licence: %s", (rights, publisher) => {
  expect(publisherOf(rights)).toBe(publisher)
})
