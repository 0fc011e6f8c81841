/**
 * Maximum size of an original in bytes: a book or PDF with pictures. In a separate file, because the renderer's first
 * screen does not use zod.
 */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024
/** Maximum size of a text, page or Markdown file in bytes, because cleaning time grows with size. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024
/** Pictures beside a page: maximum total size in bytes, and number. */
export const MAX_BESIDE_BYTES = 64 * 1024 * 1024
export const MAX_BESIDE_FILES = 1000
/** Opening a folder: maximum number of texts to import, of entries to read, and depth. */
export const MAX_FOLDER_TEXTS = 100
export const MAX_FOLDER_ENTRIES = 20_000
export const MAX_FOLDER_DEPTH = 12

const MEGABYTE = 1024 * 1024
/** Values of the messages `problem.too-large` and `problem.many-texts`, in MB and texts. */
export const IMPORT_LIMITS = {
  limit: MAX_TEXT_BYTES / MEGABYTE,
  most: MAX_IMPORT_BYTES / MEGABYTE,
  texts: MAX_FOLDER_TEXTS,
}
/** Value of the message `notice.picturesTooMany`, in MB. */
export const BESIDE_LIMIT = MAX_BESIDE_BYTES / MEGABYTE
