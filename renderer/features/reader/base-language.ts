import type { View } from '../../../contract/reading.ts'

/** The language that stays when translations come on demand: the source where it is shown, else the first column's. */
export function baseLanguage(source: string, languages: readonly string[]): string {
  return languages.includes(source) ? source : (languages[0] ?? source)
}

/**
 * The language whose headings are headings (its translations would double the outline): the base, but for the mode that shows
 * translations only, where the source is hidden beside them. Apart from the base, so that this mode renders no other row again.
 */
export function outlineLanguage(
  source: string,
  { mode, languages }: Pick<View, 'mode' | 'languages'>,
): string {
  const translation = languages.find((language) => language !== source)
  return (mode === 'translation-only' ? translation : null) ?? baseLanguage(source, languages)
}
