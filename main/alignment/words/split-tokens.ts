import { HAN_NUMERAL, readEnglishCardinal, readHanNumeral } from './read-numeral.ts'
import { makeStemmer } from './stem-word.ts'

/** What a sentence is compared by. Numbers read `#28`, marks of punctuation `§?`; the rest are stems of words. */
export type TokenSplitter = (sentence: string) => string[]

/** Marks that translators keep, under one name whatever the script. Commas and full stops say nothing: every sentence has them. */
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

/** Cuts runs of letters into words; for scripts that set no spaces between them. */
export type WordCutter = (run: string) => readonly string[]

/** Scripts that set no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

/** A splitter for sentences of a language, its first subtag. `cut` is asked for runs of a script without spaces. */
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
        // A dash or an ellipsis of two characters is one.
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
    // What an apostrophe cuts off says little by itself: 's, n't, l', d'.
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

/** Numerals of at least two characters, and tens, count as numbers; a lone 一 or 千 is more often part of a word. */
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

/** Digits of any script as ASCII, without the marks between thousands; decimals keep a point. */
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
