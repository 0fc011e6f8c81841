import { createHash } from 'node:crypto'

/** Returns the first 16 hex digits of the SHA-256 of a source segment's UTF-8 text; ledger entries store it to detect stale translations. */
export function sourceHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)
}
