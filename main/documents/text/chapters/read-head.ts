import {
  ARABIC,
  CARDINAL,
  DIVISION_NAMES,
  divisionsOf,
  ENDING,
  HAN_NUMBER,
  NAMED_HEADING,
  NAMED_STARTS,
  ORDINAL,
  RANKS,
  ROMAN,
  type Rank,
} from './chapter-words.ts'
import { numberOf } from './number-of.ts'

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
  for (const { rank, before, after } of namesDivision(text) ? DIVISION : []) {
    const found = before.exec(text)?.groups ?? after.exec(text)?.groups
    if (found) return headOf('division', rank, found)
  }
  for (const { rank, pattern } of COUNTER.test(text) ? COUNTED : []) {
    const found = pattern.exec(text)?.groups
    // 3章 without 第 needs a sign around it: 三部 is a quantity.
    if (found && (found['name'] !== '' || /^[【〔［[]/.test(text) || isBareCount(found)))
      return headOf('division', rank, found)
  }
  const volume = /[卷巻]/u.test(text) ? VOLUME.exec(text)?.groups : null
  if (volume) return headOf('division', 'part', volume)
  const named = startsAsNamed(text) ? NAMED.exec(text)?.groups : null
  if (named) return headOf('named', 'chapter', named)
  const numbered = NUMBERED.exec(text)?.groups
  return numbered && isNumbered(text, numbered) ? headOf('numbered', 'chapter', numbered) : null
}

/** How many words a number in words and a sign before it may have. */
const MAX_WORDS_BEFORE_NAME = 4

/** A cheap test before the long expressions, as a text may have a hundred thousand lines. */
function namesDivision(text: string): boolean {
  const words = text.slice(0, 60).match(/[\p{L}\p{M}]+/gu) ?? []
  return words
    .slice(0, MAX_WORDS_BEFORE_NAME)
    .some((word) => DIVISION_NAMES.has(word.toLowerCase()))
}

const COUNTER = /[冊册集部卷巻篇編编章回話话幕节節부편권장화회절]/u

function startsAsNamed(text: string): boolean {
  const start = /^\P{L}{0,6}(\p{L}\p{L}?)/u.exec(text)?.[1]?.toLowerCase() ?? ''
  return NAMED_STARTS.has(start) || NAMED_STARTS.has(start.slice(0, 1))
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

const MAX_ENDING_CHARS = 24

/** Whether a line says that the text is at its end. */
export const isEnding = (text: string): boolean => text.length <= MAX_ENDING_CHARS && END.test(text)

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

/** Whether a text begins as the heading of a division: its name and number. */
export const isDivision = (text: string): boolean => readHead(text)?.kind === 'division'
