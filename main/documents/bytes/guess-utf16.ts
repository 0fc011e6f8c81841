import { isFrequentCjk } from './plausibility.ts'

/** How many bytes are looked at. */
const SAMPLE = 65_536

/**
 * Tells UTF-16 without a byte order mark, by reading the bytes in both orders. In the right one nearly all characters
 * are ASCII, letters of one of the alphabets, or the frequent ones of Chinese, Japanese and Korean; in the wrong
 * one, and in a text of any 8-bit encoding, most are rare ideographs and syllables, or nothing at all.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null
  const little = plausible(bytes, 1)
  const big = plausible(bytes, 0)
  if (Math.max(little, big) < 0.6 || Math.abs(little - big) < 0.1) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

function plausible(bytes: Uint8Array, high: 0 | 1): number {
  const end = Math.min(bytes.length, SAMPLE)
  let good = 0
  for (let at = 0; at + 1 < end; at += 2) {
    good += weight((bytes[at + high] ?? 0) * 256 + (bytes[at + 1 - high] ?? 0))
  }
  return good / Math.floor(end / 2)
}

function weight(code: number): number {
  if (code < 0x80)
    return code === 9 || code === 10 || code === 13 || (code >= 32 && code < 127) ? 1 : -1
  if (code < 0x700) return 1
  // The scripts of India and its neighbours, Thai, Georgian; not two line ends, which are there in a text of single bytes.
  if (code >= 0x900 && code < 0x1100)
    return code === 0xa0a || code === 0xd0a || code === 0xa0d ? 0 : 1
  if (code >= 0x2010 && code <= 0x2030) return 1
  if (isFrequentCjk(String.fromCharCode(code))) return 1
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) ? 0.3 : 0
}
