import { lookup, type LookupAddress } from 'node:dns'
import { get as getHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { get as getHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { AddressError } from './address-error.ts'
import { isPublicAddress } from './public-address.ts'

export type FetchedPage = {
  bytes: Uint8Array
  /** URL after redirects. */
  url: string
  /** Last path segment, or the host. */
  name: string
  /** `charset` of the Content-Type (RFC 9110 §8.3.2) as sent; null if absent. */
  charset: string | null
}

export type FetchOptions = {
  signal?: AbortSignal
  onProgress?: (fraction: number) => void
  /** User-Agent header. */
  agent: string
  /** Whether a connection to an IP address is allowed; isPublicAddress by default. */
  isAllowedAddress?: (ip: string) => boolean
  /** Size of the page in bytes, total time in ms. */
  limits?: { bytes: number; time: number }
}

const LIMITS = { bytes: 20 * 1024 * 1024, time: 30_000 }
const MAX_REDIRECTS = 5

/**
 * Downloads a page on the user's request: http and https only, without cookies. Each host name is resolved once and
 * the connection goes to the resolved address, which must be public; this also applies to redirects and prevents
 * DNS rebinding.
 * @throws AddressError; the signal's reason when aborted.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const { signal, limits = LIMITS } = options
  const timeout = AbortSignal.timeout(limits.time)
  const stop = signal ? AbortSignal.any([signal, timeout]) : timeout
  try {
    let url = readAddress(address)
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const answer = await sendRequest(url, stop, options)
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
    if (timeout.aborted) throw new AddressError('too-slow', `over ${limits.time} ms`)
    if (error instanceof AddressError) throw error
    throw new AddressError('unreachable', String(error))
  }
}

function readAddress(address: string, base?: URL): URL {
  const text = address.trim()
  // People type addresses without a scheme: "example.org/page".
  const whole = base || /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`
  const url = URL.parse(whole, base?.href)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new AddressError('address', whole)
  url.hash = ''
  return url
}

function sendRequest(
  url: URL,
  signal: AbortSignal,
  options: FetchOptions,
): Promise<IncomingMessage> {
  const { agent, isAllowedAddress = isPublicAddress } = options
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // IP literals bypass the lookup.
  if (isIP(host) !== 0 && !isAllowedAddress(host)) throw new AddressError('private-address', host)
  const request: RequestOptions = {
    signal,
    lookup: allowedLookup(isAllowedAddress),
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

/** A DNS lookup that fails if any resolved address is not allowed. */
function allowedLookup(isAllowedAddress: (ip: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const first = addresses?.[0]
      if (error || !first) return callback(error ?? new Error('no address'), '', 0)
      const wrong = addresses.find(({ address }) => !isAllowedAddress(address))
      if (wrong) return callback(new AddressError('private-address', hostname), '', 0)
      if (options.all) return callback(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
}

/** Reads and decompresses the body; the limit applies to the decompressed size. */
async function readBody(
  answer: IncomingMessage,
  maxBytes: number,
  onProgress: FetchOptions['onProgress'],
): Promise<Uint8Array> {
  const declared = Number(answer.headers['content-length'] ?? Number.NaN)
  if (declared > maxBytes) {
    answer.destroy()
    throw new AddressError('too-large', `${declared} bytes`)
  }
  const decompressor = decompressorOf(answer.headers['content-encoding'])
  const stream = decompressor ? answer.pipe(decompressor) : answer
  // Errors do not propagate through pipe().
  if (decompressor) answer.on('error', (error) => decompressor.destroy(error))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxBytes) {
      answer.destroy()
      throw new AddressError('too-large', `over ${maxBytes} bytes`)
    }
    chunks.push(chunk)
    // The decompressed size of a compressed page is unknown.
    if (declared > 0 && !decompressor) onProgress?.(Math.min(1, size / declared))
  }
  return Buffer.concat(chunks)
}

function decompressorOf(encoding = '') {
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
