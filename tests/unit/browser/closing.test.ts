import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { startServer } from '../../../main/browser/server.ts'
import { fakeApp } from './fake-app.ts'

/** Of the shared memory: when the request may be sent, and whether it was. */
const [GO, SENT] = [0, 1]

/** A client in a thread of its own, which sends a request while the server's thread is busy. */
const CLIENT = `
  const { workerData: { port, request, shared }, parentPort } = require('node:worker_threads')
  const flags = new Int32Array(shared)
  parentPort.postMessage('ready')
  Atomics.wait(flags, ${GO}, 0)
  let answer = ''
  const socket = require('node:net').connect({ port, host: '127.0.0.1' })
  socket.setEncoding('utf8')
  socket.on('connect', () => socket.write(request, () => {
    Atomics.store(flags, ${SENT}, 1)
    Atomics.notify(flags, ${SENT})
  }))
  socket.on('data', (text) => (answer += text))
  socket.on('error', () => undefined)
  socket.on('close', () => parentPort.postMessage(answer))
`

test('a request that arrives while the machine is too busy to read it is answered before the end', async () => {
  const server = await startServer(fakeApp().app, {
    port: 0,
    refusal: '<!doctype html><title>refused</title>',
    onPages: () => undefined,
    onError: () => undefined,
  })
  const entered = await fetch(server.entry(), { redirect: 'manual' })
  const request = [
    `POST ${new URL(server.address).pathname}rpc/articles/list HTTP/1.1`,
    `host: 127.0.0.1:${server.port}`,
    `origin: http://127.0.0.1:${server.port}`,
    `cookie: ${entered.headers.get('set-cookie')?.split(';')[0]}`,
    'content-type: application/json',
    'content-length: 2',
    'connection: close',
    '',
    '{}',
  ].join('\r\n')
  const shared = new SharedArrayBuffer(8)
  const client = new Worker(CLIENT, {
    eval: true,
    workerData: { port: server.port, request, shared },
  })
  const next = () => new Promise<string>((resolve) => client.once('message', resolve))
  await next()

  const closed = server.close()
  const answered = next()
  const flags = new Int32Array(shared)
  Atomics.store(flags, GO, 1)
  Atomics.notify(flags, GO)
  expect(Atomics.wait(flags, SENT, 0, 20_000)).toBe('ok')
  // Longer than the server waits for requests when it ends.
  Atomics.wait(flags, SENT, 1, 2_500)
  await closed
  expect(await answered).toContain('HTTP/1.1 200')
  await client.terminate()
})
