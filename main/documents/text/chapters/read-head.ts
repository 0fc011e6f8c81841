import {
  ARABIC,
  CARDINAL,
  divisionsOf,
  ENDING,
  HAN_NUMBER,
  NAMED_HEADING,
  ORDINAL,
  RANKS,
  ROMAN,
  type Rank,
} from './chapter-words.ts'

/** What a line says of itself as a heading; whether it is one depends on its place. */
export type Head = {
  /** `numbered` is a number without the name of a division, `named` a name without a number. */
  kind: 'division' | 'numbered' | 'named'
  rank: Rank
  /** The value of a number in digits, Roman or Chinese numerals; null where it is in words or there is none. */
  number: number | null
  /** What two heads of one series have in common: the division's name or the signs around the number. */
  style: string
  /** What follows the number. */
  title: string
  /** Whether a sign or space separates the title from the number. */
  isSeparated: boolean
}

/** Longer lines are text. */
const MAX_HEAD_CHARS = 110
/** Signs that authors put in front of a heading: ＃, ＊, ◆, 正文. */
const PREFIX = String.raw`(?:[#＃*＊◆■●☆★§※〇○=－—-]{1,3}\s*|正文\s*|番外\s+)?`
const OPEN = String.raw`[【〔［[「『《（(〈]?\s*`
const CLOSE = String.raw`\s*[】〕］\]」』》）)〉]?`

const ANY_NUMBER = `(?:${ARABIC}|${ROMAN}|${CARDINAL}|${ORDINAL})`
const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`

const DIVISION = RANKS.map((rank) => {
  const name = divisionsOf(rank)
  return {
    rank,
    // Chapter IV, chapter.844, Kapitel 3, Chapitre premier, الفصل الأول
    before: new RegExp(
      `^${PREFIX}${OPEN}(?<name>${name})[\\s.:№#º°]{1,4}(?<number>${ANY_NUMBER})${WORD_END}(?<rest>.*)$`,
      'iu',
    ),
    // Erstes Kapitel, 1. Kapitel, Première partie, Первая глава
    after: new RegExp(
      `^${PREFIX}${OPEN}(?<number>(?:${ARABIC}|${ROMAN})[.ºª]?|${ORDINAL})\\s+(?<name>${name})${WORD_END}(?<rest>.*)$`,
      'iu',
    ),
  }
})

const HAN_DIGITS = String.raw`\s*(?<number>${ARABIC}|${HAN_NUMBER})\s*`
/** Ranks of the counters of Chinese, Japanese and Korean divisions. */
const COUNTERS: readonly (readonly [Rank, string])[] = [
  ['volume', '[冊册集]'],
  ['part', '[部卷巻篇編编부편권]'],
  ['chapter', '[章回話话幕장화회]'],
  ['section', '[节節절]'],
]
const COUNTED = COUNTERS.map(([rank, counter]) => ({
  rank,
  pattern: new RegExp(
    `^${PREFIX}${OPEN}(?<name>[第제]?)${HAN_DIGITS}(?<counter>${counter})(?<rest>.*)$`,
    'u',
  ),
}))
/** 卷二, 巻の一, 卷之三. */
const VOLUME = new RegExp(
  `^${PREFIX}${OPEN}(?<name>[卷巻])[之の]?${HAN_DIGITS}(?<rest>(?:[\\s　:：·、】〕］\\]」』）)].*)?)$`,
  'u',
)
const NAMED = new RegExp(
  `^${PREFIX}${OPEN}(?<name>${NAMED_HEADING})(?<number>${HAN_NUMBER}|${ARABIC})?${WORD_END}(?<rest>.*)$`,
  'iu',
)
/** 6、石桥, 007 老人, IV. The Bridge, （三）, 2) The well. */
const NUMBERED = new RegExp(
  `^(?<open>[（(【〔]?)(?<number>${ARABIC}|[IVXLC]{1,8}|${HAN_NUMBER})(?<close>[）)】〕]?[.．、:：·]?)(?<rest>(?:\\s.*|(?<=[、．：·）】〕]).*)?)$`,
  'u',
)
const END = new RegExp(`^[*—–\\s-]*${ENDING}[.!。*—–\\s-]*$`, 'iu')

/** Reads a line as the heading of a division; null for a line that does not look like one. */
export function readHead(text: string): Head | null {
  if (text.length > MAX_HEAD_CHARS) return null
  for (const { rank, before, after } of DIVISION) {
    const found = before.exec(text)?.groups ?? after.exec(text)?.groups
    if (found) return headOf('division', rank, found)
  }
  for (const { rank, pattern } of COUNTED) {
    const found = pattern.exec(text)?.groups
    // 3章 without 第 needs a sign around it: 三部 is a quantity.
    if (found && (found['name'] !== '' || /^[【〔［[]/.test(text) || isBareCount(found)))
      return headOf('division', rank, found)
  }
  const volume = VOLUME.exec(text)?.groups
  if (volume) return headOf('division', 'part', volume)
  const named = NAMED.exec(text)?.groups
  if (named) return headOf('named', 'chapter', named)
  const numbered = NUMBERED.exec(text)?.groups
  return numbered && isNumbered(text, numbered) ? headOf('numbered', 'chapter', numbered) : null
}

/** In characters: a longer line with a number is a paragraph. */
const MAX_NUMBERED_CHARS = 80

/** Not `I went home` nor `12 men`. */
function isNumbered(text: string, { number = '', close = '', rest = '' }: Groups): boolean {
  const title = rest.trim()
  if (text.length > MAX_NUMBERED_CHARS) return false
  if (close !== '' || title === '') return true
  return /[IVXLC]/.test(number) ? title === title.toUpperCase() : !/^\p{Ll}/u.test(title)
}

type Groups = Partial<Record<string, string>>

/** Whether a line says that the text is at its end. */
export const isEnding = (text: string): boolean => text.length <= 40 && END.test(text)

/** 3장 and 1章 alone on a line. */
const isBareCount = ({ counter = '', rest = '' }: Groups): boolean =>
  /[장화章話话回]/u.test(counter) && (rest === '' || /^[.:：\s]/u.test(rest))

/** Between a number and its title. */
const SEPARATOR = new RegExp(
  String.raw`^${CLOSE}\s*(?<sign>[.．:：、,·|｜—–―-]{0,3})(?<space>\s*)`,
  'u',
)

function headOf(
  kind: Head['kind'],
  rank: Rank,
  { name = '', counter = '', open = '', close = '', number = '', rest = '' }: Groups,
): Head {
  const before = SEPARATOR.exec(rest)
  const title = rest
    .slice(before?.[0].length ?? 0)
    .replace(/[】〕］\]」』）)]$/u, '')
    .trim()
  const value = numberOf(number)
  return {
    kind,
    rank,
    number: value,
    style:
      kind === 'numbered'
        ? `${open}${/\d/.test(number) ? '1' : /[IVXLC]/.test(number) ? 'I' : '一'}${close}`
        : `${name.toLowerCase()}${counter}`,
    title,
    isSeparated: title === '' || close !== '' || (before?.[0] ?? '') !== '',
  }
}

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

/** Whether a text begins as the heading of a division: its name and number. */
export const isDivision = (text: string): boolean => readHead(text)?.kind === 'division'
