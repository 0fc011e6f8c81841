import { ALPHABETS, type Alphabet, isAmongAscii } from './alphabets.ts'

/** What a text has beyond ASCII, whatever its language: letters by how they stand, and what all else is worth. */
type Survey = {
  /** All that is beyond ASCII. */
  total: number
  /** Of punctuation, and of letters that stand where no writing has them. */
  score: number
  letters: Map<string, number>
  /** Words of one letter. */
  alone: Map<string, number>
  /** Letters that something follows in their word. */
  inside: Map<string, number>
}

/** Letters beyond ASCII that stand together in a Latin word at most, tone marks aside; Czech and Vietnamese have three. */
const LONGEST_RUN = 3

/**
 * How much of a text beyond ASCII is what the languages of an 8-bit encoding are made of, from 0 to about 1; see plausibility().
 * The language that fits best counts: misread bytes give letters that no one language has together, and letters in places
 * where no writing has them: capitals behind small letters, Cyrillic among Latin ones, signs within words.
 */
export function alphabetPlausibility(text: string, encoding: string): number {
  const alphabets = ALPHABETS[encoding] ?? []
  const survey = surveyOf(withoutTags(text), isAmongAscii(alphabets))
  if (survey.total === 0) return 0
  const scores = alphabets.map((alphabet) => scoreOf(survey, alphabet))
  return Math.max(0, ...scores) / survey.total
}

/** A page's words without its tags, which are all ASCII and no neighbours of letters. */
const withoutTags = (text: string) =>
  /^\s*</.test(text) ? text.replace(/<[^<>]*>|&[a-z]{2,8};/gi, '\n') : text

function surveyOf(text: string, amongAscii: boolean): Survey {
  const survey: Survey = {
    total: 0,
    score: 0,
    letters: new Map(),
    alone: new Map(),
    inside: new Map(),
  }
  let afterAscii = false
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{M}ªº]+|[^\0-\x7F]/gu)) {
    if (!/[\p{L}\p{M}ªº]/u.test(found)) {
      survey.total++
      survey.score += signScore(found, text.charAt(index - 1), text.charAt(index + 1))
      continue
    }
    const beyond = found.replace(/[\0-\x7F]+/g, '').length
    if (beyond > 0) {
      survey.total += beyond
      if (amongAscii) surveyLatin(found, survey)
      // A letter by itself behind a Latin word is an accented one, misread.
      else if (beyond < found.length || (found.length === 1 && afterAscii))
        survey.score -= beyond / 2
      else surveyOther(found, survey)
    }
    afterAscii = beyond === 0
  }
  return survey
}

function surveyLatin(word: string, survey: Survey): void {
  if (word.length === 1) return add(survey.alone, word.toLowerCase())
  const isRun = /[^\0-\x7F]{4}/.test(word) && longestRun(word) > LONGEST_RUN
  const isShouted = word === word.toUpperCase()
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    if (letter < '\u0080') continue
    const lower = letter.toLowerCase()
    if (isRun || (at > 0 && lower !== letter && !isShouted)) survey.score -= 0.5
    else add(survey.letters, lower)
  }
}

const longestRun = (word: string) =>
  Math.max(
    ...word
      .replace(/\p{M}/gu, '')
      .split(/[\0-\x7F]+/)
      .map((part) => part.length),
  )

function surveyOther(word: string, survey: Survey): void {
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    const lower = letter.toLowerCase()
    // A capital behind a small letter: KOI8-R read as Windows-1251 swaps the cases.
    if (lower !== letter && at > 0 && /\p{Ll}/u.test(word.charAt(at - 1))) survey.score -= 1
    else {
      add(survey.letters, lower)
      if (at + 1 < word.length) add(survey.inside, lower)
      // Text in capitals is rarer than the small letters that the same bytes may be.
      if (lower !== letter) survey.score -= 0.2
    }
  }
}

function scoreOf(survey: Survey, { letters, alone = '', finals = '' }: Alphabet): number {
  let { score } = survey
  for (const [letter, count] of survey.letters) {
    const place = letters.indexOf(letter)
    score += count * (place < 0 ? -0.5 : place < 12 ? 1 : place < 22 ? 0.8 : 0.5)
  }
  for (const [letter, count] of survey.alone) score += count * (alone.includes(letter) ? 1 : -0.3)
  for (const letter of finals) score -= 2 * (survey.inside.get(letter) ?? 0)
  return score
}

/** Of a sign beyond ASCII, by what stands before and behind it. */
function signScore(sign: string, before: string, after: string): number {
  const [isAfter, isBefore] = [/[\p{L}\p{N}]/u.test(before), /[\p{L}\p{N}]/u.test(after)]
  if (/[“‘„«‹¿¡]/.test(sign) && isBefore && !isAfter) return 1
  if (/[”’»›“…]/.test(sign) && !isBefore && before.trim() !== '') return 1
  if (sign === '’' && isAfter && isBefore) return 1
  // What closes, where something would have to be opened.
  if (/[”’»]/.test(sign) && isBefore) return 0.3
  if (/[–—]/.test(sign)) return 0.9
  if (/[“”‘’…«»„\u00A0\u00AD]/.test(sign)) return 0.75
  if (isAfter && isBefore) return -0.5
  if (/[°§©®€£·•™№]/.test(sign)) return 0.7
  return /\p{Cc}/u.test(sign) ? -1 : -0.3
}

const add = (counts: Map<string, number>, key: string) => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
