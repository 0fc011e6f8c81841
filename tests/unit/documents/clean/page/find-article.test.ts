import { describe, expect, test } from 'vitest'
import { importText } from '../../../../support/files/sentence-splitter.ts'

const ZH = [
  '桥将在春天开通，市长在星期二的会议上说，没有人知道为什么拖了这么久，也没有人愿意出来解释。',
  '工程师们却不相信。他们说，桥墩的裂缝还没有修好，而且春天的水位会比往年更高，谁也不敢保证安全。',
  '附近的居民已经等了十二年。一位老人说，他每天都要绕三公里的路去买菜，只盼着这座桥早一点修好。',
]
const EN = [
  'The bridge will be opened in spring, the mayor said on Tuesday, and nobody in the room believed a word of it.',
  'The engineers least of all: the cracks in the second pier have not been repaired, and the river will be high.',
  'People on the other bank have waited for twelve years. One of them walks three kilometres to the market, he said.',
]
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
const page = (body: string) =>
  importText(`<!doctype html><html lang="en"><body>${body}</body></html>`, 'a.html')
const bodyOf = async (body: string) =>
  (await page(body)).blocks.map(({ segments }) => segments.join(''))
const squash = (texts: readonly string[]) => texts.map((text) => text.replace(/(?<=[.]) /g, ''))

describe.each([
  ['Chinese', '大桥春天开通', ZH],
  ['English', 'The bridge opens', EN],
])('a page in %s', (_, title, text) => {
  const head = `<h1>${title}</h1>`
  const expected = squash(text)

  test('with columns of other content beside the article', async () => {
    const teasers = text
      .map(
        (line) =>
          `<div class="x1"><a href="/t">${line.slice(0, 12)}</a><p>${line.slice(0, 24)}…</p></div>`,
      )
      .join('')
    const document = await page(
      `<div class="wrap"><div class="left">${head}<div class="txt">${paragraphs(text)}</div></div><div class="right">${teasers}</div></div>`,
    )
    expect(document.title).toBe(title)
    expect(document.blocks.map(({ segments }) => segments.join(''))).toEqual(expected)
    expect(new Set(document.trimmed.map(({ step }) => step))).toEqual(new Set(['container']))
  })

  test('with comments longer than the article', async () => {
    const comments = Array.from(
      { length: 12 },
      (_each, index) => `<div class="comment"><p>${index} ${text.join(' ')}</p></div>`,
    ).join('')
    expect(
      await bodyOf(`<div>${head}${paragraphs(text)}</div><div id="comments">${comments}</div>`),
    ).toEqual(expected)
  })

  test('with a share bar, a sign-up box, links and tags among the paragraphs', async () => {
    const [first = '', ...rest] = text
    const boxes =
      '<div class="share-bar"><span>Share</span><a href="/f">Facebook</a></div><div class="newsletter-signup"><p>Get our best stories every morning.</p></div><ul><li><a href="/1">Another bridge</a></li><li><a href="/2">A third bridge</a></li></ul><div class="articleTags">bridges, rivers</div>'
    const document = await page(
      `<article>${head}<p>${first}</p>${boxes}${paragraphs(rest)}</article>`,
    )
    expect(document.blocks.map(({ segments }) => segments.join(''))).toEqual(expected)
    expect(document.trimmed.map(({ step, reason }) => `${step} ${reason}`)).toEqual([
      'label related',
      'label notice',
      'links related',
      'label furniture',
    ])
  })

  test('with a boilerplate class name on the article', async () => {
    const body = `<div class="sidebar-layout comments-open"><div class="promo">${head}${paragraphs(text)}</div></div>`
    expect(await bodyOf(body)).toEqual(expected)
  })

  test('with paragraphs separated by br only', async () => {
    expect(
      await bodyOf(
        `<div><a href="/">Home page</a></div>${head}<div>${text.join('<br><br>')}</div>`,
      ),
    ).toEqual(expected)
  })

  test('with comments identified only by their heading', async () => {
    const heading = text === ZH ? '网友评论' : 'Comments (3)'
    const comments = `<div class="x7"><h3>${heading}</h3><div><p>${text[0]}?</p><p>${text[1]}!</p></div></div>`
    const document = await page(
      `<div class="left">${head}<div>${paragraphs(text)}</div>${comments}</div>`,
    )
    expect(document.blocks.map(({ segments }) => segments.join(''))).toEqual(expected)
    expect(document.trimmed.map(({ step, reason }) => `${step} ${reason}`)).toEqual([
      'section related',
      'section related',
    ])
  })

  test('with credits, tags and an advertisement label between and after paragraphs', async () => {
    const [first = '', ...rest] = text
    const credit =
      text === ZH ? '（责任编辑：李四）' : '(Reporting by Ann Lee in Paris; editing by Bo Wu)'
    const body = `<article>${head}<p>${first}</p><p>Advertisement</p>${paragraphs(rest)}<p>${credit}</p><p>Tags: bridges</p></article>`
    const document = await page(body)
    expect(document.blocks.map(({ segments }) => segments.join(''))).toEqual(expected)
    expect(document.trimmed.map(({ step, text: shown }) => [step, shown])).toEqual([
      ['remark', 'Advertisement'],
      ['remark', `${credit}\nTags: bridges`],
    ])
  })

  test('with table layout and no title heading', async () => {
    const document = await importText(
      `<html><head><title>${title} - The River Site</title></head><body><table><tr><td><a href="/">A</a><br><a href="/b">B</a></td><td><center><b><font size="4">${title}</font></b></center><hr>${text.join('<br><br>&nbsp;&nbsp;')}</td></tr></table></body></html>`,
      'a.html',
    )
    expect(document.title).toBe(title)
    expect(document.blocks.map(({ segments }) => segments.join(''))).toEqual(expected)
  })

  test('with summary and facts in boxes beside the paragraphs', async () => {
    const facts = text.map((line) => `<li>${line.slice(0, 40)}</li>`).join('')
    const body = `<div class="page"><main><div class="top">${head}<div class="teaser-text">${text[0]}</div></div><div class="in"><div class="facts--with-ads"><ul>${facts}</ul></div><div class="txt">${paragraphs(text.slice(1))}${paragraphs(text.slice(1).map((line) => `${line}!`))}</div></div></main></div>`
    const kept = (await page(body)).blocks.map(({ segments }) => segments.join(''))
    expect(kept).toContain(expected[0])
    expect((await page(body)).blocks.filter(({ kind }) => kind === 'list-item')).toHaveLength(3)
  })

  test('with too little prose to judge: lists of links are removed with their heading', async () => {
    const short = text[0] ?? ''
    const document = await page(
      `<div>${head}<div>${short}</div></div><div><h3>1001 nights</h3><a href="/1">One of them</a><br><a href="/2">Two of them</a></div>`,
    )
    expect(document.blocks.map(({ segments }) => segments.join(''))).toEqual([expected[0]])
    expect(document.trimmed.map(({ step }) => step)).toEqual(['remark', 'links'])
  })

  test('with the article in sections', async () => {
    const sections = text.map(
      (line) => `<section class="s"><h2>${line.slice(0, 4)}</h2><p>${line}</p></section>`,
    )
    expect(await bodyOf(`<main>${head}${sections.join('')}</main>`)).toHaveLength(text.length * 2)
  })
})

test('an article keeps what only begins like a share prompt', async () => {
  const [first = '', second = '', third = ''] = EN
  const body = `<article><h1>The bridge</h1><p>${first}</p><h2>Save the whales</h2><ol><li>Print the page</li><li>Share it with nobody</li></ol><p>${second}</p><p>Follow me.</p><p>${third}</p><p>Like this story? Share it with a friend!</p><p>Share on Facebook</p></article>`
  expect((await page(body)).blocks).toHaveLength(7)
  expect((await page(body)).trimmed.map(({ step, text }) => [step, text])).toEqual([
    ['remark', 'Like this story? Share it with a friend!\nShare on Facebook'],
  ])
})

test('an article keeps its chapters, whatever words are in their headings and ids', async () => {
  const chapters = ['Related work', 'Comments', 'Navigation', 'Discussion', 'Tools']
  const sections = chapters.map(
    (name) =>
      `<section id="${name.toLowerCase().replace(' ', '-')}"><h2>${name}</h2>${paragraphs(EN)}</section>`,
  )
  const document = await page(
    `<main><h1>On bridges</h1>${sections.join('').replaceAll('bridge', 'dam')}</main>`,
  )
  expect(
    document.blocks.flatMap(({ kind, segments }) => (kind === 'heading' ? segments : [])),
  ).toEqual(chapters)
})

test('an article keeps its lists, quotes, repeated lines and links within sentences', async () => {
  const [first = '', second = '', third = ''] = EN
  const body = `<article><h1>The bridge</h1><p>${first}</p><ul><li>Twelve years</li><li>Three <a href="/k">kilometres</a> on foot</li></ul><blockquote><p>We wait.</p></blockquote><p>${second}</p><blockquote><p>We wait.</p></blockquote><p>${third}</p></article>`
  expect((await page(body)).trimmed).toEqual([])
  expect((await page(body)).blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'list-item',
    'list-item',
    'quote',
    'paragraph',
    'quote',
    'paragraph',
  ])
})

test('an article separated by br within one paragraph keeps its short lines and lists', async () => {
  const steps = 'Grate the cheese.|Stir it in.|Bake it.'.split('|')
  const body = `<div><div class="head"><h1>Cheese bread</h1></div><div class="c1"><p><b>It makes: one loaf</b></p><p>${EN.join('<br>')}<br>200 g cheese</p><p><b>What to do:</b></p><ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol></div></div>`
  expect(await bodyOf(body)).toEqual([
    'It makes: one loaf',
    ...squash(EN),
    '200 g cheese',
    'What to do:',
    ...steps,
  ])
})

test('an article in table rows keeps short rows and rows with a list of its chapters', async () => {
  const rows = EN.map((text) => `<div class="row"><div class="col"><p>${text}</p></div></div>`)
  const odd = `<div class="row"><div class="col"><p>How safe is it? That is what people ask us every day, in the streets and in letters.</p><div><b>In this article:</b><ul><li><a href="#a">The piers of the bridge and their cracks</a></li></ul></div></div></div>`
  const body = `<article><h1>The bridge</h1>${rows[0]}${odd}<h3 id="a">The piers</h3>${rows[1]}${rows[2]}</article>`
  const kept = await bodyOf(body)
  expect(kept).toContain('The piers')
  expect(kept.join(' ')).toContain('How safe is it?')
})

test('a page with few words is judged by its labels', async () => {
  const entry = '“You should not say that now, my friend.” <br> “Good.”'
  const tweets = EN.slice(0, 1).map((text) => `<li>${text.slice(0, 100)}, and so on.</li>`)
  const body = `<div id="content"><h1>Nothing to do</h1><div class="entry-content"><p>It was late in the evening and he had drunk a glass too many, as he did on every Friday of that year.</p><p>${entry}</p></div></div><div class="c3"><div class="widget"><h2>Twitter</h2><ul>${tweets.join('')}</ul></div></div>`
  expect(await bodyOf(body)).toEqual([
    'It was late in the evening and he had drunk a glass too many, as he did on every Friday of that year.',
    '“You should not say that now, my friend.”',
    '“Good.”',
  ])
})

test('a lede in larger type is kept, without a full stop and as a heading', async () => {
  const text = `<div class="txt">${paragraphs(EN)}${paragraphs(EN.map((line) => `${line}!`))}</div>`
  const lede =
    'Nobody believes that the bridge will be safe, and the river rises higher every spring, as they have seen'
  for (const element of [`<p>${lede}</p>`, `<h2>${lede}</h2>`]) {
    const kept = await bodyOf(
      `<main><div class="top"><h1>The bridge opens</h1><div>${element}</div></div><div class="x"><div class="y">${text}</div></div></main>`,
    )
    expect(kept[0]).toBe(lede)
  }
})

test('a thread of answers is the article', async () => {
  const said = EN.map(
    (text) => `<div class="comment"><div class="comment-text"><p>${text}</p></div></div>`,
  )
  const kept = await bodyOf(`<main><h1>Who trusts the bridge?</h1>${said.join('')}</main>`)
  expect(kept).toEqual(squash(EN))
})

test('forms, dialogs and author boxes are removed', async () => {
  const form =
    '<form><p>Tell us what you think of us, in as many words as you like.</p><input><label>E-mail</label></form>'
  const dialog =
    '<div role="dialog" aria-hidden="true"><p>The training of officers takes twelve months in all.</p></div>'
  const author =
    '<div id="author-info"><div><p>She has written about bridges and rivers for ten years now.</p></div></div>'
  const text = [...EN, ...EN.map((line) => `${line} Really.`)]
  const body = `<article><h1>The bridge</h1>${paragraphs(text)}${form}${author}</article>${dialog}`
  expect(await bodyOf(body)).toEqual(squash(text))
})

test.each([
  'Lesen Sie auch:',
  'Veja também',
  '相关阅读',
  'Foto: Ana Lee/River Agency',
  'Follow The River Post on Twitter and Instagram @riverpost',
  'Never miss the latest news by signing up to our newsletter today!',
  'Suscríbete a nuestro boletín para recibir las noticias gratis',
  'Abonnez-vous à notre newsletter et suivez l’actualité.',
  'Подписывайтесь на наш канал в Telegram, чтобы ничего не пропустить.',
  '欢迎扫描二维码关注我们的微信公众号',
  'Chat with us in Facebook Messenger. Find out what happens on the river.',
  'If you enjoyed this article, we have a proposition for you: join our members.',
  'This slideshow requires JavaScript.',
  'Tempo de leitura: 2 minutos',
  '7 min read',
  '1 - 5 of 36',
])('promotion and lead-ins to related links are removed: %s', async (line) => {
  const document = await page(
    `<article><h1>The bridge</h1>${paragraphs(EN)}<p>${line}</p>${paragraphs(EN.map((text) => `${text} Really.`))}</article>`,
  )
  expect(document.trimmed.map(({ step, text }) => [step, text])).toEqual([['remark', line]])
})

test('sentences that only begin like such lines are kept', async () => {
  const lines = [
    'Follow the river on foot to the second pier, and do not look down.',
    'Join the two boards with glue and let them dry for a day.',
    'Read more slowly, the teacher said, and we did.',
    'Photos show cracks in the second pier of the bridge.',
    'Get up early if you want to see it in the light.',
  ]
  expect(
    await bodyOf(`<article><h1>The bridge</h1>${paragraphs([...EN, ...lines])}</article>`),
  ).toEqual(squash([...EN, ...lines]))
})

test('references are kept, although they are a list of links', async () => {
  const list = '<ul><li><a href="/1">On piers</a></li><li><a href="/2">On rivers</a></li></ul>'
  const body = `<article><h1>The bridge</h1>${paragraphs(EN)}<h2>References<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>${list}</article>`
  const document = await page(body)
  expect(document.blocks.map(({ segments }) => segments.join('')).slice(-3)).toEqual([
    'References',
    'On piers',
    'On rivers',
  ])
  expect(document.trimmed.map(({ text }) => text)).toEqual(['[edit]'])
})

test('an article ends before the heading of removed content and before follow prompts', async () => {
  const end = [
    'River Press writers Ann Lee, Bo Wu, Cy Ray, Di Fox, Ed Low, Flo Mann, Gus Orr and Hal Poe, who were all there when it happened, contributed to this report.',
    'Her book on bridges is out now. Follow her on Twitter @annlee.',
  ]
  const body = `<article><h1>The bridge</h1>${paragraphs(EN)}${paragraphs(end)}<h3>Comments</h3><div class="comments"><p>Well said!</p></div></article>`
  expect(await bodyOf(body)).toEqual(squash(EN))
})
