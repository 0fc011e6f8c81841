/**
 * The largest original that is taken in, in bytes: a book or a PDF with its pictures. In a file of its own: the
 * renderer's first screen has no use for zod.
 */
export const MAX_IMPORT_BYTES = 200 * 1024 * 1024
/** The largest text, page or Markdown: every megabyte of text is work for the cleaner. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024

const MEGABYTE = 1024 * 1024
/** Both in MB, as the message `problem.too-large` names them. */
export const IMPORT_LIMITS = { limit: MAX_TEXT_BYTES / MEGABYTE, most: MAX_IMPORT_BYTES / MEGABYTE }
