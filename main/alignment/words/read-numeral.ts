const HAN_DIGITS = new Map(
  Array.from('〇零一二三四五六七八九', (digit, at) => [digit, at < 2 ? 0 : at - 1]),
)
HAN_DIGITS.set('两', 2).set('兩', 2)
const HAN_UNITS = new Map([
  ['十', 10],
  ['廿', 20],
  ['卅', 30],
  ['百', 100],
  ['千', 1000],
])
const HAN_MYRIADS = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
])

/** Matches a run of characters that may be a Chinese or Japanese numeral. */
export const HAN_NUMERAL = /[〇零一二三四五六七八九两兩十廿卅百千万萬亿億]+/g

/** Returns the value of a Chinese numeral (三百二十一, 一九九三, 两万五), or null if it is none. */
export function readHanNumeral(text: string): number | null {
  const characters = Array.from(text)
  if (characters.every((one) => HAN_DIGITS.has(one)))
    return Number(characters.map((one) => HAN_DIGITS.get(one)).join(''))
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of characters) {
    const myriad = HAN_MYRIADS.get(character)
    const unit = HAN_UNITS.get(character)
    if (unit !== undefined) {
      section += (digit ?? 1) * unit
      digit = null
    } else if (myriad !== undefined) {
      total = (total + section + (digit ?? 0) || 1) * myriad
      section = 0
      digit = null
    } else digit = HAN_DIGITS.get(character) ?? null
  }
  return total + section + (digit ?? 0)
}

const ONES =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen`.split(/\s+/)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ENGLISH = new Map<string, number>([
  ...ONES.map((word, at): [string, number] => [word, at]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
])
const ENGLISH_UNITS = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
])

/** Reads an English cardinal that starts at word `at`. Returns the number of its words and its value, or null if there is none. */
export function readEnglishCardinal(
  words: readonly string[],
  at: number,
): { length: number; value: number } | null {
  let total = 0
  let section = 0
  let end = at
  for (; end < words.length; end += 1) {
    const word = words[end] ?? ''
    const simple = ENGLISH.get(word)
    const unit = ENGLISH_UNITS.get(word)
    if (simple !== undefined) {
      const fits = section % 100 === 0 || (section % 10 === 0 && section % 100 >= 20 && simple < 10)
      if (!fits) break
      section += simple
    } else if (unit === 100 && end > at && section < 100) section = (section || 1) * 100
    else if (unit !== undefined && unit > 100 && end > at) {
      total += section * unit
      section = 0
    } else if (word !== 'and' || !ENGLISH_UNITS.has(words[end - 1] ?? '')) break
    else if (!ENGLISH.has(words[end + 1] ?? '')) break
  }
  return end === at ? null : { length: end - at, value: total + section }
}
