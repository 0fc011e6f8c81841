import type { Walk } from './step-sentence.ts'

/**
 * Returns the caret's sentence after a block was added or removed: the first sentence of the added block, or the last
 * one before the removed block, after which Tab reaches the button that restores it. Null if the blocks are the same.
 */
export function caretAfterChange(before: Walk, after: Walk): string | null {
  const keysOf = (walk: Walk): Set<string | undefined> => new Set(walk.map((paths) => paths[0]))
  const [old, now] = [keysOf(before), keysOf(after)]
  const added = after.find((paths) => !old.has(paths[0]))
  if (added) return added[0] ?? null
  const removed = before.findIndex((paths) => !now.has(paths[0]))
  return before[removed - 1]?.at(-1) ?? null
}
