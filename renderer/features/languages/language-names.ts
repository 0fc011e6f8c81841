import { autonymOf, UNKNOWN_LANGUAGE } from '../../../contract/languages.ts'

/** Chinese is named by its script, as its readers do, not by its region. */
const NAMED_AS: Readonly<Record<string, string>> = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' }

/** A language as lists show it: `other` is its name in the interface's language, empty if that is its own. */
export type LanguageName = { language: string; autonym: string; other: string }

/** Returns the names of a language for a person who reads the interface in `shown`. */
export function languageName(language: string, shown: string): LanguageName {
  const autonym = autonymOf(language)
  const other = nameIn(language, shown)
  return { language, autonym, other: isSame(other, autonym) ? '' : other }
}

/**
 * Returns languages in the alphabetical order of the interface's language, by their names in it; an unknown language
 * comes last.
 */
export function sortLanguages(languages: readonly string[], shown: string): LanguageName[] {
  const { compare } = new Intl.Collator(shown)
  const names = languages.map((language) => languageName(language, shown))
  return names.toSorted((a, b) => {
    const unknown =
      Number(a.language === UNKNOWN_LANGUAGE) - Number(b.language === UNKNOWN_LANGUAGE)
    return unknown || compare(a.other || a.autonym, b.other || b.autonym)
  })
}

function nameIn(language: string, shown: string): string {
  try {
    const names = new Intl.DisplayNames([shown], { type: 'language', fallback: 'none' })
    return names.of(NAMED_AS[language] ?? language) ?? ''
  } catch {
    return ''
  }
}

function isSame(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0
}
