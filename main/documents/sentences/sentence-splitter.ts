import { initSync, segment } from 'sentencex-wasm'
import { repairSentences } from './repair-sentences.ts'

/** Splits a text into sentences in order, trimmed; joined they are the text except for white space. */
export type SentenceSplitter = (text: string, language: string) => string[]

/**
 * Creates the splitter from the bytes of `sentencex_wasm_bg.wasm`. sentencex knows the abbreviations of many
 * languages; its handling of quotation marks, initials and ellipses is corrected by repairSentences().
 */
export function loadSentenceSplitter(wasm: Uint8Array): SentenceSplitter {
  initSync({ module: new Uint8Array(wasm) })
  return (text, language) => {
    const base = language.split('-')[0] ?? 'en'
    if (text.trim() === '') return []
    return repairSentences(propose(text, base === 'und' ? 'en' : base), base)
  }
}

/** Maximum input of sentencex in characters: its time grows faster than linearly. */
const CHUNK_CHARS = 1000

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

/** The end of the last certain sentence in a chunk, else the end of the chunk, not within a character. */
function chunkEnd(text: string, start: number): number {
  if (text.length - start <= CHUNK_CHARS) return text.length
  const chunk = text.slice(start, start + CHUNK_CHARS)
  const stop = Math.max(
    ...['. ', '! ', '? ', '。', '！', '？', '\n'].map((mark) => chunk.lastIndexOf(mark)),
  )
  if (stop > CHUNK_CHARS / 2) return start + stop + 1
  const code = chunk.charCodeAt(CHUNK_CHARS - 1)
  return start + (code >= 0xd800 && code <= 0xdbff ? CHUNK_CHARS - 1 : CHUNK_CHARS)
}
