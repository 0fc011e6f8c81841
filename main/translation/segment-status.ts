import type { LedgerEntry, SegmentStatus } from '../../contract/translation.ts'
import { sourceHash } from './source-hash.ts'

/**
 * How a segment of a translation looks to its reader. Stale: made for another text than the source's present one.
 * A text that no ledger knows came from another program: a draft of a person's.
 */
export function segmentStatus(
  text: string | undefined,
  source: string,
  entry: LedgerEntry | undefined,
  hash = sourceHash,
): SegmentStatus {
  if (text === undefined || text === '')
    return { state: 'missing', machine: false, confidence: null }
  if (!entry) return { state: 'draft', machine: false, confidence: null }
  return {
    state: entry.source === hash(source) ? entry.state : 'stale',
    machine: entry.origin.startsWith('machine:'),
    confidence: entry.confidence,
  }
}
