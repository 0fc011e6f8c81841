import * as z from 'zod'

/** A long-running operation with progress that can be cancelled. */
export const Job = z.object({
  id: z.string().min(1).max(40),
  kind: z.enum(['align', 'fetch', 'import']),
  /** Name of the file, or the URL. */
  name: z.string(),
  /** Progress, 0 to 1. */
  fraction: z.number().min(0).max(1),
})
export type Job = z.infer<typeof Job>
