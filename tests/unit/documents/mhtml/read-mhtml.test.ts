import { describe, expect, test } from 'vitest'
import { parseHeaders } from '../../../../main/documents/mhtml/parse-headers.ts'
import { readMhtml } from '../../../../main/documents/mhtml/read-mhtml.ts'
import { TINY_PNG } from '../../../support/files/tiny-picture.ts'
import { importBytes, problemOf } from '../../../support/files/sentence-splitter.ts'

const PAGE = `<!doctype html><html><head><title>Совы</title></head><body><nav><a href=3D"/">Home</a></nav>
<main><h1>=D0=A1=D0=BE=D0=B2=D1=8B</h1><p>=D0=A1=D0=BE=D0=B2=D1=8B =
=D0=B2=D0=B5=D1=80=D0=BD=D1=83=D0=BB=D0=B8=D1=81=D1=8C, 1 + 1 =3D 2 and so it goes on and on, for the whole night.</p>
<img src=3D"cid:owl@x" alt=3D"An owl"><p>After twenty years the owls are back in the valley, and nobody knows why they came.</p></main></body></html>`
const MESSAGE = `From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/news/owls
Subject: =?utf-8?Q?=D0=A1=D0=BE?= =?utf-8?B?0LLRiw==?=
Date: Mon, 4 May 2020 08:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--x"

Not to be seen.
------MultipartBoundary--x
Content-Type: text/html
Content-ID: <frame@x>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/news/owls

${PAGE.replace('Совы', '=D0=A1=D0=BE=D0=B2=D1=8B')}
------MultipartBoundary--x
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: ../pictures/owl.png
Content-ID: <owl@x>

${Buffer.from(TINY_PNG).toString('base64')}
------MultipartBoundary--x
Content-Type: text/html
Content-Location: https://ads.example/frame

<p>Buy now</p>
------MultipartBoundary--x--
`
const BYTES = Buffer.from(MESSAGE)

describe('MHTML', () => {
  test.each(['\n', '\r\n'])('is its page, cleaned like any page (%j)', async (end) => {
    const document = await importBytes(Buffer.from(MESSAGE.replaceAll('\n', end)), 'page.mht')
    expect([document.format, document.extension, document.encoding]).toEqual([
      'mhtml',
      'mhtml',
      'utf-8',
    ])
    expect(document.title).toBe('Совы')
    expect(document.source.url).toBe('https://example.org/news/owls')
    const text = JSON.stringify(document)
    expect(text).toContain('Совы вернулись, 1 + 1 = 2 and so')
    expect(document.trimmed.map((one) => one.text)).toEqual(['Home'])
    expect(text).not.toMatch(/Buy now|Not to be seen/)
  })

  test('loads its pictures by cid and by address, and nothing else', () => {
    const { picture } = readMhtml(BYTES)
    for (const source of [
      'cid:owl@x',
      'https://example.org/pictures/owl.png',
      '/pictures/owl.png',
      '../pictures/owl.png',
    ])
      expect(Buffer.from(picture?.(source) ?? []), source).toEqual(Buffer.from(TINY_PNG))
    expect(picture?.('https://example.org/other.png')).toBeNull()
    expect(picture?.('file:///etc/passwd')).toBeNull()
  })

  test('reads the part named by start, in the charset of its header', async () => {
    const message = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start="<two>"\n\n--b\nContent-Type: text/html\n\n<p>First page, which is not the one that is meant here.</p>\n--b\nContent-ID: <two>\nContent-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: base64\n\n${Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]).toString('base64')}\n--b`
    const { lines, encoding } = readMhtml(Buffer.from(message))
    expect([lines.map(({ text }) => text), encoding]).toEqual([['Привет'], 'windows-1251'])
  })

  const framed = (page: string, frames: Readonly<Record<string, string>>) =>
    Buffer.from(
      [
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n',
        `--b\nContent-Type: text/html\nContent-Location: https://example.org/a/\n\n${page}`,
        ...Object.entries(frames).map(
          ([name, html]) => `--b\nContent-Type: text/html\n${name}\n\n${html}`,
        ),
        '--b--',
      ].join('\n'),
    )
  const PROSE =
    'The minister said that the bridge would be opened in spring, and nobody believed him. '

  test('text of other frames is related content', async () => {
    const document = await importBytes(
      framed(
        `<h1>The bridge</h1><p>${PROSE.repeat(4)}</p><iframe src="cid:one@x"></iframe><iframe src='../two?a=1&amp;b=2'></iframe><iframe src="cid:three@x" style="display:none"></iframe>`,
        {
          'Content-ID: <one@x>': '<p>Buy this lamp.</p><iframe src="cid:four@x"></iframe>',
          'Content-Location: https://example.org/two?a=1&b=2': '<p>What readers say.</p>',
          'Content-ID: <three@x>': '<p>Nobody sees this.</p>',
          'Content-ID: <four@x>': '<p>A frame in a frame.</p>',
          'Content-ID: <five@x>': '<p>Nobody asks for this.</p>',
        },
      ),
    )
    expect(document.title).toBe('The bridge')
    expect(document.blocks).toHaveLength(1)
    expect(document.trimmed.map(({ text, reason }) => [text.split('\n'), reason])).toEqual([
      [['Buy this lamp.', 'What readers say.', 'A frame in a frame.'], 'related'],
    ])
  })

  test('of a frameset, the frame with the text is the page', async () => {
    const document = await importBytes(
      framed('<frameset><frame src="menu.html"><frame src="text.html"></frameset>', {
        'Content-Location: https://example.org/a/menu.html': '<p><a href="x">Home</a></p>',
        'Content-Location: https://example.org/a/text.html': `<h1>The bridge</h1><p>${PROSE.repeat(4)}</p>`,
      }),
    )
    expect([document.title, document.blocks.length]).toEqual(['The bridge', 1])
    expect(document.trimmed.map(({ text }) => text)).toEqual(['Home'])
  })

  test('without a page, or nested too deeply, is refused', async () => {
    const head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n'
    expect(await problemOf(Buffer.from(`${head}--b\nContent-Type: image/png\n\nx\n--b--`))).toBe(
      'broken',
    )
    let deep = 'Content-Type: text/html\n\n<p>x</p>'
    for (let level = 0; level < 20; level++)
      deep = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n${deep}\n--b${level}--`
    expect(await problemOf(Buffer.from(deep))).toBe('too-complex')
  })

  test('a text that begins like a letter is not a MIME message', async () => {
    const text = 'From: a friend\nTo: another\n\nI write to you because nobody else would read it.'
    expect((await importBytes(Buffer.from(text), 'letter.txt')).format).toBe('text')
  })
})

test('header fields: folded, quoted, encoded', () => {
  const headers = parseHeaders(
    'Content-Type: text/html;\r\n charset="utf-8"\r\nSubject: =?iso-8859-1?Q?caf=E9_au?= lait =?x-none?B?AA==?=',
  )
  expect(headers.value('content-type')).toBe('text/html')
  expect(headers.parameter('content-type', 'charset')).toBe('utf-8')
  expect(headers.text('subject')).toBe('café au lait =?x-none?B?AA==?=')
})
