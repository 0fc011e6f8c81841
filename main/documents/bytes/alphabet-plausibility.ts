import { ALPHABETS, type Alphabet, isLatinBased } from './alphabets.ts'

/** Statistics of the non-ASCII part of a text, independent of language. */
type Survey = {
  /** Non-ASCII characters. */
  total: number
  /** Points for punctuation, and penalties for letters in impossible positions. */
  score: number
  letters: Map<string, number>
  /** One-letter words. */
  oneLetterWords: Map<string, number>
  /** Letters that are not the last of their word. */
  nonFinal: Map<string, number>
}

/**
 * Longest run of non-ASCII letters in a Latin-script word, tone marks excluded; Czech and Vietnamese have runs of
 * three.
 */
const MAX_ACCENTED_RUN = 3

/**
 * Scores how well the non-ASCII part of a text fits the languages of an 8-bit encoding, from 0 to about 1; see
 * plausibility(). The best-fitting language counts: wrongly decoded bytes give letters that no single language
 * combines, and letters in impossible positions: capitals after lower-case letters, Cyrillic within Latin words,
 * symbols within words.
 */
export function alphabetPlausibility(text: string, encoding: string): number {
  const alphabets = ALPHABETS[encoding] ?? []
  const survey = surveyOf(withoutTags(text), isLatinBased(alphabets))
  if (survey.total === 0) return 0
  const scores = alphabets.map((alphabet) => scoreOf(survey, alphabet))
  return Math.max(0, ...scores) / survey.total
}

/** Removes tags, which are all ASCII and do not count as neighbours of letters. */
const withoutTags = (text: string) =>
  /^\s*</.test(text) ? text.replace(/<[^<>]*>|&[a-z]{2,8};/gi, '\n') : text

function surveyOf(text: string, isLatin: boolean): Survey {
  const survey: Survey = {
    total: 0,
    score: 0,
    letters: new Map(),
    oneLetterWords: new Map(),
    nonFinal: new Map(),
  }
  let afterAscii = false
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{M}ªº]+|[^\0-\x7F]/gu)) {
    if (!/[\p{L}\p{M}ªº]/u.test(found)) {
      survey.total++
      survey.score += symbolScore(found, text.charAt(index - 1), text.charAt(index + 1))
      continue
    }
    const beyond = found.replace(/[\0-\x7F]+/g, '').length
    if (beyond > 0) {
      survey.total += beyond
      if (isLatin) surveyLatin(found, survey)
      // A single non-Latin letter after a Latin word is a misread accented letter.
      else if (beyond < found.length || (found.length === 1 && afterAscii))
        survey.score -= beyond / 2
      else surveyNonLatin(found, survey)
    }
    afterAscii = beyond === 0
  }
  return survey
}

function surveyLatin(word: string, survey: Survey): void {
  if (word.length === 1) return add(survey.oneLetterWords, word.toLowerCase())
  const isLongRun = /[^\0-\x7F]{4}/.test(word) && longestRun(word) > MAX_ACCENTED_RUN
  const isAllCaps = word === word.toUpperCase()
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    if (letter < '\u0080') continue
    const lower = letter.toLowerCase()
    if (isLongRun || (at > 0 && lower !== letter && !isAllCaps)) survey.score -= 0.5
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

function surveyNonLatin(word: string, survey: Survey): void {
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    const lower = letter.toLowerCase()
    // A capital after a lower-case letter: KOI8-R read as Windows-1251 swaps the case.
    if (lower !== letter && at > 0 && /\p{Ll}/u.test(word.charAt(at - 1))) survey.score -= 1
    else {
      add(survey.letters, lower)
      if (at + 1 < word.length) add(survey.nonFinal, lower)
      // Text in capitals is rarer than the lower-case letters that the same bytes may be in another encoding.
      if (lower !== letter) survey.score -= 0.2
    }
  }
}

function scoreOf(survey: Survey, { letters, oneLetterWords = '', finals = '' }: Alphabet): number {
  let { score } = survey
  for (const [letter, count] of survey.letters) {
    const place = letters.indexOf(letter)
    score += count * (place < 0 ? -0.5 : place < 12 ? 1 : place < 22 ? 0.8 : 0.5)
  }
  for (const [letter, count] of survey.oneLetterWords)
    score += count * (oneLetterWords.includes(letter) ? 1 : -0.3)
  for (const letter of finals) score -= 2 * (survey.nonFinal.get(letter) ?? 0)
  return score
}

/** Scores a non-ASCII symbol by its neighbours. */
function symbolScore(sign: string, before: string, after: string): number {
  const [isAfter, isBefore] = [/[\p{L}\p{N}]/u.test(before), /[\p{L}\p{N}]/u.test(after)]
  if (/[“‘„«‹¿¡]/.test(sign) && isBefore && !isAfter) return 1
  if (/[”’»›“…]/.test(sign) && !isBefore && before.trim() !== '') return 1
  if (sign === '’' && isAfter && isBefore) return 1
  // A closing quotation mark where an opening one is expected.
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
