import type { View } from '../../../contract/reading.ts'

/**
 * Returns the language of the base column, which the on-demand mode keeps: the source if shown, else the first
 * column's.
 */
export function baseLanguage(source: string, languages: readonly string[]): string {
  return languages.includes(source) ? source : (languages[0] ?? source)
}

/**
 * Returns the language whose headings are heading elements, so that translations do not repeat the outline: the base,
 * or a translation in the mode that hides the source. Separate from the base so that a change of mode renders only
 * headings again.
 */
export function outlineLanguage(
  source: string,
  { mode, languages }: Pick<View, 'mode' | 'languages'>,
): string {
  const translation = languages.find((language) => language !== source)
  return (mode === 'translation-only' ? translation : null) ?? baseLanguage(source, languages)
}
