import { describe, expect, test } from 'vitest'
import { importText } from '../../../../support/files/sentence-splitter.ts'

const BODY = [
  '桥将在春天开通，市长在星期二的会议上说，没有人知道为什么拖了这么久，也没有人愿意出来解释。',
  '工程师们却不相信。他们说，桥墩的裂缝还没有修好，而且春天的水位会比往年更高，谁也不敢保证安全。',
]
const PROSE = [
  'The bridge will be opened in spring, the mayor said on Tuesday, and nobody in the room believed a word of it.',
  'The engineers least of all: the cracks in the second pier have not been repaired, and the river will be high.',
]
const page = (head: string, title: string, body: readonly string[], foot = '') =>
  `<!doctype html><html><head><title>${title}</title></head><body>${head}<h1>${title}</h1>${body
    .map((text) => `<p>${text}</p>`)
    .join('')}${foot}</body></html>`
const bodyOf = async (html: string, name: string) =>
  (await importText(html, name)).blocks.map(({ segments }) => segments.join(' '))

describe('a link bar without markup', () => {
  test.each([
    '首页 | 新闻 | 体育 | 财经',
    '首页 &gt; 新闻 &gt; 国际 &gt; 正文',
    '您当前的位置：首页 &gt;&gt; 新闻中心 &gt;&gt; 社会 &gt;&gt; 正文',
    '<a href="/">首页</a><a href="/n">新闻</a><a href="/s">体育</a><a href="/f">财经</a>',
    'Home | World | Sport | Business',
    'Home › News › Local news › Article',
    'You are here: Home / News / Local news',
    'Startseite · Politik · Wirtschaft · Sport',
  ])('before the title of a page: %s', async (bar) => {
    const document = await importText(page(`<div class="nav">${bar}</div>`, '大桥', BODY), 'a.html')
    expect(document.title).toBe('大桥')
    expect(document.blocks.map(({ segments }) => segments.join(''))).toEqual(BODY)
    expect(document.trimmed.map(({ reason }) => reason)).toEqual(['navigation'])
  })

  test('before the title of a page of short paragraphs', async () => {
    const short = ['桥在春天开通。', '没有人相信这句话。']
    const document = await importText(
      page('<div>首页 | 新闻 | 体育</div>', '大桥', short),
      'a.html',
    )
    expect(document.blocks.map(({ segments }) => segments.join(''))).toEqual(short)
  })

  test.each(['首页 | 新闻 | 体育 | 财经', '首页 > 新闻 > 国际 > 正文', 'Home » News » Article'])(
    'before and after the title of a plain text: %s',
    async (bar) => {
      for (const head of [`${bar}\n大桥春天开通`, `大桥春天开通\n${bar}`]) {
        const document = await importText([head, ...BODY].join('\n'))
        expect(document.title).toBe('大桥春天开通')
        expect(document.blocks.map(({ segments }) => segments.join(''))).toEqual(BODY)
        expect(document.trimmed.map(({ reason, text }) => [reason, text])).toEqual([
          ['navigation', bar],
        ])
      }
    },
  )

  test.each(['春 | 夏 | 秋 | 冬', 'Salt > pepper > sugar > flour', 'News'])(
    'is not one if its words are not menu terms: %s',
    async (line) => {
      const text = ['On seasons', line, ...PROSE].join('\n')
      expect(await bodyOf(text, 'a.txt')).toContain(line)
    },
  )

  test('is not one within the article', async () => {
    const text = ['On menus', ...PROSE, 'Home > News > Sport', ...BODY].join('\n')
    expect(await bodyOf(text, 'a.txt')).toContain('Home > News > Sport')
  })
})

describe('a cookie question before the title', () => {
  test.each([
    ['We use cookies to give you the best experience. By using this site you agree.', 'Accept'],
    ['本网站使用 Cookie 来改善您的体验。继续浏览即表示您同意。', '接受'],
    ['Diese Website verwendet Cookies, um Ihnen den Besuch zu erleichtern.', 'Einverstanden'],
    ['Ce site utilise des cookies pour améliorer votre visite.', 'Tout accepter'],
    ['Utilizamos cookies propias y de terceros para mejorar nuestros servicios.', 'Aceptar'],
    ['Мы используем файлы cookie, чтобы сайт работал лучше.', 'Принять'],
    ['当サイトではクッキーを使用しています。', '同意する'],
  ])('%s', async (text, button) => {
    const banner = `<div><p>${text}</p><a href="#">${button}</a></div>`
    const document = await importText(page(banner, 'The bridge', PROSE), 'a.html')
    expect(document.blocks.map(({ segments }) => segments.join(' '))).toEqual(PROSE)
    expect(document.trimmed.map(({ reason }) => reason)).toContain('notice')
    const plain = await importText([text, 'The bridge', ...PROSE].join('\n'))
    expect(plain.title).toBe('The bridge')
    expect(plain.blocks.map(({ segments }) => segments.join(' '))).toEqual(PROSE)
  })

  test('an article about cookies keeps its sentences', async () => {
    const about = [
      'Many sites use cookies to follow their readers, and ask for consent in words that nobody reads.',
      ...PROSE,
    ]
    expect(await bodyOf(page('', 'On cookies', about), 'a.html')).toEqual(about)
    expect(await bodyOf(['On cookies', ...about].join('\n'), 'a.txt')).toEqual(about)
  })
})

describe('the publisher named in a copyright line', () => {
  test.each([
    ['Copyright © 2019 江北日报 沪ICP备12345678号 版权所有', '江北日报'],
    ['版权所有 © 2019 江北日报社 京ICP证030173号-1 京公网安备11010502030143号', '江北日报社'],
    ['© 2019 江北日报网 ICP备案号：沪ICP备12345678号-2', '江北日报网'],
    ['Copyright 2001-2019 江北新闻网 互联网新闻信息服务许可证10120170072', '江北新闻网'],
    ['版权所有 江北文学网 2001-2003 京ICP备05000001号', '江北文学网'],
    ['© 2019 River Post Ltd. Registered in England No. 1234567', 'River Post Ltd.'],
    ['© 2019 Ann Lee — Follow me — Contact me', 'Ann Lee'],
    ['© 2019 Flusspost GmbH, HRB 12345 Amtsgericht Jena', 'Flusspost GmbH'],
  ])('%s', async (rights, publisher) => {
    const { source } = await importText(
      page('', '大桥', BODY, `<footer>${rights}</footer>`),
      'a.html',
    )
    expect(source).toMatchObject({ rights, publisher })
  })
})

test('of two headings in the declared title, the article’s comes first and the site’s last', async () => {
  const document = await importText(
    `<!doctype html><html><head><title>The bridge opens — The Post of Velm and its valley</title></head><body><h1>The Post of Velm and its valley</h1><article><h1>The bridge opens</h1>${PROSE.map(
      (text) => `<p>${text}</p>`,
    ).join('')}</article></body></html>`,
    'a.html',
  )
  expect(document.title).toBe('The bridge opens')
})

test('a name ends at a date joined to it', async () => {
  const document = await importText(
    page('', 'The bridge', ['by Ann Lee22 Dec 2016', ...PROSE]),
    'a.html',
  )
  expect(document.byline).toBe('Ann Lee')
})

test('a heading that is only a link, and not in the declared title, is the site’s name', async () => {
  const document = await importText(
    `<!doctype html><html><head><title>A bridge for Velm - The Post</title></head><body><h1><a href="/">The Velm Post</a></h1><div class="headline">The bridge opens</div><article>${PROSE.map(
      (text) => `<p>${text}</p>`,
    ).join('')}</article></body></html>`,
    'a.html',
  )
  expect(document.title).toBe('A bridge for Velm - The Post')
  expect(document.blocks.map(({ segments }) => segments.join(' '))).toEqual(
    expect.arrayContaining(PROSE),
  )
})

test.each(['#', ' ¶', '§', '🔗'])(
  'the permalink symbol after a heading is removed: %s',
  async (sign) => {
    const document = await importText(
      page(
        '',
        'The bridge',
        [...PROSE],
        `<h2 id="why">Why now <a href="#why">${sign}</a></h2><p>${PROSE[0]}</p>`,
      ),
      'a.html',
    )
    expect(document.blocks.find(({ kind }) => kind === 'heading')?.segments).toEqual(['Why now'])
    expect(document.trimmed.map(({ text, reason }) => [text, reason])).toContainEqual([
      sign.trim(),
      'navigation',
    ])
  },
)
