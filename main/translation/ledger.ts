import * as z from 'zod'
import { SegmentPath } from '../../contract/article.ts'
import { LedgerEntry } from '../../contract/translation.ts'

/** What `ledger/<lng>.json` holds: by segment path, what is known of the translation of a segment. */
export const LedgerFile = z.looseObject({
  schema: z.literal(1),
  entries: z.record(SegmentPath, LedgerEntry),
  /** The library's translation stands in place of the shipped one, not over it. */
  replacesShipped: z.boolean().optional(),
})
export type LedgerFile = z.infer<typeof LedgerFile>

export type Ledger = ReadonlyMap<string, LedgerEntry>

/** The shipped ledger with the library's entries over it. */
export function ledgerOf(...layers: readonly (LedgerFile | null)[]): Ledger {
  return new Map(layers.flatMap((layer) => Object.entries(layer?.entries ?? {})))
}
