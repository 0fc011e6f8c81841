import { analyse } from 'chardet'
import { plausibility } from './plausibility.ts'

const SAMPLE = 65_536

/** The legacy encodings that texts still come in, with what chardet calls them and their ISO counterparts. */
const CANDIDATES: readonly (readonly [encoding: string, ...chardet: string[]])[] = [
  ['gb18030', 'GB18030'],
  ['big5', 'Big5'],
  ['shift_jis', 'Shift_JIS'],
  ['euc-jp', 'EUC-JP'],
  ['euc-kr', 'EUC-KR'],
  ['windows-1252', 'windows-1252', 'ISO-8859-1'],
  ['windows-1251', 'windows-1251'],
  ['koi8-r', 'KOI8-R'],
  ['koi8-u'],
  ['ibm866'],
  ['windows-1250', 'windows-1250', 'ISO-8859-2'],
  ['windows-1254', 'windows-1254', 'ISO-8859-9'],
  ['windows-1256', 'windows-1256'],
  ['windows-1253', 'windows-1253', 'ISO-8859-7'],
  ['windows-1255', 'windows-1255', 'ISO-8859-8'],
  ['windows-874'],
]

/**
 * The 8-bit or multi-byte encoding whose reading is most like writing, or null where none is. Each candidate that the
 * bytes are valid in is judged by plausibility(); chardet's confidence (0 to 100) is worth at most a tenth of that,
 * because alone it takes short Chinese for Latin and Cyrillic for Greek.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  const cut = bytes.length > SAMPLE
  if (looksLikeBrokenUtf8(sample)) return null
  const confidence = new Map(
    analyse(sample).map((match) => [match.name as string, match.confidence]),
  )
  let best: { encoding: string; score: number } | null = null
  for (const [encoding, ...names] of CANDIDATES) {
    const text = read(sample, encoding, cut)
    if (text === null) continue
    const sure = Math.max(0, ...names.map((name) => confidence.get(name) ?? 0))
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
