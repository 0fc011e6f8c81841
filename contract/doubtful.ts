import type { SegmentStatus } from './translation.ts'

/** Confidence below which an alignment is marked doubtful. */
export const DOUBTFUL_CONFIDENCE = 0.5

/**
 * Whether a sentence's alignment is doubtful: automatic, of low confidence and not reviewed. In its own file, because
 * the first screen does not load zod.
 */
export function isDoubtful({ state, origin, confidence }: SegmentStatus): boolean {
  return (
    state !== 'reviewed' &&
    origin === 'aligned' &&
    confidence !== null &&
    confidence < DOUBTFUL_CONFIDENCE
  )
}
