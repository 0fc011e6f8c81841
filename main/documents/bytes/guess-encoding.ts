import { analyse } from 'chardet'
import { ALPHABETS } from './alphabets.ts'
import { plausibility } from './plausibility.ts'

const SAMPLE_BYTES = 65_536

/** Multi-byte encodings, by the names that chardet also uses. The 8-bit ones follow, most common first. */
const MULTI_BYTE = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
const CANDIDATES = [...MULTI_BYTE, ...Object.keys(ALPHABETS)]

/**
 * Detects the 8-bit or multi-byte encoding whose decoding is the most plausible text; null where none is. Each
 * candidate that the bytes are valid in is scored by plausibility(). chardet's confidence (0 to 100) in a multi-byte
 * encoding adds at most a tenth, because on its own it takes short Chinese for Latin and Cyrillic for Greek.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const cut = bytes.length > SAMPLE_BYTES
  if (looksLikeBrokenUtf8(sample)) return null
  const confidence = new Map<string, number>(
    analyse(sample).map((match) => [match.name.toLowerCase(), match.confidence]),
  )
  let best: { encoding: string; score: number } | null = null
  for (const encoding of CANDIDATES) {
    const text = read(sample, encoding, cut)
    if (text === null) continue
    const sure = MULTI_BYTE.includes(encoding) ? (confidence.get(encoding) ?? 0) : 0
    const score = plausibility(text, encoding) + sure / 1000
    if (score > (best?.score ?? 0.5)) best = { encoding, score }
  }
  return best?.encoding ?? null
}

function read(bytes: Uint8Array, encoding: string, cut: boolean): string | null {
  try {
    // The sample may end within a character: `stream` keeps the rest back instead of failing.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut })
  } catch {
    return null
  }
}

/**
 * Most of the multi-byte sequences are valid UTF-8: a damaged UTF-8 file, which must not be decoded as something
 * else.
 */
function looksLikeBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let bad = 0
  let good = 0
  for (const character of text) {
    if (character === '\uFFFD') bad++
    else if (character > '\u007F') good++
  }
  return good > 0 && bad / (good + bad) < 0.2
}
