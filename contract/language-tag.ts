import * as z from 'zod'

/** A language as a request or a stored choice names it. Whether it is a BCP 47 tag is for canonicalLanguage() to say. */
export const LanguageTag = z.string().min(2).max(35)

/** The language of an article: a BCP 47 tag that may name a folder. */
export const FolderLanguageTag = z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)
