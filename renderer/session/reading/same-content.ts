import type { OpenReading } from './open-reading.ts'

type Content = Pick<OpenReading, 'article' | 'translations'>

/** Whether what was read anew says what is shown already: the article and each translation that was read. */
export function isSameContent(shown: Content, read: Content): boolean {
  const languages = [...read.translations.keys()]
  const textOf = ({ article, translations }: Content): string =>
    // Both come from the service, whose answers have their fields in one order.
    JSON.stringify([article, languages.map((language) => translations.get(language) ?? null)])
  return textOf(shown) === textOf(read)
}
