import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DocumentError, unexpectedCauseOf } from '../../../main/documents/document-error.ts'
import { importDocument } from '../../../main/documents/import-document.ts'
import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { loadSentenceSplitter } from '../../../main/documents/sentences/sentence-splitter.ts'

const wasm = new URL('../../../node_modules/sentencex-wasm/sentencex_wasm_bg.wasm', import.meta.url)

export const splitSentences = loadSentenceSplitter(readFileSync(fileURLToPath(wasm)))

export function importText(text: string, name = 'text.txt'): Promise<ImportedDocument> {
  return importDocument(new TextEncoder().encode(text), name, splitSentences)
}

/** The visible characters of texts, sorted: equal for two texts if no character was lost or added. */
export function visible(...texts: readonly (string | null)[]): string {
  return Array.from(texts.join('').replace(/[\s\u200B\uFEFF]+/gu, ''))
    .sort()
    .join('')
}

/** The visible characters of an imported plain text wherever they ended up: title, source, blocks, trimmed text. */
export function everything(document: ImportedDocument, original: string): string {
  const own = original.includes(document.title) && document.title !== 'text' ? document.title : ''
  const body = document.blocks.flatMap(({ segments }) => segments)
  return visible(own, document.source.rights, ...body, ...document.trimmed.map(({ text }) => text))
}

/** Imports bytes under a file name that does not reveal the format. */
export function importBytes(bytes: Uint8Array, name = 'file'): Promise<ImportedDocument> {
  return importDocument(bytes, name, splitSentences)
}

/** The problem with which a file is refused; for a document or any other error, a text that is no problem code. */
export async function problemOf(bytes: Uint8Array, name = 'file'): Promise<string> {
  try {
    const document = await importBytes(bytes, name)
    return `imported: ${document.title}`
  } catch (error) {
    // An exception that a reader did not foresee may be a bug, even if it is reported as a broken file.
    const cause = unexpectedCauseOf(error)
    if (error instanceof DocumentError && cause === undefined) return error.problem
    return `thrown: ${cause instanceof Error ? cause.stack : String(cause)}`
  }
}
