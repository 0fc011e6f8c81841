import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BrowserServer, startServer } from '../../../main/browser/server.ts'
import { fakeApp } from './fake-app.ts'

let server: BrowserServer
const sockets: Socket[] = []

beforeEach(async () => {
  server = await startServer(fakeApp().app, {
    port: 0,
    refusal: '',
    onPages: () => undefined,
    onError: () => undefined,
  })
})

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await server.close()
})

/** A connection that stays half-open on this side after the server has ended it. */
async function hold(text = ''): Promise<Socket> {
  const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true })
  sockets.push(socket)
  socket.on('error', () => undefined)
  socket.resume()
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  if (text !== '') socket.write(text)
  return socket
}

test.each([
  ['silent', ''],
  ['refused', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
  ['malformed', 'nonsense\r\n\r\n'],
])('the owner enters while 300 %s connections are held', async (_, text) => {
  await Promise.all(Array.from({ length: 300 }, () => hold(text)))
  const entered = await fetch(server.entry(), { redirect: 'manual' })
  expect(entered.status).toBe(303)
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect((await fetch(server.address, { headers: { cookie } })).status).toBe(200)
})

test('a page’s connections are not closed in favour of others', async () => {
  const entered = await fetch(server.entry(), { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { origin, pathname, host } = new URL(server.address)
  const page = await hold(
    `POST ${pathname}rpc/app/events HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nContent-Length: 0\r\n\r\n`,
  )
  await new Promise((resolve) => page.once('data', resolve))
  await Promise.all(Array.from({ length: 300 }, () => hold()))
  const again = await fetch(server.address, { headers: { cookie } })
  expect(again.status).toBe(200)
  expect(page.readyState).toBe('open')
})

test('a connection that the server ended does not stay half-open', async () => {
  const socket = await hold('nonsense\r\n\r\n')
  await new Promise((resolve) => socket.once('end', resolve))
  expect(socket.destroyed).toBe(false)
  // Writing to a closed connection is answered with a reset.
  await expect
    .poll(() => (socket.destroyed ? true : socket.write('x') && socket.destroyed), {
      timeout: 5_000,
      interval: 100,
    })
    .toBe(true)
})
