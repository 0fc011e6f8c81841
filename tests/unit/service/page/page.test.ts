import { createHash } from 'node:crypto'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Boot } from '../../../../contract/boot.ts'
import type { Prerender } from '../../../../main/service/page/first-screen.ts'
import type { FindPicture } from '../../../../main/service/page/media-response.ts'
import { createPage } from '../../../../main/service/page/page.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { TINY_PNG } from '../../../support/files/tiny-picture.ts'
import { TEST_BOOT } from '../../../support/service/test-boot.ts'
import { TEST_INFO } from '../../../support/service/test-service.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

const NASTY = '</script><!--<script>$& $1 \u2028\u2029'
const BOOT: Boot = { ...TEST_BOOT, info: { ...TEST_INFO, library: NASTY } }

async function page(
  prerender: Prerender = async () => null,
  findPicture: FindPicture = async () => null,
) {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'secret.html': 'secret',
    'renderer/index.html':
      '<html lang="en"><title>x</title><!--boot--><main><!--first-screen--></main>',
    'renderer/assets/index-1a2b.js': 'let a',
    'renderer/assets/serif-1a2b.woff2': 'font',
    'renderer/icon.svg': '<svg/>',
    'renderer/assets/index-1a2b.js.map': '{}',
    'renderer/.hidden.html': 'secret',
    'renderer/folder.html/a.txt': '',
  })
  await symlink(join(folder, 'renderer'), join(folder, 'linked'))
  return createPage({
    root: join(folder, 'renderer'),
    boot: () => Promise.resolve(BOOT),
    prerender,
    findPicture,
  })
}

const text = (body: Uint8Array) => new TextDecoder().decode(body)

test.each(['/', '/index.html'])('%s is the page with Boot', async (path) => {
  const { status, headers, body } = await (await page()).respond(path)
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
  const html = text(body)
  const [, json = ''] =
    /<script type="application\/json" id="boot">(.*?)<\/script><main>/s.exec(html) ?? []
  expect(json).not.toMatch(/[<\u2028\u2029]/)
  expect(JSON.parse(json)).toEqual(BOOT)
})

test('the page has the first screen, in the language, direction and theme of the interface', async () => {
  const markup = '<p>$& &lt;!--boot--&gt;</p>'
  const screen = { markup, style: '#article>article{--columns:2}' }
  const first = { language: 'ar', direction: 'rtl', theme: 'dark', screen } as const
  const { body, headers } = await (await page(async () => first)).respond('/')
  expect(text(body)).toContain('<html lang="ar" dir="rtl" data-theme="dark">')
  expect(text(body)).toContain(`<main>${markup}</main>`)
  const [, style = ''] = /<style id="first-screen">(.*?)<\/style>/.exec(text(body)) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}';`)
})

test('without a first screen the page has a language, and no inline style is allowed', async () => {
  const first = { language: 'zh-CN', direction: 'ltr', theme: 'sepia', screen: null } as const
  const { body, headers } = await (await page(async () => first)).respond('/')
  expect(text(body)).toContain('<html lang="zh-CN" dir="ltr" data-theme="sepia">')
  expect(text(body)).not.toContain('<style')
  expect(headers['content-security-policy']).toContain("style-src 'self';")
})

test('a style that could close its element is omitted', async () => {
  const screen = { markup: '', style: '</style><script>' }
  const first = { language: 'en', direction: 'ltr', theme: 'light', screen } as const
  const { body } = await (await page(async () => first)).respond('/')
  expect(text(body)).not.toContain('</style>')
})

test.each([
  [
    '/assets/index-1a2b.js',
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ],
  ['/assets/serif-1a2b.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['/icon.svg', 'image/svg+xml', 'no-cache'],
])('%s is %s', async (path, type, cache) => {
  const { status, headers } = await (await page()).respond(path)
  expect(status).toBe(200)
  expect(headers).toMatchObject({ 'content-type': type, 'cache-control': cache })
})

test.each([
  '/absent.html',
  '/assets',
  '/assets/',
  '/assets/index-1a2b.js.map',
  '/folder.html',
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/..%2fsecret.html',
  '/%2e%2e%2fsecret.html',
  '/%252e%252e/secret.html',
  '/..%5csecret.html',
  '/assets/../../secret.html',
  '/assets/..\\..\\secret.html',
  '//secret.html',
  '/.hidden.html',
  '/index.html%00.js',
  '/index.html\0',
  '/index.html/',
  '/%ff',
  '/%',
  '',
  'index.html',
  'file:///etc/passwd',
])('%j is not found', async (path) => {
  const { status, body } = await (await page()).respond(path)
  expect(status).toBe(404)
  expect(text(body)).toBe('Not found\n')
})

test.each(['/', '/icon.svg', '/absent'])(
  'the response to %s has the security headers',
  async (path) => {
    const { headers } = await (await page()).respond(path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    })
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
      expect(policy.split('; ')).toContain(directive)
    expect(headers['permissions-policy']).toMatch(/^(?:[a-z-]+=\(\)(?:, |$))+$/)
  },
)

test('a picture is served with its actual type and a sandbox', async () => {
  const requested: string[] = []
  const answers = await page(undefined, async (...place) => {
    requested.push(place.join(' '))
    return TINY_PNG
  })
  const { status, headers, body } = await answers.respond(
    `/media/${encodeURIComponent('灯-01234567')}/picture-1.gif`,
  )
  expect(status).toBe(200)
  expect(body).toEqual(TINY_PNG)
  expect(requested).toEqual(['灯-01234567 picture-1.gif'])
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, max-age=86400',
  })
})

test.each([
  '/media/',
  '/media/a-01234567',
  '/media/a-01234567/',
  '/media/a-01234567/picture-1.png/',
  '/media/a-01234567/picture-1.svg',
  '/media/a-01234567/article.json',
  '/media/a-01234567/..%2farticle.json',
  '/media/a-01234567/%2e%2e/original.png',
  '/media/../a-01234567/picture-1.png',
  '/media/..%2f..%2fa-01234567/picture-1.png',
  '/media/a-01234567%00/picture-1.png',
  '/media/a-01234567/picture-1.png%00.png',
  '/media/a-01234567/.picture.png',
  '/media/a-01234567/PICTURE.png',
  '/media/a-01234567/picture%5c1.png',
  '/media//a-01234567/picture-1.png',
  '/media/%ff/picture-1.png',
])('nothing is looked for under %j', async (path) => {
  const answers = await page(undefined, () => Promise.reject(new Error('it was looked for')))
  expect((await answers.respond(path)).status).toBe(404)
})

test('files that are not images are not served', async () => {
  const html = new TextEncoder().encode('<svg onload=alert(1)>')
  const answers = await page(undefined, async () => html)
  expect((await answers.respond('/media/a-01234567/picture-1.png')).status).toBe(404)
})
