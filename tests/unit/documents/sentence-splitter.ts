import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { importDocument } from '../../../main/documents/import-document.ts'
import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { loadSentenceSplitter } from '../../../main/documents/segment.ts'

const wasm = new URL('../../../node_modules/sentencex-wasm/sentencex_wasm_bg.wasm', import.meta.url)

export const splitSentences = loadSentenceSplitter(readFileSync(fileURLToPath(wasm)))

export function importText(text: string, name = 'text.txt'): ImportedDocument {
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
