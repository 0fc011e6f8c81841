import * as z from 'zod'
import { PAGE_ERROR_LIMITS } from './page-error-limits.ts'

/** An unexpected error in the window, for the log file. */
export const PageError = z.object({
  name: z.string().max(PAGE_ERROR_LIMITS.name),
  message: z.string().max(PAGE_ERROR_LIMITS.message),
  stack: z.string().max(PAGE_ERROR_LIMITS.stack),
})
export type PageError = z.infer<typeof PageError>
