import { networkInterfaces } from 'node:os'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Contract } from '../../../contract/contract.ts'
import { type BrowserServer, MAX_BODY_BYTES, startServer } from '../../../main/browser/server.ts'
import { fakeApp } from './fake-app.ts'
import { rawRequest, statusOf } from './raw-request.ts'

const fake = fakeApp()
const errors: unknown[] = []
const pages: number[] = []
let server: BrowserServer
let host: string
let cookie: string
/** The secret path, without the slash at its end. */
let base: string

beforeAll(async () => {
  server = await startServer(fake.app, {
    port: 0,
    refusal: '<!doctype html><title>refused</title>',
    onPages: (count) => pages.push(count),
    onError: (error) => errors.push(error),
  })
  host = `127.0.0.1:${server.port}`
  base = new URL(server.address).pathname.slice(0, -1)
  cookie = await enter()
})

afterAll(() => server.close())

beforeEach(() => {
  fake.asked.length = 0
  fake.imported.length = 0
  errors.length = 0
})

/** Redeems a key; returns the cookie as a browser sends it back. */
async function enter(): Promise<string> {
  const response = await fetch(server.entry(), { redirect: 'manual' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Sends a request to a path below the secret one; `sendTo` to any. */
const send = (...[line, ...rest]: Parameters<typeof sendTo>) =>
  sendTo(line.replace(' /', ` ${base}/`), ...rest)

async function sendTo(
  line: string,
  headers: Record<string, string | undefined> = {},
  body: readonly (string | Uint8Array)[] = [],
): Promise<string> {
  const all = { host, cookie, connection: 'close', ...headers }
  const head = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`)
  return rawRequest(server.port, [`${line} HTTP/1.1\r\n${head.join('')}\r\n`, ...body])
}

const post = (
  headers: Record<string, string | undefined>,
  body: readonly (string | Uint8Array)[],
) => send('POST /rpc/articles/list', { origin: `http://${host}`, ...headers }, body)

describe('a client with the cookie', () => {
  test('gets the page, its HEAD and the procedures', async () => {
    const page = await send('GET /')
    expect(statusOf(page)).toBe(200)
    expect(page).toContain('page 200')
    expect(page).toContain('x-page: yes')
    const head = await send('HEAD /')
    expect(statusOf(head)).toBe(200)
    expect(head).not.toContain('page 200')
    const list = await post({ 'content-length': '2', 'content-type': 'application/json' }, ['{}'])
    expect(statusOf(list)).toBe(200)
    expect(list).toContain('"json":[]')
    expect(list.toLowerCase()).toContain('cache-control: no-store')
  })

  test('the contract’s client works, including files and event stream', async () => {
    const link = new RPCLink({
      url: `${server.address}rpc`,
      headers: { cookie, origin: `http://${host}` },
    })
    const client: ContractRouterClient<Contract> = createORPCClient(link)
    const content = new Blob(['a text '.repeat(100_000)])
    const answer = await client.articles.import({ name: 'a.txt', content })
    expect(answer).toEqual({ id: 'a-00000000', isNew: true, picturesIn: null, isSaved: true })
    expect(fake.imported).toEqual([700_000])

    const gone = new AbortController()
    const events = await client.app.events(undefined, { signal: gone.signal })
    expect((await events.next()).value).toEqual({ type: 'hello' })
    expect(pages.at(-1)).toBe(1)
    gone.abort()
    await expect.poll(() => pages.at(-1)).toBe(0)
  })

  test('an unexpected error is reported on the server and not exposed to the client', async () => {
    const answer = await send('POST /rpc/settings/load', {
      origin: `http://${host}`,
      'content-length': '0',
    })
    expect(statusOf(answer)).toBe(500)
    expect(answer).not.toContain('secret')
    expect(errors).toMatchObject([{ message: 'a secret of this side' }])
  })
})

describe('Host', () => {
  const foreign = [
    ['of a rebound name', 'evil.example'],
    ['of a rebound name with our port', 'evil.example:PORT'],
    ['localhost', 'localhost:PORT'],
    ['without the port', '127.0.0.1'],
    ['with another port', '127.0.0.1:1'],
    ['in another spelling', '127.1:PORT'],
    ['with a suffix', '127.0.0.1:PORT.evil.example'],
    ['empty', ''],
  ]
  test.each(foreign)('%s is misdirected', async (_, name = '') => {
    const answer = await send('GET /', { host: name.replace('PORT', String(server.port)) })
    expect(statusOf(answer)).toBe(421)
    expect(fake.asked).toEqual([])
  })

  test('no Host header, or two, is misdirected', async () => {
    expect(statusOf(await send('GET /', { host: undefined }))).toBe(421)
    const both = `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nCookie: ${cookie}\r\n\r\n`
    expect([400, 421]).toContain(statusOf(await rawRequest(server.port, [both], { ms: 500 })))
    expect(fake.asked).toEqual([])
  })

  test('an absolute request target does not replace the Host header', async () => {
    expect(statusOf(await send('GET http://evil.example/'))).toBe(400)
    expect(statusOf(await send(`GET http://${host}/`))).toBe(400)
  })
})

describe('Origin and Sec-Fetch-Site', () => {
  test.each(['http://evil.example', 'null', 'http://localhost:PORT', 'https://127.0.0.1:PORT', ''])(
    'another origin is refused: %s',
    async (name) => {
      const origin = name.replace('PORT', String(server.port))
      expect(statusOf(await post({ origin, 'content-length': '2' }, ['{}']))).toBe(403)
      expect(statusOf(await send('GET /', { origin }))).toBe(403)
    },
  )

  test('a state-changing request without Origin is refused', async () => {
    expect(statusOf(await post({ origin: undefined, 'content-length': '2' }, ['{}']))).toBe(403)
  })

  test.each(['cross-site', 'same-site', 'CROSS-SITE', 'other'])('%s is refused', async (site) => {
    expect(statusOf(await send('GET /', { 'sec-fetch-site': site }))).toBe(403)
  })

  test.each(['same-origin', 'none'])('%s is accepted', async (site) => {
    expect(statusOf(await send('GET /', { 'sec-fetch-site': site }))).toBe(200)
  })
})

describe('cookie and key', () => {
  test('no cookie, a wrong one, or one with another name is refused with the refusal page', async () => {
    const value = cookie.split('=')[1] ?? ''
    for (const wrong of [
      undefined,
      '',
      `diglot-${server.port}=`,
      `diglot-${server.port}=${'A'.repeat(43)}`,
      `diglot-${server.port + 1}=${value}`,
      `x${cookie}`,
      `${cookie}x`,
      value,
    ]) {
      const page = await send('GET /', { cookie: wrong, accept: 'text/html' })
      expect(statusOf(page), String(wrong)).toBe(403)
      expect(page).toContain('<title>refused</title>')
      expect(statusOf(await post({ cookie: wrong, 'content-length': '2' }, ['{}']))).toBe(403)
    }
    expect(fake.asked).toEqual([])
  })

  test('a picture of an article requires the cookie and the same site', async () => {
    const picture = 'GET /media/a-01234567/picture-1.png'
    expect(statusOf(await send(picture, { cookie: undefined }))).toBe(403)
    for (const site of ['cross-site', 'same-site'])
      expect(statusOf(await send(picture, { 'sec-fetch-site': site }))).toBe(403)
    expect(fake.asked).toEqual([])
    await send(picture, { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'image' })
    expect(fake.asked).toEqual(['/media/a-01234567/picture-1.png'])
  })

  test('the cookie opens nothing outside the secret path', async () => {
    const wrong = [
      '',
      '/',
      `/${'A'.repeat(43)}/`,
      base,
      `${base}x/`,
      `${base.toUpperCase()}/`,
      `/${base}/`,
      `/x${base}/`,
      `/%${base.charCodeAt(1).toString(16)}${base.slice(2)}/`,
    ]
    for (const path of wrong) {
      expect(statusOf(await sendTo(`GET ${path}`)), path).toBe(path === '' ? 400 : 403)
      const origin = `http://${host}`
      const call = await sendTo(`POST ${path}rpc/articles/list`, { origin, 'content-length': '0' })
      expect(statusOf(call), path).toBe(path === '' ? 400 : 403)
    }
    expect(fake.asked).toEqual([])
  })

  test('the cookie is found among others', async () => {
    expect(statusOf(await send('GET /', { cookie: `a=b; ${cookie}; c` }))).toBe(200)
  })

  test('a key sets a SameSite=Strict cookie and redirects to the URL without the key', async () => {
    const answer = await fetch(server.entry(), { redirect: 'manual' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${base}/`)
    expect(base).toMatch(/^\/[\w-]{43}$/)
    const set = answer.headers.get('set-cookie') ?? ''
    expect(set).toMatch(/^diglot-\d+=[\w-]{43}; Path=\/[\w-]{43}\/; HttpOnly; SameSite=Strict$/)
    expect(set).toContain(`Path=${base}/;`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('a key works once, and not after a newer one was issued', async () => {
    const address = server.entry()
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303)
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403)
    const old = server.entry()
    server.entry()
    expect((await fetch(old, { redirect: 'manual' })).status).toBe(403)
  })

  test('a used key is refused even with the cookie', async () => {
    const { search } = new URL(server.entry())
    expect(statusOf(await sendTo(`GET /${search}`))).toBe(303)
    expect(statusOf(await sendTo(`GET /${search}`))).toBe(403)
  })

  test('HEAD, another path and a foreign page do not consume a key', async () => {
    const { search } = new URL(server.entry())
    expect(statusOf(await sendTo(`HEAD /${search}`))).toBe(403)
    expect(statusOf(await sendTo(`GET /x${search}`, { cookie: undefined }))).toBe(403)
    expect(statusOf(await sendTo(`GET /${search}`, { 'sec-fetch-site': 'cross-site' }))).toBe(403)
    expect(statusOf(await sendTo(`GET /${search}`, { host: 'evil.example' }))).toBe(421)
    expect(statusOf(await sendTo(`GET /${search}`, { cookie: undefined }))).toBe(303)
  })

  test('secrets differ between runs', async () => {
    const other = await startServer(fake.app, {
      port: 0,
      refusal: '',
      onPages: () => undefined,
      onError: () => undefined,
    })
    try {
      const stale = cookie.replace(String(server.port), String(other.port))
      const answer = await fetch(other.address, { headers: { cookie: stale } })
      expect(answer.status).toBe(403)
    } finally {
      await other.close()
    }
  })
})

describe('targets and methods', () => {
  test.each([
    '/../../../../etc/passwd',
    '/assets/../../package.json',
    '/..%2f..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cpackage.json',
    '/%00/index.html',
    '//etc/passwd',
    '/%',
    '/rpcx',
    '/?keys=1/..',
  ])('%s reaches the page’s own table and nothing else', async (target) => {
    const answer = await send(`GET ${target}`)
    expect(statusOf(answer)).toBe(target.startsWith('/?') ? 200 : 404)
    expect(answer).not.toContain('root:')
    expect(fake.asked).toEqual([target.split('?')[0]])
  })

  test('oversized targets and headers are refused', async () => {
    expect(statusOf(await send(`GET /${'a'.repeat(3_000)}`))).toBe(414)
    expect(statusOf(await send(`GET /${'a'.repeat(40_000)}`))).toBe(431)
    expect(statusOf(await send('GET /', { 'x-long': 'a'.repeat(40_000) }))).toBe(431)
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST', 'TRACE', 'PROPFIND'])(
    '%s on the page is not allowed',
    async (method) => {
      const answer = await send(`${method} /`, { origin: `http://${host}` })
      expect(statusOf(answer)).toBe(405)
      expect(answer.toLowerCase()).toContain('allow: get, head')
      expect(fake.asked).toEqual([])
    },
  )

  test.each(['GET', 'HEAD', 'PUT', 'OPTIONS'])(
    '%s on a procedure is not allowed',
    async (method) => {
      const answer = await send(`${method} /rpc/articles/list`, { origin: `http://${host}` })
      expect(statusOf(answer)).toBe(405)
      expect(answer.toLowerCase()).not.toContain('access-control')
    },
  )

  test('CONNECT and malformed requests are rejected', async () => {
    expect(statusOf(await send(`CONNECT ${host}`))).not.toBe(200)
    expect(statusOf(await rawRequest(server.port, ['\x16\x03\x01\x00\xa5\r\n\r\n']))).toBe(400)
    const both = { 'content-length': '2', 'transfer-encoding': 'chunked' }
    expect(statusOf(await post(both, ['0\r\n\r\n']))).toBe(400)
  })

  test('an unknown procedure is 404', async () => {
    const answer = await send('POST /rpc/no/such', {
      origin: `http://${host}`,
      'content-length': '0',
    })
    expect(statusOf(answer)).toBe(404)
  })
})

describe('bodies', () => {
  test('too long by Content-Length: refused before it is received', async () => {
    const length = String(MAX_BODY_BYTES + 1)
    expect(statusOf(await post({ 'content-length': length }, ['{']))).toBe(413)
  })

  test('too long without Content-Length: refused while it is received', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(32)
    const frame = (bytes: Uint8Array) =>
      Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
    const one = frame(chunk)
    const chunks = Array.from({ length: MAX_BODY_BYTES / chunk.length + 1 }, () => one)
    const answer = await post({ 'transfer-encoding': 'chunked' }, chunks)
    expect(statusOf(answer)).toBe(413)
    expect(errors).toEqual([])
  })

  test('a refused request with Expect: 100-continue gets no 100', async () => {
    const expecting = { expect: '100-continue', 'content-length': '2' }
    expect(statusOf(await post({ ...expecting, cookie: undefined }, []))).toBe(403)
    expect(await post(expecting, ['{}'])).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /)
  })

  test('a client that disconnects midway causes no error', async () => {
    await rawRequest(
      server.port,
      [
        `POST ${base}/rpc/articles/list HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nOrigin: http://${host}\r\nContent-Length: 100\r\n\r\n{`,
      ],
      { ms: 200 },
    )
    expect(statusOf(await send('GET /'))).toBe(200)
    expect(errors).toEqual([])
  })
})

test('slow headers and endless bodies time out', async () => {
  const slow = await startServer(fake.app, {
    port: 0,
    refusal: '',
    onPages: () => undefined,
    onError: (error) => errors.push(error),
    timeouts: { headers: 200, request: 400, keepAlive: 100, check: 50 },
  })
  try {
    const { pathname } = new URL(slow.address)
    const begun = `POST ${pathname}rpc/articles/list HTTP/1.1\r\nHost: 127.0.0.1:${slow.port}\r\n`
    expect(statusOf(await rawRequest(slow.port, [begun]))).toBe(408)
    const entry = await fetch(slow.entry(), { redirect: 'manual' })
    const ours = entry.headers.get('set-cookie')?.split(';')[0]
    const rest = `Origin: http://127.0.0.1:${slow.port}\r\nCookie: ${ours}\r\nContent-Length: 9\r\n\r\n{`
    const started = Date.now()
    await rawRequest(slow.port, [begun + rest])
    expect(Date.now() - started).toBeLessThan(2_000)
    expect(errors).toEqual([])
  } finally {
    await slow.close()
  }
})

test('listens on 127.0.0.1 only', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((each) => (each && !each.internal && each.family === 'IPv4' ? [each.address] : []))
  for (const address of [...others, '::1', '127.0.0.2'])
    await expect(
      rawRequest(server.port, ['GET / HTTP/1.0\r\n\r\n'], { host: address }),
    ).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH|EHOSTUNREACH/)
})

test('a port in use rejects with the system’s error', async () => {
  const second = startServer(fake.app, {
    port: server.port,
    refusal: '',
    onPages: () => undefined,
    onError: () => undefined,
  })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'listen' })
})
