import * as z from 'zod'

/** Article metadata from a page's JSON-LD (schema.org); null where absent. */
export type ArticleData = {
  headline: string | null
  author: string | null
  published: string | null
  publisher: string | null
  language: string | null
}

const Named = z.union([
  z.string(),
  z
    .object({ name: z.union([z.string(), z.array(z.string())]) })
    .transform(({ name }) => String(name)),
])
const Names = z
  .union([Named.transform((name) => [name]), z.array(Named)])
  .transform((names) => names.join(', '))
const Text = z.string().nullable().catch(null)
const Name = Names.nullable().catch(null)
const Article = z.object({
  headline: Text.default(null),
  author: Name.default(null),
  datePublished: Text.default(null),
  publisher: Name.default(null),
  inLanguage: Text.default(null),
})

const ARTICLE = /(?:Article|Posting|Report|Review)$/
/** Maximum number of objects to search, and maximum length of a script to parse in characters. */
const MAX_OBJECTS = 2000
const MAX_SCRIPT_CHARS = 2_000_000

/** Reads the first article that the scripts describe; invalid JSON is skipped. */
export function readArticleData(scripts: readonly string[]): ArticleData {
  for (const script of scripts) {
    const article = script.length > MAX_SCRIPT_CHARS ? null : findArticle(parse(script))
    if (article !== null) {
      const { headline, author, datePublished, publisher, inLanguage } = Article.parse(article)
      return { headline, author, published: datePublished, publisher, language: inLanguage }
    }
  }
  return { headline: null, author: null, published: null, publisher: null, language: null }
}

/** Start of a CDATA or comment wrapper around a script, from XHTML and old browsers. */
const OPENING = /^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/

function parse(script: string): unknown {
  try {
    // Some pages break lines within strings.
    return JSON.parse(unwrapped(script).replace(/\s+/g, ' '))
  } catch {
    return null
  }
}

/** Removes a wrapper or a final semicolon. The end is no regular expression, which would be quadratic in long runs of spaces. */
function unwrapped(script: string): string {
  const text = script.trim().replace(OPENING, '')
  if (text.endsWith(';')) return text.slice(0, -1)
  const closed = text.endsWith('*/') ? text.slice(0, -2).trimEnd() : text
  if (!closed.endsWith(']]>') && !closed.endsWith('-->')) return text
  const body = closed.slice(0, -3).trimEnd()
  return body.endsWith('//') || body.endsWith('/*') ? body.slice(0, -2) : body
}

function findArticle(data: unknown): object | null {
  const rest: unknown[] = [data]
  for (let seen = 0; rest.length > 0 && seen < MAX_OBJECTS; seen++) {
    const next = rest.shift()
    if (Array.isArray(next)) rest.push(...next.slice(0, MAX_OBJECTS))
    else if (typeof next === 'object' && next !== null) {
      const types: unknown[] = '@type' in next ? [next['@type']].flat() : []
      if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return next
      if ('@graph' in next) rest.push(next['@graph'])
      if ('mainEntity' in next) rest.push(next.mainEntity)
    }
  }
  return null
}
