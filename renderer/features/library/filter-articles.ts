import type { ArticleSummary } from '../../../contract/article.ts'

/** Returns a text as it is compared: without case, accents and differences of width. */
function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/**
 * Returns the articles that contain each word of the filter, in their title, publisher or the names of their language.
 * All of them for an empty filter.
 */
export function filterArticles<
  One extends Pick<ArticleSummary, 'title' | 'publisher' | 'language'>,
>(
  articles: readonly One[],
  filter: string,
  namesOf: (language: string) => readonly string[],
): readonly One[] {
  const words = comparable(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return articles
  const names = new Map<string, string>()
  const languageText = (language: string): string => {
    const known = names.get(language) ?? comparable([language, ...namesOf(language)].join(' '))
    names.set(language, known)
    return known
  }
  return articles.filter(({ title, publisher, language }) => {
    const text = `${comparable(`${title} ${publisher ?? ''}`)} ${languageText(language)}`
    return words.every((word) => text.includes(word))
  })
}
