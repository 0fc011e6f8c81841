import { createServer, type RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { type FetchOptions, fetchPage } from '../../../main/network/fetch-page.ts'

/** A local server and the options to allow requests to it; no test uses the network. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close().closeAllConnections()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

const options: FetchOptions = { agent: 'Diglot/test', isAllowedAddress: (ip) => ip === '127.0.0.1' }

test('returns a page with its URL and name, and sends no personal data', async () => {
  let asked: Record<string, unknown> = {}
  const base = await serve(({ headers }, response) => {
    asked = headers
    response.end('<p>Hello')
  })
  const page = await fetchPage(`${base}/news/a%20page.html?x=1#part`, options)
  expect(Buffer.from(page.bytes).toString()).toBe('<p>Hello')
  expect(page).toMatchObject({ url: `${base}/news/a%20page.html?x=1`, name: 'a page.html' })
  expect(Object.keys(asked).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ])
})

test.each([
  ['text/html; charset=GBK', 'GBK'],
  ['text/html;version=1; CHARSET="koi8-r"', 'koi8-r'],
  ['text/html', null],
  ['text/html; charset=', null],
])('the charset of its header comes with it: %s', async (type, charset) => {
  const base = await serve((_, response) => {
    response.writeHead(200, { 'Content-Type': type }).end('x')
  })
  expect((await fetchPage(base, options)).charset).toBe(charset)
})

test('decompresses a compressed page', async () => {
  const base = await serve((_, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('packed'))
  })
  expect(Buffer.from((await fetchPage(base, options)).bytes).toString()).toBe('packed')
})

test('follows redirects up to a limit', async () => {
  const base = await serve(({ url = '' }, response) => {
    if (url === '/end') response.end('there')
    else response.writeHead(302, { Location: url === '/loop' ? '/loop' : 'end' }).end()
  })
  expect(await fetchPage(`${base}/start`, options)).toMatchObject({ url: `${base}/end` })
  await expect(fetchPage(`${base}/loop`, options)).rejects.toMatchObject({ problem: 'refused' })
})

test.each([
  'http://localhost/',
  'http://127.0.0.2/',
  'http://[::1]/',
  'http://[::ffff:7f00:1]/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://169.254.169.254/latest/meta-data',
  'http://localhost.localdomain:80/',
])('%s is refused', async (address) => {
  const failure = fetchPage(address, { agent: 'Diglot/test' })
  await expect(failure).rejects.toMatchObject({
    problem: expect.stringMatching(/^(?:private-address|unreachable)$/),
  })
})

test('private addresses are also rejected in redirects', async () => {
  const hidden = await serve((_, response) => response.end('secret'))
  const port = new URL(hidden).port
  const base = await serve((_, response) =>
    response.writeHead(301, { Location: `http://127.0.0.3:${port}/` }).end(),
  )
  await expect(fetchPage(base, options)).rejects.toMatchObject({ problem: 'private-address' })
  const named = await serve((_, response) =>
    response.writeHead(301, { Location: `http://localhost:${port}/` }).end(),
  )
  // The name resolves to an address that was just allowed; here only the first server's literal is.
  let isFirst = true
  const once = { ...options, isAllowedAddress: (ip: string) => ip === '127.0.0.1' && isFirst }
  const asked = fetchPage(named, once)
  isFirst = false
  await expect(asked).rejects.toMatchObject({ problem: 'private-address' })
})

test.each([
  'ftp://example.org/a',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,hi',
  'http://user:word@example.org/',
  'http://',
  'two words',
])('%s is no address', async (address) => {
  await expect(fetchPage(address, options)).rejects.toMatchObject({ problem: 'address' })
})

test('a redirect to an unsupported scheme is rejected', async () => {
  const base = await serve((_, response) =>
    response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  )
  await expect(fetchPage(base, options)).rejects.toMatchObject({ problem: 'address' })
})

test.each([404, 500, 204, 304])('status %i is rejected', async (status) => {
  const base = await serve((_, response) => response.writeHead(status).end())
  await expect(fetchPage(base, options)).rejects.toMatchObject({ problem: 'refused' })
})

test('the size limit applies to declared, undeclared and compressed sizes', async () => {
  const limits = { bytes: 1000, time: 5000 }
  const large = Buffer.alloc(2000, 'a')
  for (const answer of [
    { headers: { 'Content-Length': '2000' }, body: large },
    { headers: { 'Transfer-Encoding': 'chunked' }, body: large },
    { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(large) },
  ]) {
    const base = await serve((_, response) =>
      response.writeHead(200, answer.headers).end(answer.body),
    )
    const failure = fetchPage(base, { ...options, limits })
    await expect(failure).rejects.toMatchObject({ problem: 'too-large' })
  }
})

test('a server that does not respond, or stalls, times out', async () => {
  const silent = await serve(() => undefined)
  const limits = { bytes: 1000, time: 60 }
  await expect(fetchPage(silent, { ...options, limits })).rejects.toMatchObject({
    problem: 'too-slow',
  })
  const halting = await serve((_, response) => response.writeHead(200).write('half'))
  await expect(fetchPage(halting, { ...options, limits })).rejects.toMatchObject({
    problem: 'too-slow',
  })
  const broken = await serve((_, response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('half')
    setTimeout(() => response.destroy(), 10)
  })
  await expect(fetchPage(broken, options)).rejects.toMatchObject({ problem: 'unreachable' })
})

test('can be aborted', async () => {
  const silent = await serve(() => undefined)
  const stop = new AbortController()
  setTimeout(() => stop.abort(new Error('enough')), 20)
  await expect(fetchPage(silent, { ...options, signal: stop.signal })).rejects.toThrow('enough')
})

test('a closed port is unreachable', async () => {
  await expect(fetchPage('http://127.0.0.1:9/', options)).rejects.toMatchObject({
    problem: 'unreachable',
  })
})
