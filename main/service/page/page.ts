import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { Boot } from '../../../contract/boot.ts'
import type { FirstScreen, Prerender } from './first-screen.ts'
import { type FindPicture, MEDIA_PREFIX, mediaResponse } from './media-response.ts'

export type PageResponse = { status: number; headers: Record<string, string>; body: Uint8Array }
export type Page = { respond: (pathname: string) => Promise<PageResponse> }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Permissions Policy features of Chromium 153 (`document.featurePolicy.features()`), except those used here
 * (clipboard-write, aria-notify, fullscreen) and those that are no permissions. Browsers warn about unknown names.
 */
const DENIED = `
  accelerometer autoplay browsing-topics camera captured-surface-control clipboard-read compute-pressure deferred-fetch
  deferred-fetch-minimal digital-credentials-get display-capture encrypted-media gamepad geolocation gyroscope hid
  identity-credentials-get idle-detection interest-cohort keyboard-map language-detector language-model local-fonts
  local-network local-network-access loopback-network magnetometer microphone midi on-device-speech-recognition
  otp-credentials payment picture-in-picture private-state-token-issuance private-state-token-redemption
  publickey-credentials-create publickey-credentials-get screen-wake-lock serial storage-access summarizer sync-xhr
  translator usb window-management xr-spatial-tracking`
  .trim()
  .split(/\s+/)

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/** Headers of every response, in both shells. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': DENIED.map((feature) => `${feature}=()`).join(', '),
}

export type PageOptions = {
  /** The build's folder of the page. */
  root: string
  boot: () => Promise<Boot>
  /** Renders the first screen's markup, or null. */
  prerender: Prerender
  findPicture: FindPicture
}

/** Serves GET requests for the renderer's files and the pictures of articles, in both shells. */
export function createPage({ root, boot, prerender, findPicture }: PageOptions): Page {
  const index = async (html: Uint8Array): Promise<PageResponse> => {
    const data = await boot()
    return indexResponse(new TextDecoder().decode(html), data, await prerender(data))
  }
  return {
    async respond(pathname) {
      if (pathname.startsWith(MEDIA_PREFIX)) {
        const media = await mediaResponse(pathname, findPicture)
        if (!media) return notFound()
        return { status: 200, headers: { ...HEADERS, ...media.headers }, body: media.body }
      }
      const file = fileOf(root, pathname)
      const type = file && TYPES[extname(file)]
      if (!file || !type) return notFound()
      const body = await readPlainFile(file)
      if (!body) return notFound()
      if (file === join(root, 'index.html')) return index(body)
      const cache = pathname.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache'
      return {
        status: 200,
        headers: { ...HEADERS, 'content-type': type, 'cache-control': cache },
        body,
      }
    },
  }
}

/**
 * Boot as a script element. Escapes `<`, so that no text can end it, and U+2028 and U+2029, which older parsers treat
 * as line ends.
 */
function bootScript(boot: Boot): string {
  const json = JSON.stringify(boot).replaceAll(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `<script type="application/json" id="boot">${json}</script>`
}

/** The page with Boot and the first screen. Its style element is allowed by hash (CSP Level 3, 6.7.3.3). */
function indexResponse(html: string, boot: Boot, first: FirstScreen | null): PageResponse {
  const { markup = '', style = '' } = first?.screen ?? {}
  const sheet = style && !style.includes('<') ? `<style id="first-screen">${style}</style>` : ''
  const root = first
    ? `<html lang="${first.language}" dir="${first.direction}" data-theme="${first.theme}">`
    : '<html lang="en">'
  // Replacer functions, because an article may contain patterns like `$&`.
  const filled = html
    .replace('<html lang="en">', () => root)
    .replace('<!--boot-->', () => sheet + bootScript(boot))
    .replace('<!--first-screen-->', () => markup)
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = sheet
    ? POLICY.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)
    : POLICY
  return {
    status: 200,
    headers: {
      ...HEADERS,
      'content-security-policy': policy,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(filled),
  }
}

/** The file of a URL path, or null if it is not inside the root. */
function fileOf(root: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path === '/') path = '/index.html'
  // Build files have only such names; rejecting others here rules out double decoding and other separators.
  if (!/^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(path)) return null
  const file = resolve(root, `.${path}`)
  return file.startsWith(root + sep) ? file : null
}

async function readPlainFile(file: string): Promise<Uint8Array | null> {
  try {
    return (await stat(file)).isFile() ? await readFile(file) : null
  } catch {
    return null
  }
}

function notFound(): PageResponse {
  return {
    status: 404,
    headers: {
      ...HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode('Not found\n'),
  }
}
