import { lookup, type LookupAddress } from 'node:dns'
import { get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { get as getHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { AddressError } from './address-error.ts'
import { isPublicAddress } from './public-address.ts'

export type FetchedPage = {
  bytes: Uint8Array
  /** Where it was found in the end. */
  url: string
  /** The last part of its path, or its host. */
  name: string
  /** The `charset` of its Content-Type (RFC 9110 §8.3.2), as the server wrote it; null where there is none. */
  charset: string | null
}

export type FetchOptions = {
  signal?: AbortSignal
  onProgress?: (fraction: number) => void
  /** Of the program; the other side sees it. */
  agent: string
  /** Whether an IP address may be asked. */
  mayAsk?: (ip: string) => boolean
  /** Bytes of the page, milliseconds for all of it. */
  limits?: { bytes: number; time: number }
}

const LIMITS = { bytes: 20 * 1024 * 1024, time: 30_000 }
const MOST_REDIRECTS = 5

/**
 * A page's bytes, because a person asked for its address: http and https only, nothing sent but the request itself, no
 * cookies. Names are resolved once and the connection goes to that very address, which must be public: at every redirect,
 * and whatever the name says a moment later.
 * @throws AddressError; the signal's reason when aborted.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const { signal, limits = LIMITS } = options
  const late = AbortSignal.timeout(limits.time)
  const stop = signal ? AbortSignal.any([signal, late]) : late
  try {
    let url = readAddress(address)
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const answer = await ask(url, stop, options)
      const { statusCode = 0, headers } = answer
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        answer.destroy()
        url = readAddress(headers.location, url)
        continue
      }
      if (statusCode !== 200) {
        answer.destroy()
        throw new AddressError('refused', `status ${statusCode}`)
      }
      const bytes = await readBody(answer, limits.bytes, options.onProgress)
      return {
        bytes,
        url: url.href,
        name: nameOf(url),
        charset: charsetOf(headers['content-type']),
      }
    }
    throw new AddressError('refused', 'too many redirects')
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (late.aborted) throw new AddressError('too-slow', `over ${limits.time} ms`)
    if (error instanceof AddressError) throw error
    throw new AddressError('unreachable', String(error))
  }
}

function readAddress(address: string, base?: URL): URL {
  const text = address.trim()
  // What people type has no scheme: "example.org/page".
  const whole = base || /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`
  const url = URL.parse(whole, base?.href)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new AddressError('address', whole)
  url.hash = ''
  return url
}

function ask(url: URL, signal: AbortSignal, options: FetchOptions): Promise<IncomingMessage> {
  const { agent, mayAsk = isPublicAddress } = options
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // An address in figures is not looked up.
  if (isIP(host) !== 0 && !mayAsk(host)) throw new AddressError('private-address', host)
  const request: RequestOptions = {
    signal,
    lookup: guardedLookup(mayAsk),
    agent: false,
    headers: {
      'User-Agent': agent,
      Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'Accept-Encoding': 'gzip, deflate, br',
    },
  }
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp
    get(url, request, resolve).on('error', reject)
  })
}

/** Resolves a name and gives only addresses that may be asked; fails where one of them may not. */
function guardedLookup(mayAsk: (ip: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const first = addresses?.[0]
      if (error || !first) return callback(error ?? new Error('no address'), '', 0)
      const wrong = addresses.find(({ address }) => !mayAsk(address))
      if (wrong) return callback(new AddressError('private-address', hostname), '', 0)
      if (options.all) return callback(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
}

/** The body, unpacked; the limit is on what comes out, so that a small answer cannot become a large one. */
async function readBody(
  answer: IncomingMessage,
  most: number,
  onProgress: FetchOptions['onProgress'],
): Promise<Uint8Array> {
  const declared = Number(answer.headers['content-length'] ?? Number.NaN)
  if (declared > most) {
    answer.destroy()
    throw new AddressError('too-large', `${declared} bytes`)
  }
  const unpack = unpackerOf(answer.headers['content-encoding'])
  const stream = unpack ? answer.pipe(unpack) : answer
  // An error of the connection does not cross a pipe.
  if (unpack) answer.on('error', (error) => unpack.destroy(error))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) {
      answer.destroy()
      throw new AddressError('too-large', `over ${most} bytes`)
    }
    chunks.push(chunk)
    // Of a packed page it is only known when it is there.
    if (declared > 0 && !unpack) onProgress?.(Math.min(1, size / declared))
  }
  return Buffer.concat(chunks)
}

function unpackerOf(encoding = '') {
  if (/^(?:x-)?gzip$/i.test(encoding)) return createGunzip()
  if (/^deflate$/i.test(encoding)) return createInflate()
  if (/^br$/i.test(encoding)) return createBrotliDecompress()
  if (encoding !== '' && !/^identity$/i.test(encoding))
    throw new AddressError('refused', `encoding ${encoding}`)
  return null
}

function charsetOf(contentType = ''): string | null {
  const match = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^;\s]*))/i.exec(contentType)
  return (match?.[1] ?? match?.[2] ?? match?.[3]) || null
}

function nameOf(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? ''
  try {
    return decodeURIComponent(last) || url.hostname
  } catch {
    return last
  }
}
