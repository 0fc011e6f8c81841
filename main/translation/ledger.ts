import * as z from 'zod'
import { SegmentPath } from '../../contract/article.ts'
import { LedgerEntry } from '../../contract/translation.ts'

/** The schema of `ledger/<lng>.json`: provenance and state of each translated segment, by segment path. */
export const LedgerFile = z.looseObject({
  schema: z.literal(1),
  entries: z.record(SegmentPath, LedgerEntry),
  /** The library's translation replaces the shipped one instead of overlaying it. */
  replacesShipped: z.boolean().optional(),
})
export type LedgerFile = z.infer<typeof LedgerFile>

export type Ledger = ReadonlyMap<string, LedgerEntry>

/** Merges ledger files; entries of later layers win. */
export function ledgerOf(...layers: readonly (LedgerFile | null)[]): Ledger {
  return new Map(layers.flatMap((layer) => Object.entries(layer?.entries ?? {})))
}
