/**
 * The largest original that is taken in, in bytes: a book or a PDF with its pictures. In a file of its own: the
 * renderer's first screen has no use for zod.
 */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024
/** The largest text, page or Markdown: every megabyte of text is work for the cleaner. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024
/** Of the pictures that lie beside a page: bytes of all together, and how many. */
export const MAX_BESIDE_BYTES = 64 * 1024 * 1024
export const MAX_BESIDE_FILES = 1000
/** Of a folder: how many texts are taken in at once, how many names are looked at, how deep. */
export const MAX_FOLDER_TEXTS = 100
export const MAX_FOLDER_ENTRIES = 20_000
export const MAX_FOLDER_DEPTH = 12

const MEGABYTE = 1024 * 1024
/** As the messages `problem.too-large` and `problem.many-texts` name them, in MB and texts. */
export const IMPORT_LIMITS = {
  limit: MAX_TEXT_BYTES / MEGABYTE,
  most: MAX_IMPORT_BYTES / MEGABYTE,
  texts: MAX_FOLDER_TEXTS,
}
/** In MB, as the message `notice.picturesTooMany` names it. */
export const BESIDE_LIMIT = MAX_BESIDE_BYTES / MEGABYTE
