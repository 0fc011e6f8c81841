import * as z from 'zod'

/**
 * A language tag in requests and stored settings, by length only; canonicalLanguage() decides whether it is BCP 47.
 */
export const LanguageTag = z.string().min(2).max(35)

/** An article's language: a BCP 47 tag that is safe as a folder name. */
export const FolderLanguageTag = z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)
