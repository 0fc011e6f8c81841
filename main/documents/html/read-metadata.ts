import type { Declared } from '../lines/declared.ts'
import type { PageElement } from '../lines/page-node.ts'
import type { ParsedPage } from './parse-page.ts'
import { readArticleData } from './read-article-data.ts'
import { readDate } from '../dates/read-date.ts'
import { readMicrodata } from './read-microdata.ts'

/** What a page says of its article: OpenGraph, named meta elements, JSON-LD, microdata, in the order of how far they are to be trusted. */
export function readMetadata(page: ParsedPage): Declared {
  const { meta, links } = page
  const data = readArticleData(page.data)
  const body = readMicrodata(page.root)
  const first = (...names: readonly string[]) => {
    for (const name of names) {
      const value = meta.get(name)
      if (value !== undefined) return value
    }
    return null
  }
  const title = filled(first('og:title', 'twitter:title')) ?? data.headline ?? page.title
  const author = first(
    'author',
    'article:author',
    'dc.creator',
    'citation_author',
    'byl',
    'parsely-author',
  )
  const published = [
    first('article:published_time', 'og:published_time', 'datepublished'),
    data.published,
    first('date', 'pubdate', 'publishdate', 'dc.date', 'dc.date.issued', 'parsely-pub-date'),
    body.published,
  ]
  const url = [links.get('canonical'), first('og:url')].find((address) =>
    /^https?:\/\//.test(address ?? ''),
  )
  return {
    title: title.replace(/\s+/g, ' ').trim(),
    byline: fullest([namesOf(author), nameOf(data.author), nameOf(body.author)]),
    published: published.map((text) => (text ? readDate(text) : null)).find(Boolean) ?? null,
    publisher: filled(first('og:site_name')) ?? filled(data.publisher),
    url: url ?? null,
    language: languageOf(page) ?? data.language,
  }
}

/** What links to an author's pages say before the name. */
const POSTS_OF =
  /^\s*(?:(?:(?:view|see|show|read) )?(?:all |more )?(?:posts|articles|stories)(?: written)? (?:by|from)|(?:written |posted )?by:?|(?:por|par|von)(?= \p{Lu})|(?:zeige |alle )*(?:beiträge|artikel) von|voir tous les articles (?:de|par)|ver todas las entradas de|ver todos los artículos de|vedi tutti gli articoli di|ver todos os posts de|все записи автора|查看.{0,4}的?所有文章[:：]?)\s+/iu
const PROFILE = /\s+[-–—|(]+\s*https?:\S+$|(?<=\p{L})\s*@\w+$|,\s*CNN(?: \w+)?$/iu
/** What a link to somebody's page says. */
const TO_PROFILE = /^(?:see|view|full|more|read|follow)\b/iu
/** A template that nobody filled in. */
const PLACEHOLDER = /\{\{.*\}\}|\$\{.*\}|^<%|^\[\[?[\w.]+\]?\]$/u

/** An author's name; some pages give an address of a profile instead. */
function nameOf(author: string | null): string | null {
  const name =
    author
      ?.replace(/\s+/g, ' ')
      .replace(POSTS_OF, '')
      .replace(PROFILE, '')
      .replace(/[\s,|—–-]+$/u, '')
      .trim() ?? ''
  return name === '' ||
    name.length > 120 ||
    /^(?:https?:|@|www\.)|\.(?:com|org|net)\/|^\S+\.(?:txt|html?|php)$/i.test(name) ||
    TO_PROFILE.test(name) ||
    PLACEHOLDER.test(name)
    ? null
    : name
}

/** The first byline that there is, or a later one that has its name among others: some pages name only the first author in their head. */
function fullest(bylines: readonly (string | null)[]): string | null {
  const [first, ...others] = bylines.filter((byline) => byline !== null)
  if (first === undefined) return null
  return others.find((other) => other !== first && other.split(', ').includes(first)) ?? first
}

/** The names of authors, of which each has a line. */
function namesOf(authors: string | null): string | null {
  const names = (authors ?? '').split('\n').map(nameOf).filter(isTold)
  // `Jong, Michiel de` is one name.
  return names.length > 0 ? names.join(names.some((one) => one.includes(',')) ? '; ' : ', ') : null
}

const isTold = (name: string | null) => name !== null

const filled = (text: string | null) => (text === null || PLACEHOLDER.test(text) ? null : text)

function languageOf({ root, meta }: ParsedPage): string | null {
  const html = root.children.find(
    (child): child is PageElement => typeof child !== 'string' && child.name === 'html',
  )
  const said =
    html?.attributes['lang'] ??
    html?.attributes['xml:lang'] ??
    meta.get('content-language') ??
    meta.get('og:locale')?.replace('_', '-')
  return said !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(said) ? said : null
}
