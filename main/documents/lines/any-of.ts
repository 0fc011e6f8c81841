/**
 * Alternatives by language (BCP 47; `mul` for those of no language): a regular expression source per language, its
 * words separated by `|`.
 */
export type WordsByLanguage = Readonly<Record<string, string>>

/** The source of a group that matches the words of all languages. */
export const anyOf = (words: WordsByLanguage): string => `(?:${Object.values(words).join('|')})`
