import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startApp } from '../../../scripts/bench/app-server.ts'
import { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** A server of another program on this computer; it keeps the headers of all requests. */
async function startForeignServer() {
  const received: IncomingHttpHeaders[] = []
  const server = createServer((incoming, response) => {
    received.push(incoming.headers)
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>foreign</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has an AddressInfo
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://127.0.0.1:${port}`, received, close }
}

/** The status that a program gets which sends a browser's headers by itself. */
function statusOf(
  url: string,
  { method, headers }: { method: string; headers: Record<string, string> },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(method === 'POST' ? '{}' : undefined)
  })
}

test('a server on another port that the browser visits learns nothing that opens the app', async ({
  browser,
}) => {
  const app = await startApp(root)
  const foreign = await startForeignServer()
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(app.address)
    const ours = new URL(page.url())
    const visitor = await context.newPage()
    for (const path of ['/', '/rpc/', '/media/', '/assets/'])
      await visitor.goto(foreign.origin + path)
    // From a page of the app too, whose requests carry all that it could leak.
    await visitor.goto(ours.href)
    await visitor.evaluate((url) => window.location.assign(url), foreign.origin)
    await visitor.waitForURL(`${foreign.origin}/`)
    expect(foreign.received.length).toBeGreaterThanOrEqual(5)

    for (const { cookie = '', referer = '' } of foreign.received) {
      expect(referer).not.toContain(ours.host)
      const headers = { cookie, origin: ours.origin, 'sec-fetch-site': 'same-origin' }
      for (const place of new Set([`${ours.origin}/`, ours.href])) {
        expect.soft(await statusOf(place, { method: 'GET', headers })).toBe(403)
        const call = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } }
        expect.soft(await statusOf(`${place}rpc/articles/list`, call)).toBe(403)
      }
    }
    // The window itself goes on working.
    await page.reload()
    await new Reader(page, null).waitUntilOpen()
  } finally {
    await context.close()
    foreign.close()
    await app.stop()
  }
})
