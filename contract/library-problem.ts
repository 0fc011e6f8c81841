import * as z from 'zod'
import { DiskProblem } from './errors/disk-problem.ts'

/** A problem with a file of the library; the app continues to work. */
export const LibraryProblem = z.object({
  /** Path relative to the library, with slashes. */
  file: z.string(),
  /**
   * `sync-copy`: a sync program left a second version, `setAside`, of a file that was changed in two places.
   * `incomplete`: sentences of an article's locale file are lost and could not be recreated.
   */
  kind: z.enum(['damaged', 'newer', 'unreadable', 'incomplete', 'sync-copy']),
  /** The new name of a damaged file, null if it was not renamed; the other file of a sync program. */
  setAside: z.string().nullable(),
  /** Why a file is unreadable, where the disk says so. */
  reason: DiskProblem.optional(),
})
export type LibraryProblem = z.infer<typeof LibraryProblem>
