import { ArticleId } from '../../../contract/article.ts'
import { canonicalLanguage } from '../../../contract/languages.ts'
import { recordFile } from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'

/** A file of an article: its record, or the locale file or ledger of a language. */
export type ArticleFile = {
  articleId: ArticleId
  kind: 'record' | 'locale' | 'ledger'
  /** Null for the record. */
  language: string | null
}

/** The article and kind of a library file; null for other files. */
export function articleFileOf(file: string): ArticleFile | null {
  const [top = '', first = '', second = '', third] = file.split('/')
  const at = (id: string, kind: ArticleFile['kind'], name: string | undefined) => {
    const language = name === undefined ? null : name.replace(/\.json$/, '')
    const isNamed = name === undefined || (name.endsWith('.json') && isLanguageFolder(language))
    const known = ArticleId.safeParse(id)
    return known.success && isNamed ? { articleId: known.data, kind, language } : null
  }
  if (top === 'articles' && third === undefined)
    return second === 'article.json' ? at(first, 'record', undefined) : null
  if (top === 'articles') return second === 'ledger' ? at(first, 'ledger', third) : null
  if (top !== 'locales' || third !== undefined || !second.endsWith('.json')) return null
  return at(second.slice(0, -'.json'.length), 'locale', `${first}.json`)
}

/** Paths of an article's files, existing or not, and the folders to watch for them. */
export async function listArticleFiles(
  files: Pick<LibraryFiles, 'list'>,
  id: ArticleId,
): Promise<{ files: string[]; folders: string[] }> {
  const ledgers = `articles/${id}/ledger`
  const languages = (await files.list('locales')).filter(isLanguageFolder)
  const names = (await files.list(ledgers)).filter((name) => name.endsWith('.json'))
  const all = [
    recordFile(id),
    ...names.map((name) => `${ledgers}/${name}`),
    ...languages.map((language) => `locales/${language}/${id}.json`),
  ]
  return {
    files: all.filter((file) => articleFileOf(file) !== null),
    folders: [
      'articles',
      `articles/${id}`,
      ledgers,
      'locales',
      ...languages.map((language) => `locales/${language}`),
    ],
  }
}

function isLanguageFolder(name: string | null): name is string {
  return name !== null && canonicalLanguage(name) === name
}
