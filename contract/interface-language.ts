import { type Language, matchLanguage, PSEUDO_LANGUAGE } from './languages.ts'

/** A language that the interface can be shown in. */
export type InterfaceLanguage = Language | typeof PSEUDO_LANGUAGE

/** The interface language that best matches a tag, or the pseudo-locale; null if none matches. */
export function matchInterfaceLanguage(tag: string): InterfaceLanguage | null {
  const isPseudo = tag.toLowerCase() === PSEUDO_LANGUAGE.toLowerCase()
  return isPseudo ? PSEUDO_LANGUAGE : matchLanguage(tag)
}

/** The interface language: the command line's, else the chosen one, else the best match for the system. */
export function interfaceLanguage(
  chosen: string,
  forced: string | null,
  system: readonly string[],
): InterfaceLanguage {
  for (const tag of [forced, chosen, ...system]) {
    if (tag === null || tag === 'system') continue
    const match = matchInterfaceLanguage(tag)
    if (match) return match
  }
  return 'en'
}
