import { createHash } from 'node:crypto'

/** The first 16 hex digits of the SHA-256 of a source segment's text in UTF-8: what a ledger entry was made for. */
export function sourceHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16)
}
