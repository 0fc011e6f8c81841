import * as z from 'zod'

/** A piece of work that takes its time: it tells how far it is and can be cancelled. */
export const Job = z.object({
  id: z.string().min(1).max(40),
  kind: z.enum(['align', 'fetch', 'import']),
  /** Of the file that it works on, or the address. */
  name: z.string(),
  /** The part that is done, 0 to 1. */
  fraction: z.number().min(0).max(1),
})
export type Job = z.infer<typeof Job>
