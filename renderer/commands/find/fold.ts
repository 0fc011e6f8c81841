/** From a small to a large kana, and from katakana to hiragana: code points apart. */
const KATAKANA = /[\u30a1-\u30f6]/g
const KATAKANA_TO_HIRAGANA = 0x60

/** Letters that are written alike in searches but have no common decomposition. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  // Lengthens a word in print.
  ـ: '',
}
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g')

/**
 * Returns a text without what does not matter in a search: case, diacritics, width, and the kind of kana. Hangul falls
 * apart into letters, so that an unfinished syllable is found too.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter)
    .replaceAll(KATAKANA, (kana) =>
      String.fromCodePoint((kana.codePointAt(0) ?? 0) - KATAKANA_TO_HIRAGANA),
    )
    .trim()
}

/** Returns the words of a folded text; a word with the Arabic article also without it. */
export function wordsOf(folded: string): string[] {
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (/^ال.../u.test(word) ? [word, word.slice(2)] : [word]))
}

/** Whether a text has letters that are written without spaces between words, or in syllables of several letters. */
export function hasNoSpaces(folded: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    folded,
  )
}
