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
    return repairSentences(propose(text, base === 'und' ? 'en' : base), base)
  }
}

/** Characters given to sentencex at once; its time grows faster than the length of what it is given. */
const CHUNK = 1000

function propose(text: string, language: string): string[] {
  const parts: string[] = []
  for (let start = 0; start < text.length; ) {
    const chunk = text.slice(start, chunkEnd(text, start))
    // Its result is typed `any`; it is an array of strings that add up to the text.
    const found: unknown = segment(language, chunk)
    const strings = Array.isArray(found) ? found.filter((part) => typeof part === 'string') : []
    if (strings.join('') === chunk) parts.push(...strings)
    else parts.push(chunk)
    start += chunk.length
  }
  return parts
}

/** The end of the last sentence that is sure to end within a chunk, else the chunk's own, not within a character. */
function chunkEnd(text: string, start: number): number {
  if (text.length - start <= CHUNK) return text.length
  const chunk = text.slice(start, start + CHUNK)
  const stop = Math.max(
    ...['. ', '! ', '? ', '。', '！', '？', '\n'].map((mark) => chunk.lastIndexOf(mark)),
  )
  if (stop > CHUNK / 2) return start + stop + 1
  const code = chunk.charCodeAt(CHUNK - 1)
  return start + (code >= 0xd800 && code <= 0xdbff ? CHUNK - 1 : CHUNK)
}
