import { isFrequentCjk } from './plausibility.ts'

const SAMPLE_BYTES = 65_536

/**
 * Detects UTF-16 without a byte order mark by decoding in both byte orders. In the right one nearly all characters
 * are ASCII, letters of an alphabet, or frequent CJK characters; in the wrong one, and in 8-bit text, most are rare
 * ideographs and syllables, or unassigned.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null
  const little = plausibleShare(bytes, 1)
  const big = plausibleShare(bytes, 0)
  if (Math.max(little, big) < 0.6 || Math.abs(little - big) < 0.1) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

function plausibleShare(bytes: Uint8Array, high: 0 | 1): number {
  const end = Math.min(bytes.length, SAMPLE_BYTES)
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
  // Indic scripts, Thai, Georgian; excluding pairs of line ends, which single-byte text contains.
  if (code >= 0x900 && code < 0x1100)
    return code === 0xa0a || code === 0xd0a || code === 0xa0d ? 0 : 1
  if (code >= 0x2010 && code <= 0x2030) return 1
  if (isFrequentCjk(String.fromCharCode(code))) return 1
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) ? 0.3 : 0
}
