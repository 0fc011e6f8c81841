/** The largest original that is taken in, in bytes. In a file of its own: the renderer's first screen has no use for zod. */
export const MAX_IMPORT_BYTES = 16 * 1024 * 1024
