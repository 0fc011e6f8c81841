import type { Declared } from '../lines/declared.ts'
import { isoDate } from '../dates/iso-date.ts'

export type FrontMatter = {
  /** The text after it. */
  body: string
  /** Its non-empty lines, trimmed. */
  fields: string[]
  declared: Partial<Declared>
}

/** In characters: a longer block between two rules is text. */
const MAX_FRONT_MATTER_CHARS = 20_000

/**
 * Splits off the front matter of a Markdown text: YAML between `---` lines (Jekyll, pandoc) or TOML between `+++`
 * (Hugo). Only a subset is parsed: values, quoted values, lists, continued lines.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const match =
    /^(?:---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)|\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+)[ \t]*(?:\n|$)/.exec(
      text.slice(0, MAX_FRONT_MATTER_CHARS),
    )
  const matter = match?.[1] ?? match?.[2]
  // A text may begin with a rule and have another further down.
  if (match === null || matter === undefined || !/^[\w-]+ *[:=]/m.test(matter))
    return { body: text, fields: [], declared: {} }
  const values = readFields(matter)
  const first = (...names: string[]) =>
    names.map((name) => values.get(name)?.[0] ?? '').find((value) => value !== '') ?? null
  const title = first('title')
  const authors = values.get('author') ?? values.get('authors') ?? values.get('creator') ?? []
  const language = first('lang', 'language', 'locale')
  const address = first('url', 'source', 'canonical', 'canonical_url', 'link')
  return {
    body: text.slice(match[0].length),
    fields: matter.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
    declared: {
      byline: authors.filter((author) => author !== '').join(', ') || null,
      published: isoDate(first('date', 'published', 'pubdate') ?? ''),
      url: address !== null && /^https?:\/\/\S+$/.test(address) ? address : null,
      ...(title === null ? {} : { title }),
      ...(language !== null && /^[a-z]{2,3}(?:[-_][\w-]+)?$/i.test(language)
        ? { language: language.replaceAll('_', '-') }
        : {}),
    },
  }
}

/** Values by field name in lower case; all values of a list, and the names of a list of records. */
function readFields(matter: string): ReadonlyMap<string, string[]> {
  const fields = new Map<string, string[]>()
  let values: string[] = []
  for (const line of matter.split('\n')) {
    const field = /^([\w-]+)[ \t]*[:=][ \t]*(.*)$/.exec(line)
    if (field) {
      values = valuesOf(field[2] ?? '')
      fields.set((field[1] ?? '').toLowerCase(), values)
    } else if (/^[ \t]*-[ \t]|^[ \t]/.test(line)) continueField(values, line.trim())
  }
  return fields
}

/** Parses an indented line: a list item, a record's name, or a continued value. */
function continueField(values: string[], line: string): void {
  const item = /^-[ \t]+(.*)$/.exec(line)?.[1] ?? null
  const part = item ?? line
  const record = /^([a-z_-]+):[ \t]+(.*)$/.exec(part)
  if (record) {
    if (record[1] === 'name') values.push(unquote(record[2] ?? ''))
  } else if (item !== null) values.push(unquote(item))
  else if (part !== '') values.push([values.pop() ?? '', unquote(part)].join(' ').trim())
}

function valuesOf(text: string): string[] {
  const value = text.trim()
  // A block scalar, whose text follows on the next lines.
  if (/^(?:[>|][+-]?)?$/.test(value)) return []
  const list = /^\[(.*)\]$/.exec(value)?.[1]
  return list === undefined ? [unquote(value)] : list.split(',').map(unquote)
}

function unquote(text: string): string {
  const value = text.trim()
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(value)
  if (quoted === null) return value.replace(/(?<!\s)\s+#\s.*$/, '')
  return (quoted[1]?.replace(/\\(["\\])/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '').trim()
}
