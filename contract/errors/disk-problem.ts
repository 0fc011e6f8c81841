import * as z from 'zod'
import { DISK_PROBLEMS } from './disk-problems.ts'

export const DiskProblem = z.enum(DISK_PROBLEMS)
export type DiskProblem = z.infer<typeof DiskProblem>

/** Files that are kept in memory because the disk refuses them. */
export const Unsaved = z.object({ files: z.int().min(1), problem: DiskProblem })
export type Unsaved = z.infer<typeof Unsaved>
