import { type Language, matchLanguage, PSEUDO_LANGUAGE } from './languages.ts'

/** A language that the interface can be shown in. */
export type InterfaceLanguage = Language | typeof PSEUDO_LANGUAGE

/** The interface's language that serves a tag best, or the pseudo-locale where it is named; null where none fits. */
export function matchInterfaceLanguage(tag: string): InterfaceLanguage | null {
  const isPseudo = tag.toLowerCase() === PSEUDO_LANGUAGE.toLowerCase()
  return isPseudo ? PSEUDO_LANGUAGE : matchLanguage(tag)
}

/** The language of the interface: what this start's command line asked for, else what was chosen, else the system's best match. */
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
