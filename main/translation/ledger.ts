import * as z from 'zod'
import { SegmentPath } from '../../contract/article.ts'
import { LedgerEntry } from '../../contract/translation.ts'
import type { Strings } from './locale-file.ts'
import { textHash } from './text-hash.ts'

const FIELDS = {
  entries: z.record(SegmentPath, LedgerEntry.loose()),
  /** The library's translation replaces the shipped one instead of overlaying it. */
  replacesShipped: z.boolean().optional(),
}

/** The schema of `ledger/<lng>.json`: provenance and state of each translated segment, by segment path (decision 36). */
export const LedgerFile = z.looseObject({
  schema: z.literal(2),
  ...FIELDS,
  /** Migrated: the entries do not have the hashes of their texts yet. See `vouchedLedger`. */
  isUnhashed: z.literal(true).optional(),
})
export type LedgerFile = z.infer<typeof LedgerFile>

/** Schema 1: entries vouch for whatever text is present. */
export const FirstLedgerFile = z.looseObject({ schema: z.literal(1), ...FIELDS })

export function migrateLedger(old: z.infer<typeof FirstLedgerFile>): LedgerFile {
  return { ...old, schema: 2, isUnhashed: true }
}

export type Ledger = ReadonlyMap<string, LedgerEntry>

/**
 * Returns a ledger whose entries have the hashes of the texts they vouch for. A migrated one takes them from `hashOf`, which
 * returns the hash of the text at a path, or undefined if there is none.
 */
export function vouchedLedger(
  ledger: LedgerFile,
  hashOf: (path: string) => string | undefined,
): LedgerFile {
  const { isUnhashed, ...rest } = ledger
  if (!isUnhashed) return ledger
  const entries = Object.entries(ledger.entries).map(([path, entry]) => {
    const text = hashOf(path)
    return [path, text === undefined ? entry : { ...entry, text }] as const
  })
  return { ...rest, entries: Object.fromEntries(entries) }
}

/** Merges ledger files; entries of later layers win. */
export function ledgerOf(...layers: readonly (LedgerFile | null)[]): Ledger {
  return new Map(layers.flatMap((layer) => Object.entries(layer?.entries ?? {})))
}

/** Returns entries with the hashes of the texts that they vouch for. */
export function hashedEntries(
  entries: Readonly<Record<string, Omit<LedgerEntry, 'text'>>>,
  strings: Strings,
): Record<string, LedgerEntry> {
  return Object.fromEntries(
    Object.entries(entries).map(([path, entry]) => {
      const text = strings.get(path)
      return [path, text === undefined ? entry : { ...entry, text: textHash(text) }]
    }),
  )
}
