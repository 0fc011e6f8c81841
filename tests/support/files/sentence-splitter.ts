import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DocumentError } from '../../../main/documents/document-error.ts'
import { importDocument } from '../../../main/documents/import-document.ts'
import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { loadSentenceSplitter } from '../../../main/documents/sentences/sentence-splitter.ts'

const wasm = new URL('../../../node_modules/sentencex-wasm/sentencex_wasm_bg.wasm', import.meta.url)

export const splitSentences = loadSentenceSplitter(readFileSync(fileURLToPath(wasm)))

export function importText(text: string, name = 'text.txt'): Promise<ImportedDocument> {
  return importDocument(new TextEncoder().encode(text), name, splitSentences)
}

/** The visible characters of texts, sorted: two lists are equal if nothing was lost and nothing was added. */
export function visible(...texts: readonly (string | null)[]): string {
  return Array.from(texts.join('').replace(/[\s\u200B\uFEFF]+/gu, ''))
    .sort()
    .join('')
}

/** Every place of an imported plain text where a character of the original may have gone. */
export function everything(document: ImportedDocument, original: string): string {
  const own = original.includes(document.title) && document.title !== 'text' ? document.title : ''
  const body = document.blocks.flatMap(({ segments }) => segments)
  return visible(own, document.source.rights, ...body, ...document.trimmed.map(({ text }) => text))
}

/** Imports what a test made, under a name that says nothing. */
export function importBytes(bytes: Uint8Array, name = 'file'): Promise<ImportedDocument> {
  return importDocument(bytes, name, splitSentences)
}

/** The problem that a file is refused with; a document, or another error, is a text that no problem has. */
export async function problemOf(bytes: Uint8Array, name = 'file'): Promise<string> {
  try {
    const document = await importBytes(bytes, name)
    return `taken in: ${document.title}`
  } catch (error) {
    // What a reader stumbled over is a fault of ours, even where it is told as a broken file.
    const isOurs = /: (?:Type|Range|Reference)Error/.test(String(error))
    return error instanceof DocumentError && !isOurs ? error.problem : `thrown: ${String(error)}`
  }
}
