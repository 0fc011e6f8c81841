import * as z from 'zod'

/** Something that went wrong with a file of the library; the rest goes on working. */
export const LibraryProblem = z.object({
  /** Relative to the library, with slashes. */
  file: z.string(),
  kind: z.enum(['damaged', 'newer', 'unreadable']),
  /** The name that a damaged file was given; null where it was left alone. */
  setAside: z.string().nullable(),
})
export type LibraryProblem = z.infer<typeof LibraryProblem>
