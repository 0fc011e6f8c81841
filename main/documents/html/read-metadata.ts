import { anyOf, type WordsByLanguage } from '../lines/any-of.ts'
import type { Declared } from '../lines/declared.ts'
import type { PageElement } from '../lines/page-node.ts'
import type { ParsedPage } from './parse-page.ts'
import { readArticleData } from './read-article-data.ts'
import { readDate } from '../dates/read-date.ts'
import { readMicrodata } from './read-microdata.ts'

/** Reads a page's article metadata from OpenGraph, named meta elements, JSON-LD and microdata, most reliable first. */
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
    byline: mostComplete([authorNames(author), authorName(data.author), authorName(body.author)]),
    published: published.map((text) => (text ? readDate(text) : null)).find(Boolean) ?? null,
    publisher: filled(first('og:site_name')) ?? filled(data.publisher),
    url: url ?? null,
    language: languageOf(page) ?? data.language,
  }
}

/** Words before the name in links to an author's posts, by language. */
const POSTS_OF_WORDS: WordsByLanguage = {
  en: '(?:(?:view|see|show|read) )?(?:all |more )?(?:posts|articles|stories)(?: written)? (?:by|from)|(?:written |posted )?by:?',
  es: String.raw`por(?= \p{Lu})|ver todas las entradas de|ver todos los artículos de`,
  de: String.raw`von(?= \p{Lu})|(?:zeige |alle )*(?:beiträge|artikel) von`,
  fr: String.raw`par(?= \p{Lu})|voir tous les articles (?:de|par)`,
  it: 'vedi tutti gli articoli di',
  pt: 'ver todos os posts de',
  ru: 'все записи автора',
  zh: '查看.{0,4}的?所有文章[:：]?',
}
const POSTS_OF = new RegExp(String.raw`^\s*${anyOf(POSTS_OF_WORDS)}\s+`, 'iu')
const PROFILE_SUFFIX = /(?<!\s)\s+[-–—|(]+\s*https?:\S+$|(?<=\p{L})\s*@\w+$|,\s*CNN(?: \w+)?$/iu
/** Text of links to a profile page. */
const PROFILE_LINK = /^(?:see|view|full|more|read|follow)\b/iu
/** Separators and spaces after an author's name. */
const TRAILING = /[\s,|—–-]/u
/** Maximum length of an author's name, and of the text that is searched for one, in characters. */
const MAX_NAME_CHARS = 120
const MAX_AUTHOR_CHARS = 1000

const PLACEHOLDER = /^<%|^\[\[?[\w.]+\]?\]$/u
/** Whether a text is or includes an unfilled template placeholder, such as `{{title}}`. */
function isPlaceholder(text: string): boolean {
  return (
    PLACEHOLDER.test(text) ||
    text
      .split(/[\n\r\u2028\u2029]/u)
      .some((line) => encloses(line, '{{', '}}') || encloses(line, '${', '}'))
  )
}

// Regular expressions such as `\{\{.*\}\}` are quadratic in repeated openings.
function encloses(line: string, opening: string, closing: string): boolean {
  const start = line.indexOf(opening)
  return start !== -1 && line.includes(closing, start + opening.length)
}

/** Cleans an author's name; null for profile addresses, placeholders and texts too long for a name. */
function authorName(author: string | null): string | null {
  const text = author?.replace(/\s+/g, ' ') ?? ''
  if (text.length > MAX_AUTHOR_CHARS) return null
  const name = withoutTrailing(text.replace(POSTS_OF, '').replace(PROFILE_SUFFIX, '')).trim()
  return name === '' ||
    name.length > MAX_NAME_CHARS ||
    /^(?:https?:|@|www\.)|\.(?:com|org|net)\/|^\S+\.(?:txt|html?|php)$/i.test(name) ||
    PROFILE_LINK.test(name) ||
    isPlaceholder(name)
    ? null
    : name
}

// `/[…]+$/` would be quadratic in runs within the name.
function withoutTrailing(name: string): string {
  let end = name.length
  while (end > 0 && TRAILING.test(name.charAt(end - 1))) end -= 1
  return name.slice(0, end)
}

/**
 * The first byline, or a later one that includes it among others: some pages name only the first author in their
 * head.
 */
function mostComplete(bylines: readonly (string | null)[]): string | null {
  const [first, ...others] = bylines.filter((byline) => byline !== null)
  if (first === undefined) return null
  return others.find((other) => other !== first && other.split(', ').includes(first)) ?? first
}

/** Author names, given one per line. */
function authorNames(authors: string | null): string | null {
  const names = (authors ?? '').split('\n').map(authorName).filter(isPresent)
  // `Jong, Michiel de` is one name.
  return names.length > 0 ? names.join(names.some((one) => one.includes(',')) ? '; ' : ', ') : null
}

const isPresent = (name: string | null) => name !== null

const filled = (text: string | null) => (text === null || isPlaceholder(text) ? null : text)

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
