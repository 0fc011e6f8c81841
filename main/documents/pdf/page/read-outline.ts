import type { OpenPdf, PdfOutlineNode } from './open-pdf.ts'

/** An entry of a PDF's outline (ISO 32000-1 §12.3.3): its depth from 0, its page from 1. */
export type OutlineEntry = { title: string; depth: number; page: number }

/** Entries that are kept, and how deep they may lie. */
const MOST = 5_000
const DEEPEST = 8

/** The outline in order; entries that lead to no page of the document are left out, and so is all of one that is damaged. */
export async function readOutline(pdf: OpenPdf): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const walk = async (nodes: readonly PdfOutlineNode[], depth: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      if (entries.length >= MOST || depth > DEEPEST) return
      const page = await pdf.pageOf(dest).catch(() => null)
      if (page !== null) entries.push({ title, depth, page })
      await walk(items, depth + 1)
    }
  }
  try {
    await walk(await pdf.outline(), 0)
  } catch {
    return []
  }
  return entries
}
