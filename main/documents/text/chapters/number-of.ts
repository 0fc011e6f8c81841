const HAN_VALUES: ReadonlyMap<string, number> = new Map(
  Array.from('〇一二三四五六七八九', (digit, value) => [digit, value] as const),
)
const HAN_VARIANTS: Readonly<Record<string, string>> = {
  '○': '〇',
  零: '〇',
  两: '二',
  兩: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
}
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const ROMAN_VALUES: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
}

/** The value of a number in digits of any script, Roman or Chinese numerals; null for words. */
export function numberOf(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:[.ºª]|er|e|re|ère|st|nd|rd|th)$/, '')
  const digits = plain.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
  if (/^\d+$/.test(digits)) return Number(digits)
  if (/^[ivxlcdm]+$/.test(plain)) return romanOf(plain)
  return hanOf(text)
}

/** Decimal digits of a script stand in a block that begins with zero at a multiple of ten or of sixteen. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  if (code >= 0x966 && code <= 0x96f) return code - 0x966
  return code - 0x30
}

function romanOf(text: string): number {
  const values = Array.from(text, (letter) => ROMAN_VALUES[letter] ?? 0)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}

function hanOf(text: string): number | null {
  let sum = 0
  let digit = 0
  let hasUnit = false
  for (const raw of text) {
    const sign = HAN_VARIANTS[raw] ?? raw
    const unit = HAN_UNITS[sign]
    const value = sign === '廿' ? 20 : sign === '卅' ? 30 : HAN_VALUES.get(sign)
    if (unit !== undefined) {
      sum += (digit === 0 ? 1 : digit) * unit
      digit = 0
      hasUnit = true
    } else if (value === undefined) return null
    // 一二〇 is written by place.
    else digit = hasUnit || value >= 20 ? value : digit * 10 + value
    if (value !== undefined && value >= 20) {
      sum += value
      digit = 0
      hasUnit = true
    }
  }
  return sum + digit
}
