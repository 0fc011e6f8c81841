import { initSync, segment } from 'sentencex-wasm'
import { repairSentences } from './repair-sentences.ts'

/** A text's sentences in order, white space at their ends taken off; joined they are the text but for white space. */
export type SentenceSplitter = (text: string, language: string) => string[]

/**
 * Makes the splitter from the bytes of `sentencex_wasm_bg.wasm`. sentencex knows the abbreviations of many languages;
 * what it does with quotation marks, initials and ellipses is put right by repairSentences().
 */
export function loadSentenceSplitter(wasm: Uint8Array): SentenceSplitter {
  initSync({ module: new Uint8Array(wasm) })
  return (text, language) => {
    const base = language.split('-')[0] ?? 'en'
    if (text.trim() === '') return []
    // Its result is typed `any`; it is an array of strings that add up to the text.
    const parts = segment(base === 'und' ? 'en' : base, text) as string[]
    return repairSentences(parts.join('') === text ? parts : [text], base)
  }
}
