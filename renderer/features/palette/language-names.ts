import { LANGUAGES } from '../../../contract/languages.ts'

/** Returns the names of a language in every language of the interface, in its own, and its tag. */
export function languageNames(tag: string): string[] {
  const names = [...LANGUAGES, tag].flatMap((language) => {
    try {
      return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? []
    } catch {
      // No language tag, such as the one of a damaged file.
      return []
    }
  })
  return [...new Set([...names, tag])]
}
