/** The script (ISO 15924) that a language is mostly written in; null of what is no language. */
export function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch {
    return null
  }
}

/** Whether a language is mostly written in Latin letters. */
export const isLatin = (language: string): boolean => scriptOf(language) === 'Latn'
