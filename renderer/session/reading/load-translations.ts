import type { Article } from '../../../contract/article.ts'
import type { View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import type { OpenReading } from './open-reading.ts'
import type { ReadingHost } from './reading-host.ts'

type Translations = ReadonlyMap<string, Translation>

/** Returns the languages of a view whose translations are not loaded yet; the source needs none. */
export function missingLanguages(article: Article, view: View, have: Translations): string[] {
  return view.languages.filter((language) => language !== article.language && !have.has(language))
}

/** Returns the translations of a view: those in `have`, and the missing ones from the service. */
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

/** Loads an article as it was last read. */
export async function loadReading(host: ReadingHost, id: string): Promise<OpenReading> {
  const { client, fit } = host
  const [article, { view: kept, ...place }] = await Promise.all([
    client.articles.open({ id }),
    client.reading.load({ articleId: id }),
  ])
  const view = fit(article, kept)
  const translations = await loadTranslations(client, article, view, new Map())
  return { article, view, translations, ...place }
}
