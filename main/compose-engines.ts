import type { AlignInput } from './alignment/alignment.ts'
import { type Aligner, composeAligner } from './compose-aligner.ts'
import type { ImportedDocument } from './documents/imported-document.ts'
import type { ReadOptions } from './documents/lines/read-book.ts'
import { type Beside, openBeside } from './service/work/page-folder.ts'
import { openPdfAssets } from './service/work/pdf-assets.ts'
import { readSentenceWasm } from './service/work/sentence-wasm.ts'

/** Takes a file apart. It throws DocumentError. */
export type Cleaner = (
  bytes: Uint8Array,
  name: string,
  options?: ReadOptions,
) => Promise<ImportedDocument>

/**
 * What takes a file apart, without a library. It is loaded when first asked for: language detection and sentence
 * splitting take half a second to load, and a start that takes nothing in needs neither.
 */
export async function composeCleaner(appRoot: string): Promise<Cleaner> {
  const [{ importDocument }, { loadSentenceSplitter }] = await Promise.all([
    import('./documents/import-document.ts'),
    import('./documents/sentences/segment.ts'),
  ])
  const split = loadSentenceSplitter(readSentenceWasm(appRoot))
  const pdfAsset = openPdfAssets(appRoot)
  return (bytes, name, options) => importDocument(bytes, name, split, { pdfAsset, ...options })
}

/** What a thread is asked to do. */
export type Work =
  | {
      kind: 'import'
      bytes: Uint8Array
      name: string
      beside: Beside | null
      charset: string | null
    }
  | { kind: 'align'; source: AlignInput; target: AlignInput }

/** Does what a thread is asked to do, with engines that are loaded when first needed. */
export type Engines = (work: Work, options: ReadOptions) => Promise<unknown>

export function composeEngines(appRoot: string): Engines {
  let cleaner: Promise<Cleaner> | null = null
  let aligner: Promise<Aligner> | null = null
  return async (work, options) => {
    if (work.kind === 'align') {
      aligner ??= composeAligner(appRoot)
      return (await aligner)(work.source, work.target, { onProgress: options.onProgress })
    }
    cleaner ??= composeCleaner(appRoot)
    const beside = work.beside === null ? {} : { beside: openBeside(work.beside) }
    const told = work.charset === null ? {} : { charset: work.charset }
    return (await cleaner)(work.bytes, work.name, { ...options, ...beside, ...told })
  }
}
