import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import * as z from 'zod'

export type Peer = {
  name: string
  /** Extracts a page's body as text, one block per line; null if the peer is not installed. */
  extract: ((html: string, url: string) => Promise<string>) | null
}

/** The parts of the peers' APIs used here; their packages are not dependencies of this project. */
type Dom = { window: { document: Page; close(): void } }
type Page = { body: { textContent: string | null } }
type JsdomPackage = {
  JSDOM: new (html: string, options: { url: string; virtualConsole: object }) => Dom
  VirtualConsole: new () => object
}
type ReadabilityPackage = {
  Readability: new (document: Page) => { parse(): { content?: string | null } | null }
}
type PostlightPackage = {
  parse(
    url: string,
    options: { html: string; contentType: 'html'; fetchAllPages: false },
  ): Promise<{ content?: string | null }>
}

/** The packages in the given folder are trusted: only their presence is checked. */
const isLoaded = (value: unknown) =>
  value === null || typeof value === 'object' || typeof value === 'function'
const Jsdom = z.custom<JsdomPackage | null>(isLoaded)
const Readability = z.custom<ReadabilityPackage | null>(isLoaded)
const Postlight = z.custom<PostlightPackage | null>(isLoaded)

/** Readability over jsdom, and Postlight's parser, from a folder where they are installed. */
export async function loadPeers(folder: string | undefined): Promise<Peer[]> {
  const load = (name: string): unknown => {
    if (folder === undefined) return null
    try {
      return createRequire(join(resolve(folder), 'package.json'))(name)
    } catch {
      return null
    }
  }
  const jsdom = Jsdom.parse(load('jsdom'))
  const readability = Readability.parse(load('@mozilla/readability'))
  const postlight = Postlight.parse(load('@postlight/parser'))
  return [
    {
      name: '@mozilla/readability + jsdom',
      extract:
        jsdom && readability
          ? async (html, url) => {
              const dom = openPage(jsdom, html, url)
              const content = new readability.Readability(dom.window.document).parse()?.content
              dom.window.close()
              return textOf(content ?? '')
            }
          : null,
    },
    {
      name: '@postlight/parser',
      extract: postlight
        ? async (html, url) => {
            // Otherwise it fetches further pages of the article.
            const options = { html, contentType: 'html', fetchAllPages: false } as const
            return textOf((await postlight.parse(url, options)).content ?? '')
          }
        : null,
    },
  ]
}

/** Parses a page with jsdom. It throws for style sheets that it cannot parse; these are then removed. */
function openPage(jsdom: JsdomPackage, html: string, url: string): Dom {
  const options = { url, virtualConsole: new jsdom.VirtualConsole() }
  try {
    return new jsdom.JSDOM(html, options)
  } catch {
    const bare = html
      .replace(/<style\b[\s\S]*?<\/style>/gi, '')
      .replace(/\sstyle=(?:"[^"]*"|'[^']*')/gi, '')
    return new jsdom.JSDOM(bare, options)
  }
}

/** The text of a peer's output HTML with blocks on separate lines; only the few entities that serializers write are decoded. */
function textOf(content: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
  return content
    .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, '')
    .replace(
      /<\/?(?:p|div|h[1-6]|li|ul|ol|table|tr|td|th|br|blockquote|figure|figcaption|section|article|pre)\b[^>]*>/gi,
      '\n',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => named[name] ?? '')
}
