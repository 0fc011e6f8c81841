import { matchLanguage, PSEUDO_LANGUAGE } from '../contract/languages.ts'

/** The language of the interface: what this start's command line asked for, else what was chosen, else the system's best match. */
export function interfaceLanguage(
  chosen: string,
  forced: string | null,
  system: readonly string[],
): string {
  for (const tag of [forced, chosen, ...system]) {
    if (tag === null || tag === 'system') continue
    const match = tag === PSEUDO_LANGUAGE ? PSEUDO_LANGUAGE : matchLanguage(tag)
    if (match) return match
  }
  return 'en'
}
