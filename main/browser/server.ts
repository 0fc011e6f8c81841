import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { MAX_BESIDE_BYTES, MAX_IMPORT_BYTES } from '../../contract/files/import-limit.ts'
import { checkRequest, RPC_PREFIX, type RequestHead } from './check-request.ts'
import { limitConnections } from './connections.ts'
import { BodyTooLarge, readBody } from './read-body.ts'
import { createKeyRing } from './key-ring.ts'
import { DRAIN_MS, PLAIN_HEADERS, refuse } from './refuse.ts'

/** The largest original, the files beside it, and 1 MiB for encoding overhead. */
export const MAX_BODY_BYTES = MAX_IMPORT_BYTES + MAX_BESIDE_BYTES + 1024 * 1024

/** Request target and headers together; a browser's stay below 2 kB. */
const MAX_HEADER_BYTES = 16 * 1024

/** Short, because loopback is fast and slow peers only hold connections. */
const TIMEOUTS_MS = { headers: 10_000, request: 30_000, keepAlive: 5_000, check: 2_000 } as const

/**
 * Closing ends after so many turns of the event loop in sequence without a call; each reads what has arrived. One wait of
 * the same length is a single turn on a busy machine, and reads nothing.
 */
const QUIET_TURNS = 4
const CLOSE_WAIT_MS = { turn: 25, max: 2_000 }

/** A window uses at most six connections; the rest is for further tabs and whoever else connects. */
const MAX_CONNECTIONS = 128

export type ServedApp = {
  readonly router: ConstructorParameters<typeof RPCHandler>[0]
  readonly page: {
    respond(
      pathname: string,
    ): Promise<{ status: number; headers: Record<string, string>; body: Uint8Array }>
  }
}

export type ServerOptions = {
  /** 0 for any free port. */
  readonly port: number
  /** HTML for browsers without a valid key or cookie. */
  readonly refusal: string
  /** Called when a browser has redeemed a key. */
  readonly onEntry?: () => void
  /** Called with the number of open event streams, which equals the number of pages, on each change. */
  readonly onPages: (count: number) => void
  /** Called with unexpected errors; their text is not sent to the client. */
  readonly onError: (error: unknown) => void
  readonly timeouts?: Readonly<Record<keyof typeof TIMEOUTS_MS, number>>
}

export type BrowserServer = {
  readonly port: number
  /** The app's URL, which works in a browser that has redeemed a key. */
  readonly address: string
  /** Returns a URL with a new single-use key; the previous unused key becomes invalid. */
  readonly entry: () => string
  /** Waits for running calls, then stops listening and closes all connections. */
  readonly close: () => Promise<void>
}

/** Serves the app on 127.0.0.1. Rejects with the system's error (EADDRINUSE, EACCES) if the port is unavailable. */
export async function startServer(app: ServedApp, options: ServerOptions): Promise<BrowserServer> {
  const rpc = new RPCHandler(app.router, {
    interceptors: [
      async (call) => {
        try {
          return await call.next()
        } catch (error) {
          // Anything but an ORPCError is sent as a bare 500.
          if (!(error instanceof ORPCError)) options.onError(error)
          throw error
        }
      },
    ],
  })
  const timeouts = options.timeouts ?? TIMEOUTS_MS
  let ring: ReturnType<typeof createKeyRing> | null = null
  let port = 0
  let pages = 0
  let called = 0
  const calls = new Set<ServerResponse>()

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    sendContinue: () => void,
  ): Promise<void> => {
    if (ring === null) return refuse(request, response, 503, options.refusal)
    const verdict = checkRequest(guarded(request), port, ring)
    if (verdict.pass === null) {
      if (verdict.allow !== undefined) response.setHeader('allow', verdict.allow)
      return refuse(request, response, verdict.status, options.refusal)
    }
    admit(request.socket)
    sendContinue()
    if (verdict.pass === 'entry') {
      const headers = {
        ...PLAIN_HEADERS,
        'set-cookie': ring.setCookie,
        location: ring.base,
        'content-length': 0,
      }
      response.writeHead(303, headers).end()
      options.onEntry?.()
    } else if (verdict.pass === 'page') {
      const { status, headers, body } = await app.page.respond(verdict.pathname)
      response.writeHead(status, { ...headers, 'content-length': body.byteLength })
      response.end(request.method === 'HEAD' ? undefined : body)
    } else {
      called += 1
      calls.add(response)
      await callProcedure(request, response, verdict.pathname).finally(() => calls.delete(response))
    }
  }

  const callProcedure = async (
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
  ) => {
    // By default, leaving the iterator early destroys the request and its socket, and the response could not be sent.
    const chunks = request.iterator({ destroyOnReturn: false })
    const body = await readBody(chunks, request.headers['content-length'], MAX_BODY_BYTES)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const { matched, response: result } = await rpc.handle(
      new Request(`http://127.0.0.1:${port}${pathname}`, {
        method: 'POST',
        headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        body,
        signal: gone.signal,
      }),
      { prefix: RPC_PREFIX },
    )
    if (response.destroyed) return void result?.body?.cancel()
    if (!matched) return refuse(request, response, 404, options.refusal)
    const headers = { ...Object.fromEntries(result.headers), ...PLAIN_HEADERS }
    response.writeHead(result.status, headers)
    if (result.body === null) return void response.end()
    if (result.headers.get('content-type')?.startsWith('text/event-stream')) {
      options.onPages(++pages)
      calls.delete(response)
      response.once('close', () => options.onPages(--pages))
    }
    // A client that disconnects during the response is not an error.
    await pipeline(Readable.from(result.body), response).catch(() => undefined)
  }

  const handle =
    (expectsContinue: boolean) => (request: IncomingMessage, response: ServerResponse) => {
      const sendContinue = () => {
        if (expectsContinue) response.writeContinue()
      }
      answer(request, response, sendContinue).catch((error: unknown) => {
        const isTooLarge = error instanceof BodyTooLarge
        if (response.destroyed) return
        if (!isTooLarge) options.onError(error)
        refuse(request, response, isTooLarge ? 413 : 500, options.refusal)
      })
    }

  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    keepAliveTimeout: timeouts.keepAlive,
    connectionsCheckingInterval: timeouts.check,
    // A missing Host is refused by checkRequest, like any foreign one.
    requireHostHeader: false,
  })
  const admit = limitConnections(server, { max: MAX_CONNECTIONS, linger: DRAIN_MS })
  server.on('request', handle(false))
  // By default node:http sends "100 Continue" before the request is checked.
  server.on('checkContinue', handle(true))
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || socket.bytesWritten > 0) socket.destroy()
    else
      socket.end(
        `HTTP/1.1 ${CLIENT_ERRORS[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`,
      )
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: options.port, exclusive: true }, resolve)
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a TCP server that listens has an AddressInfo
  port = (server.address() as AddressInfo).port
  const keys = createKeyRing(port, randomBytes)
  ring = keys

  return {
    port,
    address: `http://127.0.0.1:${port}${keys.base}`,
    entry: () => `http://127.0.0.1:${port}/?key=${keys.issue()}`,
    async close() {
      // A page's last save, made as it closed, may still arrive.
      const deadline = Date.now() + CLOSE_WAIT_MS.max
      for (let turns = 0, quiet = 0; quiet < QUIET_TURNS; turns++) {
        if (turns >= QUIET_TURNS && Date.now() > deadline) break
        const before = called
        await wait(CLOSE_WAIT_MS.turn)
        quiet = calls.size === 0 && called === before ? quiet + 1 : 0
      }
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

const CLIENT_ERRORS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

function guarded(request: IncomingMessage): RequestHead {
  const names = request.rawHeaders.filter((_, index) => index % 2 === 0)
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    headers: request.headers,
    hosts: names.filter((name) => name.toLowerCase() === 'host').length,
  }
}
