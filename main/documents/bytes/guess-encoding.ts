import { analyse } from 'chardet'
import { ALPHABETS } from './alphabets.ts'
import { plausibility } from './plausibility.ts'

const SAMPLE = 65_536

/** Of several bytes a character; chardet has the same names for them. The 8-bit ones follow by how often they are met. */
const MULTI_BYTE = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
const CANDIDATES = [...MULTI_BYTE, ...Object.keys(ALPHABETS)]

/**
 * The 8-bit or multi-byte encoding whose reading is most like writing, or null where none is. Each candidate that the
 * bytes are valid in is judged by plausibility(); chardet's confidence (0 to 100) in one
 * of the first kind is worth at most a tenth of that, because alone it takes short Chinese for Latin and Cyrillic for Greek.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  const cut = bytes.length > SAMPLE
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
    // A sample may end within a character: `stream` keeps the rest back instead of failing.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut })
  } catch {
    return null
  }
}

/** Nearly all of its multi-byte sequences are UTF-8: a damaged file of that, which no other encoding should hide. */
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
