import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../../main/documents/html/read-html.ts'
import { makePng } from '../../../support/files/make-png.ts'
import { importDocument } from '../../../../main/documents/import-document.ts'
import { splitSentences } from '../../../support/files/sentence-splitter.ts'

const lines = (body: string) =>
  readHtml(`<!doctype html><html><body>${body}</body></html>`).lines.map(
    ({ kind, text, picture }) => [kind, text, ...(picture ? [picture.source] : [])],
  )

describe('inline pictures', () => {
  test('a formula, an emoticon and an icon are read as their alternative text', () => {
    expect(
      lines(
        '<p>Let <img class="mwe-math-fallback-image-inline" src="a.svg" alt="{\\displaystyle A^{2}}"> be <img class="tex" src="b.png" alt="B">.</p>' +
          '<p><img class="wp-smiley" src="c.png" alt="🙂"> Hello <img src="d.png" height="16" alt="→"> there</p>',
      ),
    ).toEqual([
      ['paragraph', 'Let A^{2} be B.'],
      ['paragraph', '🙂 Hello → there'],
    ])
  })

  test('a drop cap picture is the first letter of its word', () => {
    expect(
      lines(
        '<p><img class="dropcap" src="t.png" alt="T">he owl flew.</p><p><span class="drop-cap"><img src="a.png" alt="“A"></span> boat came.</p><p><img src="m.png" alt="M">aps of the harbour.</p>',
      ),
    ).toEqual([
      ['paragraph', 'The owl flew.'],
      ['paragraph', '“A boat came.'],
      ['figure', 'M', 'm.png'],
      ['paragraph', 'aps of the harbour.'],
    ])
  })

  test('a formula on a line of its own is a picture', () => {
    expect(lines('<dl><dd><img class="tex" src="a.png" alt="{\\textstyle x}"></dd></dl>')).toEqual([
      ['figure', 'x', 'a.png'],
    ])
  })

  test('a photograph within a text comes after it', () => {
    expect(
      lines(
        '<p>The owl <img src="owl.jpg" width="640" alt="An owl"> flew.</p><p>It <b>came <img src="b.jpg"></b> back.</p>',
      ),
    ).toEqual([
      ['paragraph', 'The owl flew.'],
      ['figure', 'An owl', 'owl.jpg'],
      ['paragraph', 'It came back.'],
      ['figure', '', 'b.jpg'],
    ])
  })

  test('a tracking pixel is dropped', () => {
    expect(lines('<p>One <img src="x.gif" width="1" height="1" alt="x"> two.</p>')).toEqual([
      ['paragraph', 'One two.'],
    ])
  })

  test.each(['30-IMG_4228.JPG', 'IMG_4228', '0225-harbour-at-night-01', 'Image', '图片 3'])(
    '%s is a file name or generic word, not an alternative text',
    (alt) => {
      expect(lines(`<p><img src="a.jpg" alt="${alt}"></p><p>Text.</p>`)).toEqual([
        ['figure', '', 'a.jpg'],
        ['paragraph', 'Text.'],
      ])
    },
  )

  test.each(['A state-of-the-art boat', 'X-ray', 'f(x)=3', '桥'])(
    '%s is an alternative text',
    (alt) => {
      expect(lines(`<p><img src="a.jpg" alt="${alt}"></p>`)).toEqual([['figure', alt, 'a.jpg']])
    },
  )

  test('alternative text shared by all pictures is dropped', () => {
    const picture = (name: string, alt: string) => `<p><img src="${name}" alt="${alt}"></p>`
    const echo = 'Illustration for The ferry'
    expect(
      lines(
        `${['a.jpg', 'b.jpg', 'c.jpg'].map((name) => picture(name, echo)).join('')}${picture('d.jpg', 'The quay at night')}${picture('e.jpg', 'The quay at night')}<p>${echo}</p>`,
      ),
    ).toEqual([
      ['figure', '', 'a.jpg'],
      ['figure', '', 'b.jpg'],
      ['figure', '', 'c.jpg'],
      ['figure', 'The quay at night', 'd.jpg'],
      ['figure', '', 'e.jpg'],
      ['paragraph', echo],
    ])
  })
})

describe('pictures without caption on a page', () => {
  const SENTENCE =
    'The ferry left the harbour in the morning, and nobody on the quay could say where it went. '
  const beside = (sizes: Record<string, [number, number]>) => (name: string) => {
    const size = sizes[name]
    return size ? makePng(...size) : null
  }

  test('are kept where they are in the article and large enough', async () => {
    const { blocks } = await importDocument(
      Buffer.from(
        `<!doctype html><html><head><title>The ferry</title></head><body><nav><a href="/"><img src="logo.png"></a></nav><article><h1>The ferry</h1><p>${SENTENCE.repeat(3)}</p><p><img src="ferry.png"></p><p>${SENTENCE.repeat(2)}Then it came back.<img src="line.png"></p><p><img src="quay.png" alt=""></p></article><aside><img src="advert.png"></aside></body></html>`,
      ),
      'page.html',
      splitSentences,
      {
        beside: beside({
          'ferry.png': [640, 480],
          'line.png': [600, 4],
          'quay.png': [300, 200],
          'logo.png': [300, 200],
          'advert.png': [300, 250],
        }),
      },
    )
    expect(
      blocks.map(({ kind, picture, segments }) => [kind, picture?.source, segments.length > 0]),
    ).toEqual([
      ['paragraph', undefined, true],
      ['figure', 'picture-2.png', false],
      ['paragraph', undefined, true],
      ['figure', 'picture-4.png', false],
    ])
  })
})
