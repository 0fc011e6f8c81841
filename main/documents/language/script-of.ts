/** Scripts that ISO 15924 has one code for, and a text letters of several. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
}

/** The script (ISO 15924) that a language (BCP 47) is mostly written in, by CLDR's likely subtags; null of what is no language. */
export function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch {
    return null
  }
}

/** Whether a language is mostly written in Latin letters. */
export const isLatin = (language: string): boolean => scriptOf(language) === 'Latn'

/** What finds every letter of a script; null of one that regular expressions do not know. */
export function lettersOf(script: string): RegExp | null {
  const classes = (PARTS[script] ?? [script]).map((one) => `\\p{Script=${one}}`)
  try {
    return new RegExp(`[${classes.join('')}]`, 'gu')
  } catch {
    return null
  }
}
