import { HAN_NUMERAL, readEnglishCardinal, readHanNumeral } from './read-numeral.ts'
import { makeStemmer } from './stem-word.ts'

/** Splits a sentence into tokens: numbers as `#28`, punctuation as `§?`, words as stems. */
export type TokenSplitter = (sentence: string) => string[]

/** Punctuation that translators keep, under one name for all scripts. Commas and full stops are left out: every sentence has them. */
const MARKS = new Map([
  ...pairsOf('?？؟⸮;', '§?', 4),
  ...pairsOf('!！', '§!'),
  ...pairsOf('“”„‟«»「」『』"＂‹›〝〞', '§"'),
  ...pairsOf('…⋯', '§…'),
  ...pairsOf('—―–', '§—'),
  ...pairsOf(':：', '§:'),
  ...pairsOf('()（）[]［］〔〕【】', '§('),
  ...pairsOf(';；؛', '§;'),
  ...pairsOf('%％٪', '§%'),
])

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,٫٬]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0xff10]

/** Segments a run of letters into words, for scripts without spaces. */
export type WordCutter = (run: string) => readonly string[]

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

/** Returns a splitter for a language, given by its primary subtag. `cut` segments runs of scripts without spaces. */
export function makeTokenSplitter(language: string, cut: WordCutter): TokenSplitter {
  const stemOf = makeStemmer(language)
  return (sentence) => {
    const tokens: string[] = []
    const words: string[] = sentence.toLowerCase().match(WORD) ?? []
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? ''
      const cardinal = language === 'en' ? readEnglishCardinal(words, at) : null
      if (cardinal) {
        tokens.push(`#${cardinal.value}`)
        at += cardinal.length - 1
      } else if (/^\p{L}/u.test(word)) pushWord(tokens, word, cut, stemOf)
      else if (/^\p{N}/u.test(word)) tokens.push(`#${plainNumber(word)}`)
      else {
        const mark = MARKS.get(word)
        // Dashes and ellipses may be written as two characters.
        if (mark !== undefined && tokens.at(-1) !== mark) tokens.push(mark)
      }
    }
    return tokens
  }
}

function pushWord(
  tokens: string[],
  word: string,
  cut: WordCutter,
  stemOf: (word: string) => string,
): void {
  if (word.search(UNSPACED) < 0) {
    const parts = word.split(/['’]/)
    // Single letters cut off by an apostrophe carry little meaning: 's, l', d'.
    for (const part of parts) if (parts.length === 1 || part.length > 1) tokens.push(stemOf(part))
    return
  }
  let end = 0
  for (const match of word.matchAll(UNSPACED)) {
    if (match.index > end) tokens.push(stemOf(word.slice(end, match.index)))
    end = match.index + match[0].length
    for (const one of cutNumerals(match[0], cut)) tokens.push(one)
  }
  if (end < word.length) tokens.push(stemOf(word.slice(end)))
}

/** Splits off numerals of at least two characters, and 十; a lone 一 or 千 is more often part of a word. */
function cutNumerals(run: string, cut: WordCutter): string[] {
  const tokens: string[] = []
  let end = 0
  for (const match of run.matchAll(HAN_NUMERAL)) {
    const value = match[0].length > 1 || match[0] === '十' ? readHanNumeral(match[0]) : null
    if (value === null) continue
    if (match.index > end) for (const word of cut(run.slice(end, match.index))) tokens.push(word)
    tokens.push(`#${value}`)
    end = match.index + match[0].length
  }
  if (end < run.length) for (const word of cut(run.slice(end))) tokens.push(word)
  return tokens
}

/** Returns a number in ASCII digits, without thousands separators and with a decimal point. */
function plainNumber(text: string): string {
  let digits = ''
  for (const character of text.normalize('NFKC')) {
    const code = character.codePointAt(0) ?? 0
    const zero = DIGIT_ZEROS.find((one) => code >= one && code < one + 10)
    if (zero !== undefined) digits += code - zero
    else digits += character === '٫' ? '.' : character
  }
  return digits.replace(/[,.٬](?=\d{3}(?!\d))/g, '').replace(',', '.')
}

function pairsOf(characters: string, name: string, length = characters.length): [string, string][] {
  return Array.from(characters.slice(0, length), (character) => [character, name])
}
