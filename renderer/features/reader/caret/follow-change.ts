import type { Walk } from './step.ts'

/**
 * Where the caret goes when a block has come or gone: to the first sentence of the one that came, else to the last one before
 * the one that went, behind which Tab finds what was taken out. Null where the blocks are the same.
 */
export function followChange(before: Walk, after: Walk): string | null {
  const keysOf = (walk: Walk): Set<string | undefined> => new Set(walk.map((paths) => paths[0]))
  const [old, now] = [keysOf(before), keysOf(after)]
  const come = after.find((paths) => !old.has(paths[0]))
  if (come) return come[0] ?? null
  const gone = before.findIndex((paths) => !now.has(paths[0]))
  return before[gone - 1]?.at(-1) ?? null
}
