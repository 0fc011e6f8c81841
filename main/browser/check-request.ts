/** An HTTP request as received, before any processing. */
export type RequestHead = {
  readonly method: string
  /** The request target, undecoded. */
  readonly url: string
  /** By lower-case name, as in node:http. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Number of Host headers: node:http keeps the first and drops the others. */
  readonly hosts: number
}

export type Secrets = {
  /** Whether this is the current unused key; a valid key is consumed. */
  redeem(key: string): boolean
  /** The path below the secret path of the app, with a leading slash; null for any other path. */
  insideBase(pathname: string): string | null
  /** Whether the Cookie header contains this server's cookie. */
  isOwnCookie(cookies: string): boolean
}

export type Verdict =
  | { readonly pass: 'page'; readonly pathname: string }
  | { readonly pass: 'rpc'; readonly pathname: string }
  /** A valid key was given: set the cookie and redirect to the secret path. */
  | { readonly pass: 'entry' }
  | { readonly pass: null; readonly status: number; readonly allow?: string }

/** In characters; Diglot's own stay below 250. */
const MAX_TARGET = 2048

/** Path prefix of the procedures, below the secret path. */
export const RPC_PREFIX = '/rpc'

/**
 * Decides whether a request may reach the app. Any web page and any program on this computer can send requests to a
 * loopback port, so these are checked in order:
 * - the request target is a path of limited length (400, 414);
 * - Host is exactly this server's: a foreign name that resolves to 127.0.0.1 (DNS rebinding) is misdirected (421);
 * - Origin, if present, is this server's; requests that change state must have it (403);
 * - Sec-Fetch-Site, if present, is same-origin or none (403);
 * - the path begins with the secret one and the cookie is valid, or the unused key is given at `/` (403);
 * - the method is allowed for the path (405).
 */
export function checkRequest(request: RequestHead, port: number, secrets: Secrets): Verdict {
  const { method, url, headers } = request
  if (url.length > MAX_TARGET) return reject(414)
  if (!url.startsWith('/')) return reject(400)
  const host = `127.0.0.1:${port}`
  if (request.hosts !== 1 || headers['host'] !== host) return reject(421)

  const [pathname, query] = splitTarget(url)
  const isRead = method === 'GET' || method === 'HEAD'

  const origin = headers['origin']
  if (origin === undefined ? !isRead : origin !== `http://${host}`) return reject(403)
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return reject(403)

  const key = pathname === '/' && query !== null ? new URLSearchParams(query).get('key') : null
  if (key !== null) return method === 'GET' && secrets.redeem(key) ? { pass: 'entry' } : reject(403)
  const inside = secrets.insideBase(pathname)
  const cookies = headers['cookie']
  if (inside === null || typeof cookies !== 'string' || !secrets.isOwnCookie(cookies))
    return reject(403)

  const isRpc = inside === RPC_PREFIX || inside.startsWith(`${RPC_PREFIX}/`)
  const allow = isRpc ? ['POST'] : ['GET', 'HEAD']
  if (!allow.includes(method)) return { pass: null, status: 405, allow: allow.join(', ') }
  return { pass: isRpc ? 'rpc' : 'page', pathname: inside }
}

function reject(status: number): Verdict {
  return { pass: null, status }
}

function splitTarget(url: string): [pathname: string, query: string | null] {
  const mark = url.indexOf('?')
  return mark === -1 ? [url, null] : [url.slice(0, mark), url.slice(mark + 1)]
}
