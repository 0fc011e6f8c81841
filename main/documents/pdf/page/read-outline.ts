import type { OpenPdf, PdfOutlineNode } from './open-pdf.ts'

/** An entry of the document outline (ISO 32000-1 §12.3.3); depth counts from 0, pages from 1. */
export type OutlineEntry = { title: string; depth: number; page: number }

/** Further or deeper entries are ignored. */
const MAX_ENTRIES = 5_000
const MAX_DEPTH = 8

/** The outline's entries in order, without those that lead to no page; empty where the outline is damaged. */
export async function readOutline(pdf: OpenPdf): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const walk = async (nodes: readonly PdfOutlineNode[], depth: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      if (entries.length >= MAX_ENTRIES || depth > MAX_DEPTH) return
      const page = await pdf.pageOf(dest).catch(() => null)
      if (page !== null) entries.push({ title, depth, page })
      await walk(items, depth + 1)
    }
  }
  await walk(await pdf.outline().catch(() => []), 0)
  return entries
}
