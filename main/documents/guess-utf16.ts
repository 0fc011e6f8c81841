/** How many bytes are looked at. */
const SAMPLE = 65_536

/**
 * Tells UTF-16 without a byte order mark. Texts of the Latin, Cyrillic, Arabic … blocks have a high byte of 0 to 6 at
 * every second place; Chinese and Japanese ones have most of them between 0x4E and 0x9F or at 0x30, Korean ones between
 * 0xAC and 0xD7. In the byte order that is right nearly all are; in the other one, and in any 8-bit text, few are: the
 * lead bytes of GB18030, Big5, EUC-KR and Shift_JIS lie outside these ranges or come with ASCII between them.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null
  const little = plausible(bytes, 1)
  const big = plausible(bytes, 0)
  const [best, other] = little > big ? [little, big] : [big, little]
  // Cyrillic or Chinese in one order is still something of a text in the other: the line ends and full stops decide.
  if (best < 0.9 || best - other < 0.05) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

function plausible(bytes: Uint8Array, high: 0 | 1): number {
  const end = Math.min(bytes.length, SAMPLE)
  let good = 0
  for (let i = 0; i + 1 < end; i += 2) {
    const hi = bytes[i + high] ?? 0
    const lo = bytes[i + 1 - high] ?? 0
    if (hi === 0) good += lo === 10 || lo === 13 || lo === 9 || (lo >= 32 && lo !== 127) ? 1 : -1
    else if (hi <= 6 || (hi >= 0x4e && hi <= 0x9f) || (hi >= 0xac && hi <= 0xd7))
      good += isAsciiPair(hi, lo) ? -1 : 1
    else if (hi === 0x20) good += lo <= 0x64 ? 1 : 0
    else if (hi === 0x30 || hi === 0xff) good += 1
  }
  return good / (end / 2)
}

/** Two ASCII letters side by side look like a Han character: English read as UTF-16 is nothing but these. */
function isAsciiPair(hi: number, lo: number): boolean {
  return hi < 0x7f && hi >= 0x20 && lo >= 0x20 && lo < 0x7f
}
