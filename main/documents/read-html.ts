import { parseHTML } from 'linkedom'
import { checkHtml } from './check-html.ts'
import type { Declared } from './clean.ts'
import type { PageDocument } from './page-node.ts'
import { readDate } from './read-byline.ts'
import type { ReadDocument } from './read-document.ts'
import { walkPage } from './walk-page.ts'

/**
 * A page's block elements as lines, and what its head declares. Nothing of it is run or loaded: linkedom only builds a
 * tree, and only text is taken from it.
 * @throws DocumentError see checkHtml().
 */
export function readHtml(html: string): ReadDocument {
  checkHtml(html)
  // The parser builds no html element by itself, and without one it finds no text.
  const whole = /<html\b/i.test(html)
    ? html
    : `<!doctype html><html>${html.replace(/^\s*<!doctype[^>]*>/i, '')}</html>`
  const document: unknown = parseHTML(whole).document
  if (!isPage(document)) return { lines: [], declared: UNDECLARED }
  const root = document.documentElement
  return { lines: root ? walkPage(root) : [], declared: declaredBy(document) }
}

const UNDECLARED: Declared = {
  title: '',
  byline: null,
  published: null,
  publisher: null,
  url: null,
}

/** What the parser returns is typed for browsers, whose types this side does not have. */
function isPage(document: unknown): document is PageDocument {
  return typeof document === 'object' && document !== null && 'documentElement' in document
}

function declaredBy(document: PageDocument): Declared {
  const content = (selector: string) => {
    const value = document.querySelector(selector)?.getAttribute?.('content')?.trim()
    return value ? value : null
  }
  const published =
    content('meta[property="article:published_time"]') ??
    content('meta[name="date"]') ??
    content('meta[name="pubdate"]')
  const author = content('meta[name="author"]')
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute?.('href') ??
    content('meta[property="og:url"]')
  const title =
    content('meta[property="og:title"]') ?? document.querySelector('title')?.textContent ?? ''
  return {
    title: title.replace(/\s+/g, ' ').trim(),
    byline: author !== null && /^https?:/.test(author) ? null : author,
    published: published === null ? null : readDate(published),
    publisher: content('meta[property="og:site_name"]'),
    url: url && /^https?:\/\//.test(url) ? url : null,
  }
}
