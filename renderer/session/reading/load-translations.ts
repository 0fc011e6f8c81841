import type { Article } from '../../../contract/article.ts'
import type { View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import type { ReadingHost } from './reading-host.ts'

type Translations = ReadonlyMap<string, Translation>

/** The languages of a view that are still to be loaded; the article has its own words. */
export function missingLanguages(article: Article, view: View, have: Translations): string[] {
  return view.languages.filter((language) => language !== article.language && !have.has(language))
}

/** `have` and the translations of a view that are not in it. */
export async function loadTranslations(
  { translations }: Pick<ReadingHost['client'], 'translations'>,
  article: Article,
  view: View,
  have: Translations,
): Promise<Translations> {
  const loaded = await Promise.all(
    missingLanguages(article, view, have).map((language) =>
      translations.open({ articleId: article.id, language, part: article.part }),
    ),
  )
  return new Map([...have, ...loaded.map((one) => [one.language, one] as const)])
}
