import type { OpenReading } from './open-reading.ts'

type Content = Pick<OpenReading, 'article' | 'translations'>

/** Whether reloaded content equals the shown one: the article and each reloaded translation. */
export function isSameContent(shown: Content, read: Content): boolean {
  const languages = [...read.translations.keys()]
  const textOf = ({ article, translations }: Content): string =>
    // The service returns fields in a fixed order.
    JSON.stringify([article, languages.map((language) => translations.get(language) ?? null)])
  return textOf(shown) === textOf(read)
}
