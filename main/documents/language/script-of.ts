/** Composite ISO 15924 codes and the scripts that they combine. */
const COMPOSITE_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
}

/**
 * The script (ISO 15924) in which a language (BCP 47) is mostly written, by CLDR's likely subtags; null for an
 * invalid tag.
 */
export function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch {
    return null
  }
}

/** Whether a language is mostly written in Latin script. */
export const isLatin = (language: string): boolean => scriptOf(language) === 'Latn'

/** An expression for every letter of a script; null for a script unknown to regular expressions. */
export function scriptLetters(script: string): RegExp | null {
  const classes = (COMPOSITE_SCRIPTS[script] ?? [script]).map((one) => `\\p{Script=${one}}`)
  try {
    return new RegExp(`[${classes.join('')}]`, 'gu')
  } catch {
    return null
  }
}
