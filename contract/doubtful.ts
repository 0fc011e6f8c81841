import type { SegmentStatus } from './translation.ts'

/** Confidence below which an alignment is marked doubtful. */
export const DOUBTFUL = 0.5

/**
 * Whether a sentence's alignment is doubtful: automatic, of low confidence and not reviewed. In a file without zod,
 * for the first screen.
 */
export function isDoubtful({ state, origin, confidence }: SegmentStatus): boolean {
  return (
    state !== 'reviewed' && origin === 'aligned' && confidence !== null && confidence < DOUBTFUL
  )
}
