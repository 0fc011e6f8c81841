import type { LedgerEntry, SegmentStatus } from '../../contract/translation.ts'
import { textHash } from './text-hash.ts'

/**
 * Returns the status of a translated segment. `stale` means made for a different source text; a text that no ledger entry
 * vouches for was written by another program and has origin `unknown` (decision 20).
 */
export function segmentStatus(
  text: string | undefined,
  source: string,
  entry: LedgerEntry | undefined,
  hash = textHash,
): SegmentStatus {
  const isThere = text !== undefined && text !== ''
  if (!isThere && entry?.joinedTo !== undefined) {
    const { joinedTo, confidence } = entry
    return { state: 'joined', joinedTo, origin: originOf(entry), confidence }
  }
  if (!isThere) return { state: 'missing', origin: null, confidence: null }
  if (!entry || !isVouched(text, entry))
    return { state: 'draft', origin: 'unknown', confidence: null }
  return {
    state: entry.source === hash(source) ? entry.state : 'stale',
    origin: originOf(entry),
    confidence: entry.confidence,
  }
}

/** Whether a ledger entry is about this text. */
export function isVouched(text: string, entry: LedgerEntry | undefined): boolean {
  return entry?.text !== undefined && entry.text === textHash(text)
}

function originOf({ origin }: LedgerEntry): SegmentStatus['origin'] {
  return origin === 'human' || origin === 'aligned' || origin === 'memory' ? origin : 'machine'
}
