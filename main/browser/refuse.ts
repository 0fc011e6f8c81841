import type { IncomingMessage, ServerResponse } from 'node:http'

/** How long the rest of a refused request is read and discarded, and a connection stays half-open. */
export const DRAIN_MS = 1_000

/** Headers of all responses except the page's files, which have their own. */
export const PLAIN_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Responds with a status and, to a browser navigation, the refusal page; the rest of the request is not read. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  refusal: string,
): void {
  if (response.headersSent) return void response.destroy()
  const isWindow = status === 403 && request.headers.accept?.includes('text/html') === true
  const body = isWindow ? refusal : `${status}\n`
  const isComplete = request.complete || request.method === 'GET' || request.method === 'HEAD'
  response.writeHead(status, {
    ...PLAIN_HEADERS,
    'content-type': `text/${isWindow ? 'html' : 'plain'}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    ...(isComplete ? {} : { connection: 'close' }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
  if (isComplete) return
  // Closed immediately, the socket would be reset while the client still sends, and the response lost.
  request.resume()
  setTimeout(() => request.socket.destroy(), DRAIN_MS).unref()
}
