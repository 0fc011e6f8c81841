/** What the guard looks at: a request as it stands on the wire, before anything is done with it. */
export type GuardedRequest = {
  readonly method: string
  /** The request's target, undecoded. */
  readonly url: string
  /** By lower-case name, as node:http gives them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** How many Host lines there were: node:http keeps the first and drops the others. */
  readonly hosts: number
}

export type Secrets = {
  /** Whether this is the one unused key; a key that fits is used up by the question. */
  redeem(key: string): boolean
  /** Whether one of the Cookie header's values is this server's. */
  knows(cookies: string): boolean
}

export type Verdict =
  | { readonly pass: 'page'; readonly pathname: string }
  | { readonly pass: 'rpc' }
  /** A key was traded in: set the cookie and redirect to `/`. */
  | { readonly pass: 'entry' }
  | { readonly pass: null; readonly status: number; readonly allow?: string }

/** The longest request target, in characters; Diglot's own stay below 200. */
const MAX_TARGET = 2048

/** Where the procedures are. */
export const RPC_PREFIX = '/rpc'

/**
 * Decides whether a request may reach the app. Any page in any browser on this computer, and any program, can send to a
 * loopback port; so, in this order:
 * - the target is a path, and not endless (400, 414);
 * - Host is exactly ours: a foreign name that resolves to 127.0.0.1 (DNS rebinding) is misdirected (421);
 * - Origin, where the browser sends it, is exactly ours, and a request that changes state has it (403);
 * - Sec-Fetch-Site, where the browser sends it, says that our own page or the person asked (403);
 * - the method is one that the place has (405);
 * - the cookie, or for its birth the one unused key, is right (403).
 */
export function judge(request: GuardedRequest, port: number, secrets: Secrets): Verdict {
  const { method, url, headers } = request
  if (url.length > MAX_TARGET) return refuse(414)
  if (!url.startsWith('/')) return refuse(400)
  const host = `127.0.0.1:${port}`
  if (request.hosts !== 1 || headers['host'] !== host) return refuse(421)

  const [pathname, query] = splitTarget(url)
  const isRpc = pathname === RPC_PREFIX || pathname.startsWith(`${RPC_PREFIX}/`)
  const isRead = method === 'GET' || method === 'HEAD'

  const origin = headers['origin']
  if (origin === undefined ? !isRead : origin !== `http://${host}`) return refuse(403)
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403)

  const allow = isRpc ? ['POST'] : ['GET', 'HEAD']
  if (!allow.includes(method)) return { pass: null, status: 405, allow: allow.join(', ') }

  const key = pathname === '/' && query !== null ? new URLSearchParams(query).get('key') : null
  if (key !== null) return method === 'GET' && secrets.redeem(key) ? { pass: 'entry' } : refuse(403)
  const cookies = headers['cookie']
  if (typeof cookies !== 'string' || !secrets.knows(cookies)) return refuse(403)
  return isRpc ? { pass: 'rpc' } : { pass: 'page', pathname }
}

function refuse(status: number): Verdict {
  return { pass: null, status }
}

function splitTarget(url: string): [pathname: string, query: string | null] {
  const mark = url.indexOf('?')
  return mark === -1 ? [url, null] : [url.slice(0, mark), url.slice(mark + 1)]
}
