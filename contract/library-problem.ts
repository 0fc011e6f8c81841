import * as z from 'zod'

/** A problem with a file of the library; the app continues to work. */
export const LibraryProblem = z.object({
  /** Path relative to the library, with slashes. */
  file: z.string(),
  /** `incomplete`: sentences of an article's locale file are lost and could not be recreated. */
  kind: z.enum(['damaged', 'newer', 'unreadable', 'incomplete']),
  /** The new name of a damaged file; null if it was not renamed. */
  setAside: z.string().nullable(),
})
export type LibraryProblem = z.infer<typeof LibraryProblem>
