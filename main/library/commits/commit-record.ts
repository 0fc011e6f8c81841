import * as z from 'zod'
import { isStagedName } from './staging.ts'

/** Size and modification time of a file, to notice changes by other programs; null for no file. */
export const Stamp = z.object({ size: z.number(), time: z.number() }).nullable()
export type Stamp = z.infer<typeof Stamp>

/**
 * One rename of a commit. `write`: a staged file takes the place of `file`. What is there instead of `before` was
 * written by another program and is kept as a conflict copy; without `before`, it is replaced. `move`: a file or
 * folder gets another name.
 */
export const CommitStep = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('write'),
    file: z.string(),
    staged: z.string().refine((name) => isStagedName(name, 'write')),
    size: z.number(),
    before: Stamp.optional(),
  }),
  z.object({ kind: z.literal('move'), file: z.string(), to: z.string() }),
])
export type CommitStep = z.infer<typeof CommitStep>
export type WriteStep = Extract<CommitStep, { kind: 'write' }>
export type MoveStep = Extract<CommitStep, { kind: 'move' }>

/** The record of a commit: once it is on disk, the commit counts as made, and what is missing is done at the next start. */
const CommitRecord = z.object({ schema: z.literal(1), steps: z.array(CommitStep) })

export function recordText(steps: readonly CommitStep[]): string {
  return JSON.stringify({ schema: 1, steps })
}

/** Returns a record's steps; null if it is not one that this version can read. */
export function parseRecord(text: string): CommitStep[] | null {
  try {
    return CommitRecord.parse(JSON.parse(text)).steps
  } catch {
    return null
  }
}
