import * as z from 'zod'

/** A problem with a file of the library; the app continues to work. */
export const LibraryProblem = z.object({
  /** Path relative to the library, with slashes. */
  file: z.string(),
  kind: z.enum(['damaged', 'newer', 'unreadable']),
  /** The new name of a damaged file; null if it was not renamed. */
  setAside: z.string().nullable(),
})
export type LibraryProblem = z.infer<typeof LibraryProblem>
