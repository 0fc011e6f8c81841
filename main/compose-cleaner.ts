import type { ImportedDocument } from './documents/imported-document.ts'
import type { ReadOptions } from './documents/lines/read-book.ts'
import { openPdfAssets } from './worker/pdf-assets.ts'
import { readSentenceWasm } from './worker/sentence-wasm.ts'

/** Imports a file. Throws DocumentError. */
export type Cleaner = (
  bytes: Uint8Array,
  name: string,
  options?: ReadOptions,
) => Promise<ImportedDocument>

/**
 * Creates an importer without a library. Imported lazily: language detection and sentence splitting take half a
 * second to load and are not needed to start.
 */
export async function composeCleaner(appRoot: string): Promise<Cleaner> {
  const [{ importDocument }, { loadSentenceSplitter }] = await Promise.all([
    import('./documents/import-document.ts'),
    import('./documents/sentences/sentence-splitter.ts'),
  ])
  const split = loadSentenceSplitter(readSentenceWasm(appRoot))
  const pdfAsset = openPdfAssets(appRoot)
  return (bytes, name, options) => importDocument(bytes, name, split, { pdfAsset, ...options })
}
