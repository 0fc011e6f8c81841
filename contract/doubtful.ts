import type { SegmentStatus } from './translation.ts'

/** Below this confidence a pair is more likely to be wrong than many readers would think; it looks doubtful. */
export const DOUBTFUL = 0.5

/**
 * Whether the pairing of a sentence with its source is doubtful: found by alignment, with little confidence, and looked at
 * by nobody. In a file without zod, for the first screen.
 */
export function isDoubtful({ state, origin, confidence }: SegmentStatus): boolean {
  return (
    state !== 'reviewed' && origin === 'aligned' && confidence !== null && confidence < DOUBTFUL
  )
}
